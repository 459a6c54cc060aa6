/**
 * A seventh profile is a data file, its words and its scenarios: the README walks through it with this one. Nothing of
 * the engine knows it, and yet it is driven from the injury to the end by its own numbers, gate by gate.
 */
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/engine/index.ts';
import { freeze } from '../../src/protocols/freeze.ts';
import type { Protocol } from '../../src/protocols/index.ts';
import { protocolProblems } from '../../src/protocols/schema.ts';
import { DAY } from '../../src/time/instant.ts';
import { drive } from '../engine/drive.ts';
import { ATHLETE } from '../engine/logs.ts';

const usual = { minHours: 24, heartRatePercent: null, contact: false, competition: false } as const;

/** Invented for this test: three stages of two days, a week without symptoms before contact. */
const SEVENTH: Protocol = freeze({
  id: 'example-2030',
  version: '1.0.0',
  source: { citation: 'Invented for a test', locator: 'none', date: '2030-01', reproduced: false },
  defaultForAges: null,
  stages: [
    {
      ...usual,
      id: 'A',
      kind: 'rest',
      minHours: 48,
      minMinutes: null,
      bout: { rule: 'tolerant', maxRise: 1, settledWithinMinutes: 30, settledInclusive: true },
      setback: 'same',
      enter: [],
    },
    {
      ...usual,
      id: 'B',
      kind: 'moderate',
      minHours: 48,
      minMinutes: 25,
      bout: { rule: 'tolerant', maxRise: 1, settledWithinMinutes: 30, settledInclusive: true },
      setback: 'previous',
      enter: [{ gate: 'examined' }],
    },
    {
      ...usual,
      id: 'C',
      kind: 'contact',
      minMinutes: 40,
      bout: { rule: 'strict' },
      setback: { to: 'B' },
      contact: true,
      competition: true,
      enter: [
        { gate: 'symptom-free-days', days: 7 },
        { gate: 'day', minDay: 9 },
        { gate: 'clearance', written: true },
      ],
    },
  ],
  clearanceBy: ['doctor'],
  ownClocks: true,
  ownChoices: [],
});

const at = (log: Parameters<typeof assess>[2], now: number) => assess([SEVENTH], ATHLETE, log, now);

describe('a seventh profile', () => {
  it('fits the schema', () => {
    expect(protocolProblems(SEVENTH)).toEqual([]);
  });
  it.each(['B', 'C'])('opens %s at the instant its data says, and not a second before', (stage) => {
    const { log, arrives } = drive(SEVENTH, stage);
    expect(at(log, arrives - 1000).stage).not.toBe(stage);
    expect(at(log, arrives)).toMatchObject({ stage, verdict: 'advance' });
  });
  it('waits for each of its gates', () => {
    const { log, clearances, arrives } = drive(SEVENTH, 'C');
    const without = log.filter((one) => one !== clearances.get('C'));
    expect(at(without, arrives).reasons).toMatchObject([
      { code: 'clearance-needed', params: { scope: 'C', written: true } },
    ]);
    expect(at(log, arrives - 3 * DAY).reasons.map((reason) => reason.code)).toContain('symptom-free-days');
  });
});
