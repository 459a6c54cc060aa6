import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/engine/index.ts';
import { changedAthlete } from '../../src/log/changed-athlete.ts';
import { checkAthlete } from '../../src/log/check.ts';
import type { Athlete } from '../../src/log/entry.ts';
import { mergeAthlete } from '../../src/log/merge-athlete.ts';
import { CAUTIONS } from '../../src/log/vocabulary.ts';
import { PROTOCOLS } from '../../src/protocols/index.ts';
import { DAY, formatUtc } from '../../src/time/instant.ts';
import { ATHLETE, INJURY_AT, bout, checkIn, injury, signs } from '../engine/logs.ts';

/** Few values, so that they meet; the same instant in two spellings too. */
const stamp = fc.constantFrom(
  '2026-03-01T09:00:00Z',
  '2026-03-01T10:00:00+01:00',
  '2026-03-02T09:00:00Z',
  '2026-03-03T09:00:00Z',
);
const anyAthlete: fc.Arbitrary<Athlete> = fc
  .record(
    {
      name: fc.constantFrom('Sam', 'Sam J.', 'Noor'),
      student: fc.boolean(),
      birthDate: fc.constantFrom('1996', '1996-05', '1996-05-04', '2012', '2012-12-31', '2012-12'),
      caution: fc.subarray([...CAUTIONS]),
      later: fc.constantFrom({ a: 1 }, { a: 2 }, 'x'),
      changedAt: fc.dictionary(fc.constantFrom('name', 'student', 'birthDate', 'caution', 'later', 'gone'), stamp),
    },
    { requiredKeys: ['name', 'student'] },
  )
  .map((fields) => ({ id: ATHLETE.id, ...fields }))
  // Nothing noted is written as nothing.
  .map(({ changedAt, ...rest }) =>
    changedAt && Object.keys(changedAt).length > 0 ? { ...rest, changedAt: { ...changedAt } } : rest,
  );
const RUNS = { seed: 5_101, numRuns: 600 };

describe('one athlete as two devices know them', () => {
  it('is the same whichever device merges, in any order, as often as it likes', () => {
    fc.assert(
      fc.property(anyAthlete, anyAthlete, anyAthlete, (a, b, c) => {
        expect(checkAthlete(a)).toEqual([]);
        const ab = mergeAthlete(a, b);
        expect(mergeAthlete(b, a)).toEqual(ab);
        expect(mergeAthlete(a, a)).toEqual(a);
        expect(mergeAthlete(ab, b)).toEqual(ab);
        expect(mergeAthlete(ab, c)).toEqual(mergeAthlete(a, mergeAthlete(b, c)));
        expect(checkAthlete(ab)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('counts every caution of both, whatever was changed when', () => {
    fc.assert(
      fc.property(anyAthlete, anyAthlete, (a, b) => {
        const both = new Set([...(a.caution ?? []), ...(b.caution ?? [])]);
        expect(new Set(mergeAthlete(a, b).caution)).toEqual(both);
      }),
      RUNS,
    );
  });

  it('takes the younger age and school where nothing says which is newer', () => {
    const old: Athlete = { ...ATHLETE, birthDate: '1996', student: false };
    const young: Athlete = { ...ATHLETE, birthDate: '2012-03', student: true };
    expect(mergeAthlete(old, young)).toEqual(young);
    expect(mergeAthlete({ ...old, birthDate: '2012-03-30' }, young).birthDate).toBe('2012-03');
    const { birthDate: _, ...unknown } = ATHLETE;
    expect(mergeAthlete(unknown, ATHLETE)).toEqual(ATHLETE);
  });

  it('takes what was changed last, even where a clock was ahead', () => {
    const at = Date.parse('2026-03-04T09:00:00Z');
    const ahead = changedAthlete(ATHLETE, { birthDate: '2012' }, at + 2 * DAY);
    const setRight = changedAthlete(ahead, { birthDate: '1996-05-04' }, at);
    expect(setRight.changedAt).toEqual({ birthDate: '2026-03-06T09:00:00.001Z' });
    expect(mergeAthlete(ahead, setRight)).toEqual(setRight);
    const named = changedAthlete(ATHLETE, { name: 'Samira' }, at);
    expect(mergeAthlete(named, ahead)).toMatchObject({ name: 'Samira', birthDate: '2012' });
  });

  it('never allows more than the more cautious of two on which nothing was changed', () => {
    const log = [injury({ communityClocks: false }), signs(INJURY_AT + DAY), checkIn(INJURY_AT + DAY)];
    for (let day = 2; day < 12; day += 1) {
      const at = INJURY_AT + day * DAY;
      log.push(signs(at), checkIn(at), bout(at + 3_600_000, ['1', '2A', '2B', '3'][Math.min(3, day - 2)] ?? '3'));
    }
    const plain = fc.tuple(anyAthlete, anyAthlete).map((pair) =>
      pair.map((athlete) => {
        const { changedAt: _, birthDate = '1996', ...rest } = athlete;
        return { ...rest, birthDate };
      }),
    );
    fc.assert(
      fc.property(plain, fc.nat(12), ([a, b], day) => {
        const at = INJURY_AT + day * DAY + 5 * 3_600_000;
        const stageOf = (athlete: Athlete): number => {
          const { stage, verdict } = assess(PROTOCOLS, athlete, log, at);
          const stages = PROTOCOLS.find(({ id }) => id === 'cisg-2022')?.stages ?? [];
          return verdict === 'stop' ? -1 : stages.findIndex(({ id }) => id === stage);
        };
        if (a === undefined || b === undefined) return;
        expect(stageOf(mergeAthlete(a, b))).toBeLessThanOrEqual(Math.min(stageOf(a), stageOf(b)));
      }),
      { ...RUNS, numRuns: 200 },
    );
  });

  it('is noted when by the command that changes it, in a form that is checked', () => {
    expect(checkAthlete({ ...ATHLETE, changedAt: { name: formatUtc(INJURY_AT) } })).toEqual([]);
    for (const changedAt of ['2026', ['2026-03-01T09:00:00Z'], { name: 'soon' }, null])
      expect(checkAthlete({ ...ATHLETE, changedAt })).toHaveLength(1);
  });
});

// docs/hazards.md: H43
