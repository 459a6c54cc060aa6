import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { besideOf, rolesToday } from '../../../src/app/parent/beside.ts';
import { severityOf } from '../../../src/app/course.ts';
import type { CheckIn } from '../../../src/log/entry.ts';
import { SYMPTOM_IDS } from '../../../src/log/vocabulary.ts';
import { DAY, HOUR, MINUTE } from '../../../src/time/instant.ts';
import { checkIn, entry, INJURY_AT, PARENT, SELF } from '../../engine/logs.ts';

const zone = 'Europe/Amsterdam';
const NOW = INJURY_AT + 2 * DAY;

describe('a parent’s check-in beside the child’s', () => {
  it('has both as they were said, marks what differs, and makes nothing of the two', () => {
    const own = checkIn(NOW - 2 * HOUR, { headache: 1, fatigue: 2 });
    const parents = checkIn(NOW - HOUR, { headache: 5, fatigue: 2 }, {}, { by: PARENT });
    const [day, ...more] = besideOf([own, parents], zone, NOW);
    expect(more).toEqual([]);
    expect(day?.said.map(({ id, severity }) => [id, severity])).toEqual([
      [own.id, 3],
      [parents.id, 7],
    ]);
    expect(day?.rows).toEqual([
      { item: 'headache', values: [1, 5], differs: true },
      { item: 'fatigue', values: [2, 2], differs: false },
    ]);
    expect(day?.none).toBe(20);
  });

  it('keeps "not said" apart from 0, and shows it', () => {
    const own = { ...checkIn(NOW - 2 * HOUR), symptoms: { headache: 0 } } as unknown as CheckIn;
    const parents = checkIn(NOW - HOUR, {}, {}, { by: PARENT });
    const [day] = besideOf([own, parents], zone, NOW);
    expect(day?.none).toBe(1);
    expect(day?.rows).toHaveLength(21);
    expect(day?.rows.every(({ values, differs }) => values[0] === null && values[1] === 0 && !differs)).toBe(true);
    expect(day?.said[0]?.missing).toBe(21);
  });

  it('takes the last of each on a local day, says how many came before, and none of one person alone', () => {
    const early = checkIn(NOW - 5 * HOUR, { headache: 6 });
    const late = checkIn(NOW - 4 * HOUR, { headache: 2 });
    expect(besideOf([early, late], zone, NOW)).toEqual([]);
    const parents = checkIn(NOW - 3 * HOUR, { headache: 3 }, {}, { by: PARENT });
    expect(besideOf([early, late, parents], zone, NOW)[0]?.said).toMatchObject([
      { id: late.id, earlier: 1 },
      { id: parents.id, earlier: 0 },
    ]);
    // A minute before midnight and at midnight are two days.
    const midnight = Date.parse('2026-03-03T00:00:00+01:00');
    const before = checkIn(midnight - MINUTE, {});
    const after = checkIn(midnight, {}, {}, { by: PARENT });
    expect(besideOf([before, after], zone, NOW)).toEqual([]);
    // Nothing of the future, nothing of another type.
    expect(
      besideOf(
        [late, checkIn(NOW + 1, {}, {}, { by: PARENT }), entry('typical', NOW, { symptoms: {} }, { by: PARENT })],
        zone,
        NOW,
      ),
    ).toEqual([]);
    expect([...rolesToday([late, parents, before], zone, NOW)].toSorted()).toEqual(['athlete', 'parent']);
  });

  it('never shows a value that nobody gave', () => {
    const scores = fc.record(Object.fromEntries(SYMPTOM_IDS.map((id) => [id, fc.integer({ min: 0, max: 6 })])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(scores, fc.boolean(), fc.nat(47)), { maxLength: 8 }), (given) => {
        const log = given
          .map(([symptoms, isParent, hours]) =>
            entry('check-in', NOW - hours * HOUR, { symptoms }, { by: isParent ? PARENT : SELF }),
          )
          .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at)) as CheckIn[];
        for (const { said, rows } of besideOf(log, zone, NOW)) {
          for (const [index, { id, severity }] of said.entries()) {
            const source = log.find((one) => one.id === id) as CheckIn;
            expect(severity).toBe(severityOf(source));
            for (const { item, values } of rows) expect(values[index]).toBe(source.symptoms[item] ?? null);
          }
          for (const { values, differs } of rows) {
            const told = new Set(values.filter((value) => value !== null));
            expect(differs).toBe(told.size > 1);
          }
        }
      }),
    );
  });
});

// docs/hazards.md: H48
