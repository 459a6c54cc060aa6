/** The driver counts from the data alone, the engine walks the log: both must name the same instants. */
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/engine/index.ts';
import { PROTOCOLS } from '../../src/protocols/index.ts';
import { drive } from './drive.ts';

const COURSES = [
  ['adult', {}],
  ['community clocks', { communityClocks: true }],
  ['a second concussion', { repeat: true }],
  ['a sport with knocks from 3', { impactRiskFrom: '3' }],
] as const;

describe.each(PROTOCOLS.map((protocol) => [protocol.id, protocol] as const))('%s', (_id, protocol) => {
  it.each(COURSES)('%s: every stage opens when the data says so', (_name, course) => {
    const { athlete, log, opens, arrives } = drive(protocol, 'complete', course);
    for (const [stage, opensAt] of opens) {
      expect(assess([protocol], athlete, log, opensAt).stage, stage).toBe(stage);
      if (stage !== protocol.stages[0]?.id)
        expect(assess([protocol], athlete, log, opensAt - 1).stage, `before ${stage}`).not.toBe(stage);
    }
    expect(assess([protocol], athlete, log, arrives - 1).verdict).not.toBe('complete');
    expect(assess([protocol], athlete, log, arrives).verdict).toBe('complete');
  });
});
