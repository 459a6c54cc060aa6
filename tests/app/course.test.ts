import { describe, expect, it } from 'vitest';
import { courseOf, rowsOf, summaryOf } from '../../src/app/course.ts';
import { currentEntries } from '../../src/app/current.ts';
import { assess } from '../../src/engine/index.ts';
import { createFormat } from '../../src/i18n/format.ts';
import { time as enTime } from '../../src/i18n/en/time.ts';
import en from '../../src/i18n/en/recovery.ts';
import nl from '../../src/i18n/nl/recovery.ts';
import { time as nlTime } from '../../src/i18n/nl/time.ts';
import type { Entry } from '../../src/log/entry.ts';
import { PROTOCOLS } from '../../src/protocols/index.ts';
import { DAY, HOUR } from '../../src/time/instant.ts';
import { sentencesOf } from '../../src/ui/screens/recovery/sentence.ts';
import { ATHLETE, INJURY_AT, PARENT, bout, checkIn, injury, knock } from '../engine/logs.ts';

function courseAt(entries: readonly Entry[], now: number) {
  const course = courseOf(currentEntries(entries), assess(PROTOCOLS, ATHLETE, entries, now), now);
  if (course === null) throw new Error('no course');
  return course;
}

const say = (entries: readonly Entry[], now: number): string =>
  sentencesOf(courseAt(entries, now), en, createFormat('en', 'Europe/Amsterdam', now, enTime)).join(' ');

const evening = INJURY_AT + 10 * HOUR;

describe('the course', () => {
  it('is empty without a check-in, and says so', () => {
    const text = say([injury()], INJURY_AT + DAY);
    expect(text).toBe(`${en.none} 0 activities, no new knock since the injury.`);
  });

  it('says one check-in as one', () => {
    const text = say([injury(), checkIn(evening, { headache: 3 })], evening + HOUR);
    expect(text).toContain('One check-in so far: total 3 of 132, today at 20:00.');
    expect(text).not.toContain('Highest');
  });

  it('names last, highest and first, the direction, and what was done', () => {
    const entries = [
      injury(),
      checkIn(evening, { headache: 6, fatigue: 6, dizziness: 6, nausea: 2 }),
      checkIn(evening + DAY, { headache: 3 }),
      checkIn(evening + 2 * DAY, { headache: 1 }),
      bout(INJURY_AT + 2 * DAY, '2A'),
      knock(INJURY_AT + 2 * DAY + HOUR),
    ];
    const text = say(entries, evening + 2 * DAY + HOUR);
    expect(text).toContain('Last: 1 of 132, today at 20:00.');
    expect(text).toContain('Less over the last 3 days: from 20 to 1.');
    expect(text).toContain('Highest: 20 of 132');
    expect(text).toContain('1 activity and 1 new knock since the injury.');
  });

  it('calls a change of less than 10 possibly chance, and of 10 not', () => {
    const two = (second: number) =>
      summaryOf(
        courseAt(
          [
            injury(),
            checkIn(evening, { headache: 2 }),
            checkIn(evening + DAY, { headache: second, fatigue: 6, nausea: 0 }),
          ],
          evening + DAY,
        ),
      ).lately;
    expect(two(5)).toEqual({ from: 2, to: 11, change: 'alike' });
    expect(two(6)).toEqual({ from: 2, to: 12, change: 'higher' });
  });

  it('says nothing of a direction from one day alone, nor from days long past', () => {
    const entries = [injury(), checkIn(evening, { headache: 2 }), checkIn(evening + DAY, { headache: 1 })];
    expect(summaryOf(courseAt(entries, evening + 9 * DAY)).lately).toBeNull();
    expect(say(entries, evening + 9 * DAY)).toContain(en.lately.unknown);
  });

  it('takes the worst of a day, and marks a part-filled check-in as a least', () => {
    const part = { ...checkIn(evening + HOUR, {}), symptoms: { headache: 5 } } as Entry;
    const entries = [injury(), checkIn(evening, { headache: 2 }), part];
    const [row] = rowsOf(courseAt(entries, evening + 2 * HOUR));
    expect(row?.worst[0]).toMatchObject({ severity: 5, isComplete: false });
    expect(say(entries, evening + 2 * HOUR)).toContain('at least 5 of 132');
  });

  it('keeps reporters apart and shows days without a check-in', () => {
    const entries = [
      injury(),
      checkIn(evening, { headache: 2 }),
      checkIn(evening + HOUR, { headache: 5 }, {}, { by: PARENT }),
    ];
    const rows = rowsOf(courseAt(entries, evening + 2 * DAY));
    expect(rows.map((row) => row.day)).toEqual([2, 1, 0]);
    expect(rows[1]?.worst).toEqual([null, null]);
    expect(rows[2]?.worst.map((point) => point?.severity)).toEqual([2, 5]);
  });

  it('predicts nothing, in neither language', () => {
    for (const [words, time] of [[en, enTime] as const, [nl, nlTime] as const]) {
      const format = createFormat(words === en ? 'en' : 'nl', 'Europe/Amsterdam', evening + DAY, time);
      const entries = [injury(), checkIn(evening, { headache: 2 }), checkIn(evening + DAY, {})];
      const text = sentencesOf(courseAt(entries, evening + DAY), words, format).join(' ');
      expect(text).not.toMatch(/expect|soon|will|binnenkort|wordt weer|hersteld|recovered/i);
    }
  });
});
