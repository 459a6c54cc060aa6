/**
 * Every log of up to two letters after each beginning, all seven promises of each; `npm run prove` writes longer ones.
 * That the same checks can fail is in broken.test.ts.
 */
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/engine/index.ts';
import { PROTOCOLS } from '../../src/protocols/index.ts';
import { QUICK, wordsOf } from './passes.ts';
import { nameOf, sayFault } from './say.ts';
import { spell } from './spell.ts';
import { STARTS } from './starts.ts';

describe.each(PROTOCOLS.map(({ id }) => id))('%s', (id) => {
  const starts = STARTS.filter((start) => start.protocol.id === id);
  it.each(starts.map((start) => [nameOf(start), start] as const))('%s', (_name, start) => {
    const spelled = spell(assess, { start, ...QUICK, ledOn: wordsOf(QUICK) });
    for (const found of spelled.found) expect.fail(sayFault(start, found));
    expect(spelled).toMatchObject({ logs: wordsOf(QUICK), ledOn: 1, isWhole: true });
  });
});

// docs/hazards.md: H01
