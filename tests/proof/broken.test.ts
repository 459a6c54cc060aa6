/** A proof that cannot fail proves nothing: each planted fault is found, and under the promise that it breaks. */
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/engine/index.ts';
import { BROKEN } from './broken.ts';
import { spell } from './spell.ts';
import { STARTS } from './starts.ts';

describe.each(BROKEN)('$name', ({ promise, engine, letters, depth, profile, before, ledOn }) => {
  const start = STARTS.find((one) => one.protocol.id === profile && one.before === before);
  if (start === undefined) throw new RangeError(`no start of ${profile} before ${before}`);
  const task = { start, letters, depth, ...(ledOn === undefined ? {} : { ledOn }) };

  it(`breaks promise ${promise}`, () => {
    const broken = new Set(spell(engine, task).found.map(({ fault }) => fault.promise));
    expect([...broken]).toContain(promise);
  });
  it('which the engine itself does not', () => {
    expect(spell(assess, task)).toMatchObject({ faults: 0, found: [] });
  });
});

it('every promise is broken by somebody', () => {
  expect([...new Set(BROKEN.map(({ promise }) => promise))].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});
