// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { Scale } from '../../src/ui/parts/scale.tsx';
import { TextField } from '../../src/ui/parts/field.tsx';
import { Stairs } from '../../src/ui/parts/stairs.tsx';
import { connectMemory } from './connected.ts';

let root: HTMLElement;
beforeEach(async () => {
  await connectMemory('2026-03-01T12:00:00Z');
  document.body.innerHTML = '';
  root = document.createElement('div');
  document.body.append(root);
});

function scale(value: number | undefined, onChange: (value: number) => void): void {
  render(
    <Scale
      id="headache"
      label="headache"
      max={6}
      wordOf={() => 'mild'}
      ends={['none', 'severe']}
      value={value}
      onChange={onChange}
    />,
    root,
  );
}

describe('a scale', () => {
  it('is a radio group of seven with nothing chosen', () => {
    scale(undefined, () => undefined);
    const radios = [...root.querySelectorAll('[role=radio]')];
    expect(radios).toHaveLength(7);
    expect(radios.filter((radio) => radio.getAttribute('aria-checked') === 'true')).toEqual([]);
    expect(root.querySelector('[role=radiogroup]')?.getAttribute('aria-labelledby')).toBe('headache-label');
    expect(radios.filter((radio) => radio.getAttribute('tabindex') === '0')).toHaveLength(1);
  });

  it('follows arrow keys, round the end', () => {
    const chosen: number[] = [];
    scale(6, (value) => chosen.push(value));
    const last = root.querySelectorAll<HTMLElement>('[role=radio]')[6];
    last?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    last?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
    expect(chosen).toEqual([0, 5]);
  });
});

describe('a field', () => {
  it('tells its error in words and is tied to it', () => {
    render(<TextField id="name" label="Name" value="" error="A name is needed." onInput={() => undefined} />, root);
    const input = root.querySelector('input');
    expect(input?.getAttribute('aria-invalid')).toBe('true');
    expect(input?.getAttribute('aria-describedby')).toBe('name-error');
    expect(root.querySelector('#name-error')?.textContent).toContain('A name is needed.');
  });
});

describe('the stairs', () => {
  it('read as one sentence', () => {
    render(<Stairs stages={['1', '2A', '2B']} stage="2A" sentence="Stage 2A: step 2 of 3" />, root);
    expect(root.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('Stage 2A: step 2 of 3');
    expect([...root.querySelectorAll('li')].map((step) => step.className)).toEqual(['done', 'now', 'ahead']);
  });
});
