/** Knocks and stops: what one takes, what an examination gives back, and what counts from the lifting. */
import { describe, expect, it } from 'vitest';
import { assess, type Assessment } from '../../src/engine/index.ts';
import type { Athlete, Entry } from '../../src/log/entry.ts';
import { type Protocol, PROTOCOLS } from '../../src/protocols/index.ts';
import { DAY, formatUtc, HOUR } from '../../src/time/instant.ts';
import {
  ATHLETE,
  bout,
  checkIn,
  clearance,
  cleanBouts,
  cleanStart,
  entry,
  examination,
  injury,
  INJURY_AT,
  knock,
  PARENT,
  review,
  routine,
  signs,
} from './logs.ts';

/** 10:00 local on the n-th day after the injury. */
const day = (n: number): number => INJURY_AT + n * DAY;
const at = (log: readonly Entry[], now: number, protocols: readonly Protocol[] = PROTOCOLS): Assessment =>
  assess(protocols, ATHLETE, log, now);
const codes = (log: readonly Entry[], now: number): string[] => at(log, now).reasons.map(({ code }) => code);
const path = (log: readonly Entry[], now: number): string[] =>
  at(log, now).history.map((move) => `${move.from}>${move.to}`);
const reason = (log: readonly Entry[], now: number, code: string) =>
  at(log, now).reasons.find((one) => one.code === code);
const none = (when: number): Entry => signs(when);

