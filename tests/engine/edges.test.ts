/** Every window at start − 1, start, end and end + 1: the place where a wrong "go" would hide. */
import { describe, expect, it } from 'vitest';
import { assess, type Assessment } from '../../src/engine/index.ts';
import type { Athlete, Entry } from '../../src/log/entry.ts';
import { PROTOCOLS } from '../../src/protocols/index.ts';
import { DAY, formatUtc, HOUR, MINUTE } from '../../src/time/instant.ts';
import {
  ATHLETE,
  PARENT,
  bout,
  checkIn,
  clearance,
  cleanBouts,
  cleanPair,
  cleanStart,
  correction,
  entry,
  examination,
  idOf,
  injury,
  INJURY_AT,
  review,
  routine,
  signs,
} from './logs.ts';

const SECOND = 1000;
const at = (log: readonly Entry[], now: number, athlete: Athlete = ATHLETE): Assessment =>
  assess(PROTOCOLS, athlete, log, now);
const codes = (answer: Assessment): string[] => answer.reasons.map((reason) => reason.code);
const notices = (answer: Assessment): string[] => answer.notices.map((notice) => notice.code);
/** 10:00 local on the n-th day after the injury. */
const day = (n: number): number => INJURY_AT + n * DAY;

describe('24 h from the start of the bout', () => {
  const log = [...cleanStart(day(3)), bout(day(1), '2A')];
  it.each([
    [-SECOND, '2A'],
    [0, '2B'],
    [SECOND, '2B'],
  ])('%d ms', (offset, stage) => {
    expect(at(log, day(2) + offset).stage).toBe(stage);
  });
  it('and the answer names the instant', () => {
    expect(at(log, day(2) - SECOND).next).toEqual({ stage: '2B', opensAt: formatUtc(day(2)), blockedBy: ['too-soon'] });
  });
});

describe('the first 24 h', () => {
  const log = cleanStart(day(2));
  it.each([
    [-SECOND, '1'],
    [0, '2A'],
    [SECOND, '2A'],
  ])('%d ms', (offset, stage) => {
    expect(at(log, day(1) + offset).stage).toBe(stage);
  });
});

describe('24 h of signs and check-ins: that instant excluded', () => {
  it.each([
    [-SECOND, false],
    [0, true],
  ])('check-ins, %d ms', (offset, isClosed) => {
    const log = [...cleanStart(day(1)), checkIn(day(1) + 2 * HOUR)];
    expect(codes(at(log, day(2) + 2 * HOUR + offset)).includes('no-check-in')).toBe(isClosed);
  });
  it.each([
    [-SECOND, false],
    [0, true],
  ])('signs, %d ms', (offset, isClosed) => {
    const log = [injury(), signs(day(1)), checkIn(day(1) + 12 * HOUR), bout(day(1) + 2 * HOUR, '2A')];
    expect(codes(at(log, day(2) + offset)).includes('signs-unchecked')).toBe(isClosed);
  });
});

describe('what a bout may do on a tolerant stage', () => {
  const after = (fields: object, protocol = 'cisg-2022') =>
    codes(at([...cleanStart(day(1), { protocol }), bout(day(1), '2A', fields)], day(1) + 2 * HOUR)).includes('flare');
  it.each([
    [0, 0, false],
    [2, 59, false],
    [2, 60, true],
    [1, 61, true],
    [3, 1, true],
  ])('rise %d settled after %d', (rise, minutes, isFlare) => {
    expect(after({ before: 3, peak: 3 + rise, settledAfterMinutes: minutes })).toBe(isFlare);
  });
  it.each([
    [59, false],
    [60, false],
    [61, true],
  ])('for children up to and including the hour: %d', (minutes, isFlare) => {
    expect(after({ before: 1, peak: 2, settledAfterMinutes: minutes }, 'peds-2023')).toBe(isFlare);
  });
  it.each([
    [9, 'too-short'],
    [10, 'too-soon'],
  ])('%d minutes', (minutes, code) => {
    const log = [...cleanStart(day(1)), bout(day(1), '2A', { minutes })];
    expect(codes(at(log, day(1) + HOUR))).toContain(code);
    expect(codes(at(log, day(1) + HOUR)).includes('too-short')).toBe(code === 'too-short');
  });
});

describe('after an exceeded bout', () => {
  const retried = (hour: number, retry: number) => {
    const bad = bout(day(1) + hour * HOUR, '2A', { before: 0, peak: 4, settledAfterMinutes: 20 });
    return at([...cleanStart(day(4)), bad, bout(retry, '2A')], retry + 25 * HOUR).stage;
  };
  const midnight = day(2) - 10 * HOUR;
  it.each([
    [-SECOND, '2A'],
    [0, '2B'],
  ])('in the morning: from midnight, %d ms', (offset, stage) => {
    expect(retried(0, midnight + offset)).toBe(stage);
  });
  it.each([
    [-SECOND, '2A'],
    [0, '2B'],
  ])('in the evening: 12 h on, %d ms', (offset, stage) => {
    expect(retried(12, day(2) + offset)).toBe(stage);
  });
});

