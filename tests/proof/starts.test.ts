/** The prefixes of the proof do what they say: what follows is then written around every stage of every profile. */
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/engine/index.ts';
import { PROTOCOLS } from '../../src/protocols/index.ts';
import { formatUtc } from '../../src/time/instant.ts';
import { STARTS, WAITING } from './starts.ts';

describe.each(STARTS.map((start) => [`${start.protocol.id} before ${start.before}`, start] as const))(
  '%s',
  (_name, start) => {
    const { athlete, log, opens, before } = start;
    it('opens then and not a moment earlier', () => {
      const [now, ahead] = [opens, opens - 1].map((at) => assess(PROTOCOLS, athlete, log, at));
      if (before === 'injury') expect(now?.verdict).toBe('hold');
      else if (before === WAITING)
        expect(assess(PROTOCOLS, athlete, log, start.at).next?.opensAt).toBe(formatUtc(opens));
      else if (before === 'complete')
        expect([now?.verdict, ahead?.verdict === 'complete']).toEqual(['complete', false]);
      else expect([now?.stage, ahead?.stage === before]).toEqual([before, false]);
    });
  },
);