describe('a knock that was no concussion', () => {
  /** On 2A a clean bout at 11:00 on day 1, which opens 2B a day later; then what is said. */
  const way = (...log: Entry[]): Entry[] => [...cleanStart(day(4)), bout(day(1) + HOUR, '2A'), ...log];
  const hit = knock(day(1) + 5 * HOUR);
  const free = none(day(1) + 6 * HOUR);
  const found = (when: number): Entry => examination(when, 'no-concussion');
  it('gives back stage, day and time: the bout of before speaks on', () => {
    const log = way(hit, free, found(day(1) + 7 * HOUR));
    expect(at(log, day(1) + 7 * HOUR)).toMatchObject({ stage: '2A', day: 1, verdict: 'advance' });
    expect(at(log, day(2) + HOUR - 1).stage).toBe('2A');
    expect(at(log, day(2) + HOUR).stage).toBe('2B');
    expect(path(log, day(1) + 7 * HOUR)).toEqual(['1>2A', '2A>1', '1>2A']);
    // Without it everything starts anew.
    expect(at(way(hit, free), day(2) + HOUR)).toMatchObject({ stage: '1', day: 1 });
  });
  it('so does a stage that bears symptoms, whatever was felt in between', () => {
    const felt = checkIn(day(1) + 6.5 * HOUR, { headache: 2 });
    expect(at(way(hit, free, felt, found(day(1) + 7 * HOUR)), day(2) + HOUR).stage).toBe('2B');
  });
  it('also while the stop still stands: its end then leaves the time as it was', () => {
    const log = way(hit, found(day(1) + 6 * HOUR), none(day(1) + 7 * HOUR));
    expect(at(log, day(1) + 6 * HOUR).verdict).toBe('stop');
    expect(at(log, day(2) + HOUR).stage).toBe('2B');
  });
  it.each([
    ['before the knock', day(1) + 4 * HOUR],
    ['after it', day(1) + 6 * HOUR],
  ])('a sign %s, lifted, starts the time anew, whatever was no concussion', (_name, when) => {
    const alarm = signs(when, { seizure: 'yes' });
    const log = way(alarm, hit, review(day(1) + 7 * HOUR), found(day(1) + 8 * HOUR));
    expect(at(log, day(1) + 9 * HOUR).stage).toBe('2A');
    expect(at(log, day(2) + 2 * HOUR).stage).toBe('2A');
    expect(codes(log, day(2) + 2 * HOUR)).toContain('no-activity');
  });
  it('gives a stage back that was reached anew, with its time, and never forgets the move up since', () => {
    const log = way(hit, free, found(day(2) + 8 * HOUR));
    // Stage 1 ran its 24 h from the lifting.
    expect(at(log, day(2) + 6 * HOUR).stage).toBe('2A');
    expect(codes(log, day(2) + 7 * HOUR)).toContain('no-activity');
    expect(reason(log, day(2) + 9 * HOUR, 'too-soon')?.params).toEqual({ opensAt: formatUtc(day(3) + 6 * HOUR) });
    expect(codes(log, day(2) + 9 * HOUR)).not.toContain('no-activity');
    expect(path(log, day(2) + 9 * HOUR)).toEqual(['1>2A', '2A>1', '1>2A']);
  });
  it('does not send back somebody who has come further', () => {
    const again = [bout(day(2) + 7 * HOUR, '2A'), bout(day(3) + 8 * HOUR, '2B')];
    const log = [...way(hit, free, ...again, found(day(4) - HOUR)), ...routine(day(6))];
    expect(at(log, day(3) + 8 * HOUR).stage).toBe('2B');
    expect(at(log, day(4) - HOUR / 2).stage).toBe('2B');
  });
  it('a bout that was too much since then keeps its retry', () => {
    const much = bout(day(1) + 7 * HOUR, '1', { peak: 5, settledAfterMinutes: 90 });
    const early = bout(day(1) + 9 * HOUR, '2A');
    const log = way(hit, free, much, found(day(1) + 8 * HOUR), early, bout(day(2), '2A'));
    expect(reason(log, day(1) + 10 * HOUR, 'flare')?.evidence).toEqual([much.id]);
    // The bout of the next day speaks, 24 h from then: the early one does not.
    expect(at(log, day(3) - 1).stage).toBe('2A');
    expect(at(log, day(3)).stage).toBe('2B');
  });
  it('on a strict stage something above typical in between leads to where its setbacks lead, from now', () => {
    const four = [...cleanStart(day(5)), ...cleanBouts('2A', '2B', '3')];
    const felt = checkIn(day(4) + 3 * HOUR, { headache: 1 });
    const seen = found(day(4) + 4 * HOUR);
    const base = [...four, knock(day(4) + HOUR), none(day(4) + 2 * HOUR)];
    expect(at([...base, seen], day(4) + 5 * HOUR)).toMatchObject({ stage: '4', day: 4 });
    const answer = at([...base, felt, seen], day(4) + 5 * HOUR);
    expect(answer).toMatchObject({ stage: '3', day: 4 });
    expect(answer.reasons.find(({ code }) => code === 'too-soon')).toMatchObject({
      params: { opensAt: formatUtc(day(5)) },
      evidence: [seen.id],
    });
    // A bout of the same evening speaks for nothing.
    const evening = [...base, felt, seen, bout(day(4) + 8 * HOUR, '3')];
    expect(codes(evening, day(5) + HOUR)).toContain('no-activity');
  });
  it('also where it had been reached anew by then: that is a step back', () => {
    const four = [...cleanStart(day(10)), ...cleanBouts('2A', '2B', '3')];
    const again = [
      checkIn(day(4) + 3 * HOUR, { headache: 1 }),
      examination(day(5)),
      bout(day(5) + 3 * HOUR, '2A'),
      bout(day(6) + 4 * HOUR, '2B'),
      bout(day(7) + 5 * HOUR, '3'),
    ];
    const log = [...four, knock(day(4) + HOUR), none(day(4) + 2 * HOUR), ...again, ...routine(day(10))];
    expect(at(log, day(9)).stage).toBe('4');
    expect(at([...log, found(day(9))], day(9) + HOUR)).toMatchObject({ stage: '3', verdict: 'step-back' });
  });
  it('before anything was reached it leaves no move up behind', () => {
    const log = [injury(), knock(day(1)), none(day(1) + HOUR), found(day(1) + 2 * HOUR)];
    expect(at(log, day(2)).notices.map(({ code }) => code)).not.toContain('see-clinician');
  });
  it('does not bring back what was cleared while the stop stood', () => {
    const four = [...cleanStart(day(6)), ...cleanBouts('2A', '2B', '3', '4')];
    const log = [...four, knock(day(4) + HOUR), none(day(4) + 3 * HOUR), found(day(4) + 4 * HOUR)];
    const during = clearance(day(4) + 2 * HOUR, '5');
    const after = clearance(day(4) + 5 * HOUR, '5');
    const before = clearance(day(4), '5');
    expect([during, after, before].map((note) => at([...log, note], day(5) + HOUR).stage)).toEqual(['4', '5', '5']);
  });
});

describe('a knock and the days without symptoms', () => {
  const cisg = PROTOCOLS.find((one) => one.id === 'cisg-2022');
  if (cisg === undefined) throw new Error('no cisg-2022');
  const stages = cisg.stages.map((stage, index) =>
    index === 1 ? { ...stage, enter: [{ gate: 'symptom-free-days' as const, days: 9 }] } : stage,
  );
  const counting: Protocol = { ...cisg, id: 'made-up', stages };
  const told = (log: readonly Entry[], now: number) =>
    at([injury({ protocol: counting.id }), ...routine(day(6)), ...log], now, [counting]).reasons.find(
      ({ code }) => code === 'symptom-free-days',
    );
  const hit = knock(day(3) + HOUR);
  const free = none(day(3) + 2 * HOUR);
  it('they start anew, and the knock is named', () => {
    // The routine began at 20:00 on day 0.
    expect(told([], day(4))).toMatchObject({ params: { need: 9, have: 3 }, evidence: [] });
    expect(told([hit, free], day(3) + 3 * HOUR)).toMatchObject({ params: { have: 0 }, evidence: [hit.id] });
    expect(told([hit, free], day(5))).toMatchObject({ params: { have: 1 }, evidence: [hit.id] });
  });
  it('they go on where it was no concussion', () => {
    const found = examination(day(3) + 3 * HOUR, 'no-concussion');
    expect(told([hit, free, found], day(4))).toMatchObject({ params: { need: 9, have: 3 } });
  });
  it('a symptom of that day still keeps it from starting any', () => {
    const felt = checkIn(day(3), { headache: 1 });
    expect(told([felt, hit, free], day(4) + 9 * HOUR)).toMatchObject({ params: { have: 0 } });
    // From the check-in of 8 on day 4.
    expect(told([felt, hit, free], day(5) - 2 * HOUR)).toMatchObject({ params: { have: 1 } });
  });
});