describe('settling that nobody fills in', () => {
  const open = bout(day(1), '2A', { before: 0, peak: 2, settledAfterMinutes: null }, { id: idOf(900_001) });
  const log = [...cleanStart(day(3)), open];
  const midnight = day(2) - 10 * HOUR;
  it.each([
    [-SECOND, false],
    [0, true],
  ])('is too much from the end of its day: %d ms', (offset, isFlare) => {
    expect(codes(at(log, midnight + offset)).includes('flare')).toBe(isFlare);
    expect(codes(at(log, midnight + offset))).toContain('settling');
  });
  it.each([
    [-SECOND, '2B'],
    [0, '2A'],
  ])('may be filled in until the end of the next day: %d ms', (offset, stage) => {
    const filled = correction(midnight + DAY + offset, open.id, { settledAfterMinutes: 30 });
    expect(at([...log, filled], midnight + DAY + HOUR).stage).toBe(stage);
  });
  it('later a parent may still say so, the athlete not', () => {
    const when = midnight + DAY + 2 * HOUR;
    expect(at([...log, correction(when, open.id, { settledAfterMinutes: 30 }, { by: PARENT })], when).stage).toBe('2B');
    expect(at([...log, correction(when, open.id, { settledAfterMinutes: 30 })], when).stage).toBe('2A');
  });
});

describe('late and ahead', () => {
  const clean = (recordedAt: number) => [
    injury(),
    signs(day(1) - 3 * HOUR),
    checkIn(day(1) - 2 * HOUR, {}, {}, { recordedAt }),
  ];
  it.each([
    [36 * HOUR, false],
    [36 * HOUR + SECOND, true],
  ])('written %d ms after', (delay, isLate) => {
    const log = clean(day(1) - 2 * HOUR + delay);
    const answer = at(log, day(1) - 2 * HOUR + delay);
    expect(notices(answer).includes('late-entry')).toBe(isLate);
    expect(answer.history.length).toBe(isLate ? 0 : 1);
  });
  it.each([
    [10 * MINUTE, false],
    [10 * MINUTE + SECOND, true],
  ])('dated %d ms ahead', (ahead, isUntrusted) => {
    const log = clean(day(1) - 2 * HOUR - ahead);
    expect(notices(at(log, day(1))).includes('clock-untrusted')).toBe(isUntrusted);
    expect(at(log, day(1)).stage).toBe(isUntrusted ? '1' : '2A');
  });
  it('an entry of the future does not exist yet', () => {
    const log = [...cleanStart(day(1)), signs(day(1) + 2 * HOUR, { seizure: 'yes' })];
    expect(at(log, day(1) + HOUR).verdict).not.toBe('stop');
    expect(at(log, day(1) + 2 * HOUR).verdict).toBe('stop');
  });
});

describe('who may correct what, until when', () => {
  const bad = checkIn(day(4) - 2 * HOUR, { headache: 1 }, {}, { id: idOf(900_002) });
  const log = [...cleanStart(day(3)), signs(day(4) - 2 * HOUR - MINUTE), bad, ...cleanBouts('2A', '2B', '3')];
  const zeros = { symptoms: Object.fromEntries(Object.keys((bad as any).symptoms).map((id) => [id, 0])) };
  it.each([
    [HOUR, '4'],
    [HOUR + SECOND, '3'],
  ])('the author after %d ms', (delay, stage) => {
    const fix = correction(day(4) - 2 * HOUR + delay, bad.id, zeros);
    const answer = at([...log, fix], day(4) + MINUTE);
    expect(answer.stage).toBe(stage);
    expect(notices(answer).includes('changed-afterwards')).toBe(stage === '3');
  });
  it('a parent at any time, the athlete not even for a parent’s entry', () => {
    const fix = correction(day(4), bad.id, zeros, { by: PARENT });
    expect(at([...log, fix], day(4) + MINUTE).stage).toBe('4');
    const parents = { ...bad, by: PARENT } as Entry;
    const others = log.map((one) => (one === bad ? parents : one));
    expect(at([...others, correction(day(4), bad.id, zeros)], day(4) + MINUTE).stage).toBe('3');
  });
  it('a parent may not correct a parent’s own entry late, being its author', () => {
    const others = log.map((one) => (one === bad ? { ...bad, by: PARENT } : one));
    expect(at([...others, correction(day(4), bad.id, zeros, { by: PARENT })], day(4) + MINUTE).stage).toBe('3');
  });
  it('a withdrawal that does not count leaves the entry for caution', () => {
    const clean = log.filter((one) => one !== bad);
    const good = checkIn(day(4) - 2 * HOUR, {}, {}, { id: idOf(900_003) });
    expect(at([...clean, good], day(4)).stage).toBe('4');
    expect(at([...clean, good, correction(day(4) - HOUR / 2, good.id, null)], day(4)).stage).toBe('3');
  });
});