describe('after a stop', () => {
  const way = (...log: Entry[]): Entry[] => [...cleanStart(day(4)), ...log];
  it('an exceeded bout keeps its retry, until that has passed', () => {
    const much = bout(day(1) + HOUR, '2A', { peak: 5, settledAfterMinutes: 90 });
    const alarm = signs(day(1) + 2 * HOUR, { seizure: 'yes' });
    const soon = way(much, alarm, review(day(1) + 3 * HOUR));
    expect(codes(soon, day(1) + 4 * HOUR)).toContain('flare');
    const late = way(much, alarm, review(day(2) + HOUR));
    expect(codes(late, day(2) + 2 * HOUR)).not.toContain('flare');
    expect(codes(late, day(2) + 2 * HOUR)).toContain('no-activity');
  });
  it('a setback during it is trouble that no review reaches across', () => {
    const cdc = PROTOCOLS.find((one) => one.id === 'cdc-heads-up');
    const begun = [
      injury({ protocol: cdc?.id ?? '' }),
      examination(INJURY_AT + 2 * HOUR),
      ...routine(day(9)),
      clearance(day(0) + 3 * HOUR, 'unrestricted'),
      bout(day(1), '2'),
      bout(day(2), '3'),
    ];
    const alarm = signs(day(3) + HOUR, { seizure: 'yes' });
    const across = review(day(3) + 2 * HOUR, 'continue', { recordedAt: day(4) + HOUR });
    const much = bout(day(4), '1', { peak: 3, settledAfterMinutes: 30 });
    expect(at([...begun, alarm, across], day(4) + 2 * HOUR).verdict).not.toBe('stop');
    expect(at([...begun, alarm, much, across], day(4) + 2 * HOUR).verdict).toBe('stop');
  });
});

describe('“stay stopped” where nothing else stands', () => {
  const order = review(day(2), 'stay-stopped');
  const stopped = (...log: Entry[]) => at([...cleanStart(day(3)), ...log, order], day(2) + HOUR);
  it.each([
    ['a sign', signs(day(1), { seizure: 'yes', amnesia: 'yes' }), 'warning-sign', { signs: ['seizure'] }],
    ['a sign nobody was sure of', signs(day(1), { seizure: 'unsure' }), 'warning-sign-unsure', { signs: ['seizure'] }],
    ['a knock', knock(day(1)), 'head-impact-unchecked', {}],
  ])('what was looked at stands again: %s', (_name, alarm, code, params) => {
    const answer = stopped(alarm, review(day(1) + HOUR));
    expect(answer).toMatchObject({
      verdict: 'stop',
      reasons: [{ code, params, evidence: [alarm.id, order.id] }],
    });
  });
  it('and where there was nothing, the order alone', () => {
    expect(stopped().reasons).toEqual([{ code: 'warning-sign', params: { signs: [] }, evidence: [order.id] }]);
  });
});