describe('questions that were not asked at the start', () => {
  const hurt = entry('injury', INJURY_AT, { protocol: 'cisg-2022' }, { id: idOf(900_010) });
  const log = [hurt, examination(INJURY_AT + 2 * HOUR), ...routine(day(3)), ...cleanBouts('2A', '2B')];
  const answer = (by = ATHLETE.name, fields: Record<string, unknown> = { impactRiskFrom: '5' }) =>
    correction(day(2), hurt.id, fields, { by: { role: by === ATHLETE.name ? 'athlete' : 'staff', name: by } });
  it('are read with caution until they are answered', () => {
    expect(codes(at(log, day(3)))).toEqual(['clearance-needed']);
  });
  it('may be answered later by the author or another adult, which is no correction', () => {
    for (const by of [ATHLETE.name, 'Bo']) {
      const answered = at([...log, answer(by)], day(3));
      expect(answered.stage).toBe('3');
      expect(notices(answered)).not.toContain('changed-afterwards');
    }
  });
  it('are answered once: a freer answer after that is told and does not count', () => {
    const again = correction(day(2) + HOUR, hurt.id, { impactRiskFrom: '5' });
    const answered = at([...log, answer(ATHLETE.name, { impactRiskFrom: '3' }), again], day(3));
    expect(codes(answered)).toEqual(['clearance-needed']);
    expect(notices(answered)).toContain('changed-afterwards');
  });
});

describe('the symptom-free run', () => {
  const base = [
    injury({ communityClocks: true }),
    examination(day(0) + HOUR),
    ...cleanBouts('2A', '2B', '3', '4'),
    clearance(day(4) + HOUR, 'unrestricted'),
  ];
  const start = INJURY_AT + 10 * HOUR;
  it.each([
    [-SECOND, '4'],
    [0, '5'],
  ])('14 days, %d ms', (offset, stage) => {
    expect(at([...base, ...routine(start + 14 * DAY)], start + 14 * DAY + offset).stage).toBe(stage);
  });
  const gap = (hours: number, sinceLast?: 'none' | 'some') => {
    const last = start + 6 * DAY;
    const next = last + hours * HOUR;
    const rest: Entry[] = [];
    for (let when = next + 12 * HOUR; when <= start + 15 * DAY; when += 12 * HOUR) rest.push(...cleanPair(when));
    const again = [signs(next - MINUTE), checkIn(next, {}, sinceLast === undefined ? {} : { sinceLast })];
    return at([...base, ...routine(last), ...again, ...rest], start + 14.6 * DAY).stage;
  };
  it.each([
    [36, '5'],
    [36 + 1 / 3600, '4'],
  ])('check-ins %d h apart', (hours, stage) => {
    expect(gap(hours)).toBe(stage);
  });
  it.each([
    [48, 'none', '5'],
    [48, 'some', '3'],
    [7 * 24, 'none', '5'],
    [7 * 24 + 1 / 3600, 'none', '4'],
  ] as const)('%d h apart, %s since', (hours, since, stage) => {
    expect(gap(hours, since)).toBe(stage);
  });
  it.each([
    [36 * HOUR, 'symptom-free-days', true],
    [36 * HOUR + SECOND, 'symptom-free-days', false],
  ])('the last check-in covers %d ms onward', (offset, _code, isAlive) => {
    const last = start + 8 * DAY;
    const answer = at([...base, ...routine(last)], last + offset);
    const have = answer.reasons.find((reason) => reason.code === 'symptom-free-days')?.params;
    expect(have).toEqual({ need: 14, have: isAlive ? 9 : 0 });
  });
});

describe('complete', () => {
  const log = [
    ...cleanStart(day(8)),
    ...cleanBouts('2A', '2B', '3', '4', '5', '6'),
    clearance(day(4) + HOUR, 'unrestricted'),
  ];
  it.each([
    [-SECOND, 'hold'],
    [0, 'complete'],
  ])('24 h after the last bout, %d ms', (offset, verdict) => {
    expect(at(log, day(7) + offset).verdict).toBe(verdict);
  });
  it.each([
    [7 * DAY, 'step-back'],
    [7 * DAY + SECOND, 'complete'],
  ])('a symptom %d ms later', (offset, verdict) => {
    const when = day(7) + offset;
    expect(at([...log, checkIn(when, { headache: 1 })], when).verdict).toBe(verdict);
  });
  it('a sign still stops, also much later', () => {
    const when = day(60);
    expect(at([...log, signs(when, { seizure: 'unsure' })], when).verdict).toBe('stop');
  });
});

describe('typical in the athlete’s own word', () => {
  const said = (recordedAt: number, by = ATHLETE.name) =>
    at(
      [
        injury(),
        examination(day(0) + HOUR),
        ...cleanBouts('2A', '2B', '3'),
        entry(
          'typical',
          recordedAt,
          { symptoms: { headache: 2 } },
          { by: { role: by === 'Kim' ? 'parent' : 'athlete', name: by } },
        ),
        ...routine(day(4)).map((one) =>
          one.type === 'check-in' ? { ...one, symptoms: { ...one.symptoms, headache: 2 } } : one,
        ),
      ],
      day(4),
    ).stage;
  it.each([
    [72 * HOUR, '4'],
    [72 * HOUR + SECOND, '3'],
  ])('%d ms after the injury', (delay, stage) => {
    expect(said(INJURY_AT + delay)).toBe(stage);
  });
  it('another’s word has no such limit', () => {
    expect(said(INJURY_AT + 80 * HOUR, 'Kim')).toBe('4');
  });
});

describe('a review lifts a sign when it lies after its date and its writing', () => {
  const sign = signs(day(1), { seizure: 'yes' }, { recordedAt: day(1) + 3 * HOUR });
  it.each([
    [3 * HOUR - SECOND, 'stop'],
    [3 * HOUR, 'hold'],
  ])('%d ms', (offset, verdict) => {
    const log = [injury(), sign, review(day(1) + offset)];
    expect(at(log, day(1) + 4 * HOUR).verdict).toBe(verdict);
  });
});

describe('clocks that change', () => {
  const spring = Date.parse('2026-03-28T09:00:00Z');
  const autumn = Date.parse('2026-10-24T08:00:00Z');
  it.each([
    [spring, '2026-03-29T09:00:00Z'],
    [autumn, '2026-10-25T08:00:00Z'],
  ])('24 h are 24 h', (start, opens) => {
    const log = [injury({}, start), ...cleanPair(start + 20 * HOUR)];
    expect(at(log, start + DAY - SECOND).next?.opensAt).toBe(opens);
    expect(at(log, start + DAY).stage).toBe('2A');
  });
  it.each([
    ['Europe/Amsterdam', '2026-03-01T09:00:00Z', '2026-03-21T23:00:00Z'],
    ['Europe/Amsterdam', '2026-03-10T09:00:00Z', '2026-03-30T22:00:00Z'],
    ['Europe/Amsterdam', '2026-10-10T09:00:00Z', '2026-10-30T23:00:00Z'],
    ['America/New_York', '2026-03-01T15:00:00Z', '2026-03-22T04:00:00Z'],
    ['Pacific/Auckland', '2026-03-20T22:00:00Z', '2026-04-10T12:00:00Z'],
    ['UTC', '2028-02-20T09:00:00Z', '2028-03-12T00:00:00Z'],
  ])('day 21 begins at midnight in %s', (zone, start, opens) => {
    const from = Date.parse(start);
    const until = Date.parse(opens);
    const pairs: Entry[] = [];
    for (let when = from + 8 * HOUR; when <= until; when += 12 * HOUR) pairs.push(...cleanPair(when));
    const bouts = ['2A', '2B', '3', '4'].map((stage, index) => bout(from + (index + 1) * DAY, stage));
    const log = [
      injury({ communityClocks: true }, from, { zone }),
      examination(from + HOUR),
      ...pairs,
      ...bouts,
      bout(from + 15 * DAY + HOUR, '5'),
      clearance(from + 4.5 * DAY, 'unrestricted'),
    ];
    expect(at(log, until - SECOND).stage).toBe('5');
    expect(at(log, until - SECOND).next?.opensAt).toBe(opens);
    expect(at(log, until).stage).toBe('6');
  });
});

describe('facts of the profiles', () => {
  it('the fastest return takes six days, competition at the same hour', () => {
    const log = [
      ...cleanStart(day(7)),
      ...cleanBouts('2A', '2B', '3', '4', '5'),
      clearance(day(4) + HOUR, 'unrestricted'),
    ];
    expect(at(log, day(6) - SECOND).stage).toBe('5');
    expect(at(log, day(6)).stage).toBe('6');
  });
});

// docs/hazards.md: H01, H07, H08, H09, H11, H12