describe('which signs were asked', () => {
  const small = (birthDate: string): Athlete => ({ ...ATHLETE, birthDate });
  const unchecked = (athlete: Athlete, one: Entry, now: number): boolean =>
    assess(PROTOCOLS, athlete, [injury(), one], now).reasons.some(({ code }) => code === 'signs-unchecked');
  const both = { 'will-not-be-consoled': 'no', 'will-not-eat': 'no' } as const;
  it.each([
    ['none of the second list', {}, true],
    ['one of it', { 'will-not-eat': 'no' } as const, true],
    ['both', both, false],
  ])('under five: %s', (_name, answers, isMissing) => {
    expect(unchecked(small('2022-05-01'), signs(day(1), answers), day(1))).toBe(isMissing);
  });
  it('from the fifth birthday on the first list is enough', () => {
    // Day 1 is 2 March 2026.
    expect(
      ['2021-03-01', '2021-03-02', '2021-03-03'].map((born) => unchecked(small(born), signs(day(1)), day(1))),
    ).toEqual([false, false, true]);
  });
  it('each of the first list', () => {
    const all = signs(day(1)) as Entry & { answers: Record<string, string> };
    for (const sign of Object.keys(all.answers)) {
      const { [sign]: __, ...answers } = all.answers;
      expect(unchecked(ATHLETE, { ...all, answers } as Entry, day(1)), sign).toBe(true);
    }
    expect(unchecked(ATHLETE, all, day(1))).toBe(false);
  });
  it('before the injury they say nothing of it', () => {
    expect(unchecked(ATHLETE, signs(INJURY_AT - HOUR), INJURY_AT + HOUR)).toBe(true);
    expect(unchecked(ATHLETE, signs(INJURY_AT + 1), INJURY_AT + HOUR)).toBe(false);
  });
  it('an emergency sign alone asks for a review, and for no doctor beside it', () => {
    const log = [...cleanStart(day(2)), signs(day(1), { seizure: 'yes' }), review(day(1) + HOUR)];
    expect(codes(log, day(1) + 2 * HOUR)).not.toContain('see-doctor');
  });
});

describe('a change of profile', () => {
  const to = (when: number, protocol: string, more: Parameters<typeof entry>[3] = {}): Entry =>
    entry('protocol-change', when, { protocol, protocolVersion: '1.0.0' }, { by: PARENT, ...more });
  it('keeps what a knock took from being given back', () => {
    const four = [...cleanStart(day(6)), ...cleanBouts('2A', '2B', '3')];
    const hit = [knock(day(4) + HOUR), none(day(4) + 2 * HOUR)];
    const found = examination(day(4) + 4 * HOUR, 'no-concussion');
    expect(at([...four, ...hit, found], day(4) + 5 * HOUR).stage).toBe('4');
    const changed = at([...four, ...hit, to(day(4) + 3 * HOUR, 'peds-2023'), found], day(4) + 5 * HOUR);
    expect(changed).toMatchObject({ protocol: { id: 'peds-2023' }, stage: '1' });
  });
  it('what lowers the profile before it that day does not begin a stage anew that is low enough', () => {
    const begun = [
      injury({ protocol: 'cdc-heads-up' }),
      examination(INJURY_AT + 2 * HOUR),
      ...routine(day(5)),
      clearance(day(0) + 3 * HOUR, 'unrestricted'),
      bout(day(1), '2'),
    ];
    // cdc-heads-up allows 3, cisg-2022 2A, of which nothing has been done; a new symptom sends the former back to 2.
    const log = [
      ...begun,
      to(day(2) + HOUR, 'cisg-2022'),
      bout(day(2) + 2 * HOUR, '2A'),
      checkIn(day(2) + 5 * HOUR, { nausea: 1 }),
    ];
    expect(at(begun, day(2)).stage).toBe('3');
    expect(at([...begun, log.at(-1) as Entry], day(2) + 6 * HOUR).stage).toBe('2');
    expect(at(log, day(2) + 6 * HOUR)).toMatchObject({ protocol: { id: 'cisg-2022' }, stage: '2A' });
    expect(at(log, day(3) + 2 * HOUR).stage).toBe('2B');
  });
  it('what closes at midnight is of the next day, on which the profile before it holds no more', () => {
    const begun = [...cleanStart(day(5), { protocol: 'acc-nz-2026' }), bout(day(1), '2')];
    const open = bout(day(2) + 2 * HOUR, '3', { peak: 1, settledAfterMinutes: null });
    const midnight = day(3) - 10 * HOUR;
    expect(at([...begun, open], midnight - 1).stage).toBe('3');
    expect(at([...begun, open], midnight).stage).toBe('2');
    const changed = [...begun, to(day(2) + HOUR, 'uk-2023'), open];
    expect([midnight - 1, midnight, midnight + HOUR].map((now) => at(changed, now).stage)).toEqual(['3', '3', '3']);
  });
  it('written with the injury counts, written before it does not', () => {
    const begun = injury({}, INJURY_AT, { recordedAt: INJURY_AT + HOUR });
    const profile = (recordedAt: number): string | undefined =>
      at([begun, to(INJURY_AT + 30 * 60_000, 'uk-2023', { recordedAt })], day(1)).protocol?.id;
    expect([-1, 0, 1].map((after) => profile(INJURY_AT + HOUR + after))).toEqual(['cisg-2022', 'uk-2023', 'uk-2023']);
  });
  it('at the instant of a move up comes before it, and the stage begins anew', () => {
    // 2A opens on day 1 at 10:00 under both.
    const log = [...cleanStart(day(3)), to(day(1), 'ais-2024')];
    expect([day(1), day(2) - 1, day(2)].map((now) => at(log, now).stage)).toEqual(['1', '1', '2A']);
  });
});

// docs/hazards.md: H04
