/** What exertion is allowed, and what stands in its way: each bar at its edges, the dose, the drills and the programme. */
import { describe, expect, it } from 'vitest';
import { type ExertionAllowance, exertionAllowance } from '../../src/engine/exertion-allowance.ts';
import { retryFrom } from '../../src/engine/exertion.ts';
import { assess } from '../../src/engine/index.ts';
import type { Activity, Athlete, Entry } from '../../src/log/entry.ts';
import { BOUT_STOP_IDS, CAUTIONS, type Caution } from '../../src/log/vocabulary.ts';
import { PROTOCOLS } from '../../src/protocols/index.ts';
import { DAY, formatUtc, HOUR, MINUTE } from '../../src/time/instant.ts';
import { drive } from './drive.ts';
import {
  ALL_NO,
  ATHLETE,
  bout,
  checkIn,
  cleanBouts,
  cleanStart,
  correction,
  DOCTOR,
  entry,
  examination,
  INJURY_AT,
  injury,
  knock,
  PARENT,
  review,
  routine,
  SELF,
  signs,
  STAFF,
} from './logs.ts';

const day = (n: number): number => INJURY_AT + n * DAY;
const NOW = day(3) + HOUR;
function allowed(log: readonly Entry[], now = NOW, athlete: Athlete = ATHLETE): ExertionAllowance {
  const found = exertionAllowance(PROTOCOLS, athlete, log, now);
  if (found === null) throw new Error('no injury');
  return found;
}
const codes = (log: readonly Entry[], now = NOW, athlete?: Athlete): string[] =>
  allowed(log, now, athlete).bars.map((bar) => bar.code);
const clean = (): Entry[] => cleanStart(day(3));

describe('bars', () => {
  it('are none in a clean recovery, and nothing is decided without an injury', () => {
    expect(codes(clean())).toEqual([]);
    expect(exertionAllowance(PROTOCOLS, ATHLETE, [], NOW)).toBeNull();
  });
  it.each<[string, Entry]>([
    ['a sign', signs(day(2), { seizure: 'yes' })],
    ['a sign, unsure', signs(day(2), { seizure: 'unsure' })],
    ['an alarm in a bout', signs(day(2), { 'exertion-alarm': 'yes' })],
    ['a knock', knock(day(3) + HOUR / 2)],
    ['"stay stopped"', review(day(2), 'stay-stopped')],
  ])('stop: %s', (_name, one) => {
    expect(codes([...clean(), one])).toContain('stop');
    expect(codes([...clean(), one], Date.parse(one.at) - 1)).toEqual([]);
  });
  it.each(CAUTIONS.map((caution) => [caution] as const))('see a doctor first: %s', (caution: Caution) => {
    const athlete = { ...ATHLETE, caution: [caution] };
    const unseen = [injury(), ...routine(day(3))];
    const isAsked = !['beta-blocker', 'pacemaker'].includes(caution);
    expect(allowed(unseen, NOW, athlete).bars).toEqual(isAsked ? [{ code: 'see-doctor', cautions: [caution] }] : []);
    // An examination or a review has looked at it, and a new knock opens it again.
    expect(codes([...unseen, examination(day(1))], NOW, athlete)).toEqual([]);
    expect(codes([...unseen, review(day(1))], NOW, athlete)).toEqual([]);
    expect(codes([...unseen, examination(day(1)), knock(day(2))], NOW, athlete).includes('see-doctor')).toBe(isAsked);
  });
  it.each(['yes', 'unsure'] as const)('see a doctor first: a call-now answer "%s" after the examination', (answer) => {
    const call = signs(day(2) + HOUR, { 'vomited-once': answer });
    expect(allowed([...clean(), call]).bars).toEqual([{ code: 'see-doctor', cautions: [] }]);
    expect(codes([...clean(), call, examination(day(2) + 2 * HOUR)])).toEqual([]);
  });
  it('signs: a check-in was alarming, until all are answered "no" after it', () => {
    const alarming = checkIn(day(3), { headache: 6, nausea: 6, dizziness: 6 });
    const log = [...clean().filter((one) => Date.parse(one.at) < day(3) - 2 * MINUTE), alarming];
    expect(codes(log)).toContain('signs');
    expect(codes([...log, signs(day(3) - 1)])).toContain('signs');
    expect(codes([...log, signs(day(3) + MINUTE)])).not.toContain('signs');
    expect(codes([...log, signs(day(3) + MINUTE, { 'increasing-confusion': undefined as never })])).toContain('signs');
  });
  it('wait: until a bout that was too much is a day past, to the millisecond', () => {
    const bad = bout(day(2), '2A', { peak: 3, settledAfterMinutes: 5 });
    const from = retryFrom('Europe/Amsterdam', day(2));
    const log = [...cleanStart(from), bad];
    expect(allowed(log, from - 1).bars).toEqual([{ code: 'wait', from: formatUtc(from) }]);
    expect(codes(log, from)).toEqual([]);
    expect(codes(log, from + 1)).toEqual([]);
  });
  it.each(BOUT_STOP_IDS.map((id) => [id] as const))('wait: a bout rated fine that %s ended', (id) => {
    expect(codes([...clean(), bout(day(3), '2A', { stopSigns: [id] })])).toEqual(['wait']);
    expect(codes([...clean(), bout(day(3), '2A', { stopSigns: [] })])).toEqual([]);
  });
  it.each([
    ['the athlete, within the hour', SELF, 30 * MINUTE, []],
    ['the athlete, later', SELF, 61 * MINUTE, ['wait']],
    ['a parent', PARENT, 90 * MINUTE, []],
  ])('wait: a sign that ended a bout, taken back by %s', (_name, by, after, bars) => {
    const stopped = bout(day(3), '2A', { stopSigns: ['nausea'] });
    const taken = correction(day(3) + after, stopped.id, { stopSigns: [] }, { by });
    expect(codes([...clean(), stopped, taken], day(3) + 2 * HOUR)).toEqual(bars);
    // Told afterwards it counts from whomever it comes.
    const fine = bout(day(3), '2A');
    const told = correction(day(3) + after, fine.id, { stopSigns: ['nausea'] }, { by });
    expect(codes([...clean(), fine, told], day(3) + 2 * HOUR)).toEqual(['wait']);
  });
  it('wait: also where another profile was chosen since, under which it was not too much', () => {
    // Any rise is too much under the one; two are borne by the other.
    const log = [
      ...cleanStart(day(3), { protocol: 'cdc-heads-up' }),
      bout(day(3), '1', { peak: 1, settledAfterMinutes: 5 }),
    ];
    const before = allowed(log).bars;
    expect(before.map(({ code }) => code)).toEqual(['wait']);
    const change = entry('protocol-change', day(3) + HOUR / 2, { protocol: 'cisg-2022', protocolVersion: '1.0.0' });
    expect(allowed([...log, change]).bars).toEqual(before);
    const again = entry('protocol-change', day(3) + HOUR / 2 + 1, { protocol: 'uk-2023', protocolVersion: '1.0.0' });
    expect(allowed([...log, change, again]).bars).toEqual(before);
    expect(codes([...log, change, again], retryFrom('Europe/Amsterdam', day(3)))).toEqual([]);
  });
  it('settling: a rise of which the end is not known, until it is said, or was too long', () => {
    const open = bout(day(3), '2A', { peak: 1, settledAfterMinutes: null });
    expect(allowed([...clean(), open]).bars).toEqual([{ code: 'settling', entry: open.id }]);
    const said = (minutes: number) => correction(day(3) + HOUR / 2, open.id, { settledAfterMinutes: minutes });
    expect(codes([...clean(), open, said(59)])).toEqual([]);
    expect(codes([...clean(), open, said(60)])).toEqual(['wait']);
    // At the end of the day it counts as too much.
    const end = Date.parse('2026-03-04T23:00:00Z');
    expect(codes([...clean(), open], end - 1)).toEqual(['settling']);
    expect(codes([...cleanStart(day(4)), open], end)).toEqual([]);
    const late = bout(end - HOUR, '2A', { peak: 1, settledAfterMinutes: null });
    expect(codes([...cleanStart(day(4)), late], end)).toEqual(['wait']);
  });
});

describe('what a bout that a sign ended takes with it', () => {
  it('a clearance before it, also where a stage only asks for nothing new', () => {
    const cdc = PROTOCOLS.find(({ id }) => id === 'cdc-heads-up');
    if (cdc === undefined) throw new Error('no profile');
    const { log, arrives } = drive(cdc, '2');
    const at = (more: Partial<Activity>) =>
      assess(PROTOCOLS, ATHLETE, [...log, bout(INJURY_AT + 6 * HOUR, '1', more)], arrives + DAY);
    expect(at({}).stage).toBe('2');
    const stopped = at({ stopSigns: ['nausea'] });
    expect(stopped.stage).toBe('1');
    expect(stopped.next?.blockedBy).toContain('clearance-needed');
  });
});

describe('limits', () => {
  const stages = PROTOCOLS.flatMap((protocol) => protocol.stages.map((stage) => [protocol, stage] as const));
  it.each(stages.map(([protocol, stage]) => [protocol.id, stage.id, protocol, stage] as const))(
    '%s %s',
    (_profile, id, protocol, stage) => {
      const { log, arrives } = drive(protocol, id);
      const { limits, minMinutes, hasDrills, programme } = allowed(log, arrives);
      const tolerant = stage.bout.rule === 'tolerant';
      const free = stage.bout.rule === 'strict' || (stage.bout.rule === 'no-new-symptoms' && stage.bout.startsFree);
      expect(limits).toMatchObject({
        stage: id,
        kind: stage.kind,
        rule: stage.bout,
        mostBefore: free ? 0 : 6,
        maxRise: tolerant ? (stage.bout as { maxRise: number }).maxRise : 0,
        talk: { rest: 'easily', light: 'easily', moderate: 'not-sing' }[stage.kind as string] ?? null,
        predictedMax: 191,
      });
      expect(limits.endAtRise).toBe(Math.max(1, limits.maxRise));
      expect(limits.ceiling?.percent ?? null).toBe(stage.heartRatePercent);
      expect([minMinutes, programme, limits.prescribedMinutes]).toEqual([stage.minMinutes, null, null]);
      expect(hasDrills).toBe(['non-contact', 'contact', 'competition'].includes(stage.kind));
    },
  );
  it('where something is usual, a strict stage may start with it', () => {
    const usual = entry('typical', INJURY_AT + HOUR, { symptoms: { headache: 1 } }, { by: PARENT });
    const cisg = PROTOCOLS.find(({ id }) => id === 'cisg-2022');
    if (cisg === undefined) throw new Error('no profile');
    const { log, arrives } = drive(cisg, '4');
    expect(allowed(log, arrives).limits.mostBefore).toBe(0);
    expect(allowed([...log, usual], arrives).limits.mostBefore).toBe(6);
  });
  it.each([
    ['the first of the day', [], 6],
    ['after one that began with 1', [1], 2],
    ['after one that began with 1 and one with 2', [2, 1], 2],
    ['after one that began without', [0], 1],
    ['after one that began with 6', [6], 6],
  ])('a later bout of a day begins with little more than the day began with: %s', (_name, starts, most) => {
    const at = day(1) + 4 * HOUR;
    const bouts = starts.map((before, n) =>
      bout(at - (n + 2) * HOUR, '2A', { before, peak: before, settledAfterMinutes: 0, minutes: 5 }),
    );
    const log = [...cleanStart(at), ...bouts];
    expect(allowed(log, at).limits).toMatchObject({ stage: '2A', mostBefore: most });
    // Yesterday's say nothing of today.
    expect(allowed([...log, ...cleanStart(at + 14 * HOUR)], at + 14 * HOUR).limits.mostBefore).toBe(6);
  });
  const dose = entry(
    'prescription',
    day(1) + HOUR,
    { clinician: DOCTOR, heartRateThreshold: 150, percent: 80, minutes: 15 },
    { by: PARENT },
  );
  it('take a prescription in force, and lose it to trouble', () => {
    const found = allowed([...clean(), dose]);
    expect(found.limits.ceiling).toEqual({ bpm: 120, basis: 'prescription', percent: 80 });
    expect([found.limits.prescribedMinutes, found.limits.predictedMax]).toEqual([15, 191]);
    const after = allowed([...clean(), dose, bout(day(2), '2A', { stopSigns: ['nausea'] })]);
    expect([after.limits.ceiling?.basis, after.limits.prescribedMinutes]).toEqual(['age', null]);
  });
  it.each<Caution>(['heart', 'pacemaker', 'beta-blocker'])(
    'with %s no number is given, the minutes stay',
    (caution) => {
      const found = allowed([...clean(), dose], NOW, { ...ATHLETE, caution: [caution] });
      expect([found.limits.ceiling, found.limits.predictedMax, found.limits.talk]).toEqual([null, null, 'easily']);
      expect(found.limits.prescribedMinutes).toBe(15);
    },
  );
  it('with an unknown birth year there is none either, but a prescription is', () => {
    const { birthDate: _, ...ageless } = ATHLETE;
    expect(allowed(clean(), NOW, ageless).limits).toMatchObject({ ceiling: null, predictedMax: null });
    expect(allowed([...clean(), dose], NOW, ageless).limits).toMatchObject({
      ceiling: { bpm: 120 },
      predictedMax: null,
    });
  });
});

describe('a programme', () => {
  type Given = NonNullable<Parameters<typeof entry>[3]>;
  const chosen = (more: object = {}, given: Given = {}, at = day(2) + HOUR): Entry =>
    entry(
      'programme',
      at,
      { clinician: DOCTOR, programme: 'intensive-12-weeks', startsOn: '2026-03-03', ...more },
      { id: '00000000-0000-4000-8000-0000000f0000', by: PARENT, ...given },
    );
  const inForce = (more: readonly Entry[], athlete: Athlete = ATHLETE, now = NOW): boolean => {
    const { programme, hasDrills } = allowed([...clean(), ...more], now, athlete);
    expect(hasDrills).toBe(programme !== null);
    return programme !== null;
  };
  const id = '00000000-0000-4000-8000-0000000f0000';
  it.each<[string, boolean, readonly Entry[], Athlete?]>([
    ['chosen by a doctor', true, [chosen()]],
    ['by a physiotherapist', true, [chosen({ clinician: { name: 'Bo', profession: 'physiotherapist' } })]],
    ['by another profession', false, [chosen({ clinician: { name: 'Bo', profession: 'other' } })]],
    ['written by an adult athlete', true, [chosen({}, { by: { role: 'athlete', name: 'Sam' } })]],
    [
      'written by an athlete under 18',
      false,
      [chosen({}, { by: { role: 'athlete', name: 'Sam' } })],
      { ...ATHLETE, birthDate: '2012' },
    ],
    ['written by a parent of one', true, [chosen()], { ...ATHLETE, birthDate: '2012' }],
    ['dated before the injury', false, [chosen({}, {}, INJURY_AT - HOUR)]],
    ['before a knock that was lifted', false, [chosen(), knock(day(2) + 2 * HOUR), signs(day(2) + 3 * HOUR)]],
    ['after it', true, [knock(day(2) - 2 * HOUR), signs(day(2) - HOUR), chosen()]],
    [
      'before a sign that was lifted',
      false,
      [chosen(), signs(day(2) + 2 * HOUR, { seizure: 'unsure' }), review(day(2) + 3 * HOUR)],
    ],
    [
      'before "stay stopped" that was lifted',
      false,
      [chosen(), review(day(2) + 2 * HOUR, 'stay-stopped'), review(day(2) + 3 * HOUR)],
    ],
    ['while stopped', false, [review(day(2), 'stay-stopped'), chosen()]],
    [
      'before a sign was told that lay before it',
      false,
      [signs(day(2), { seizure: 'unsure' }, { recordedAt: day(2) + 2 * HOUR }), chosen(), review(day(2) + 3 * HOUR)],
    ],
    ['before a review that says go on', true, [chosen(), review(day(2) + 2 * HOUR)]],
    [
      'a millisecond before a sign was told',
      false,
      [signs(day(2), { seizure: 'unsure' }, { recordedAt: day(2) + HOUR + 1 }), chosen(), review(day(2) + 3 * HOUR)],
    ],
    [
      'at the instant at which a sign had been told',
      true,
      [signs(day(2), { seizure: 'unsure' }, { recordedAt: day(2) + HOUR }), chosen(), review(day(2) + 3 * HOUR)],
    ],
    [
      'before a sign was made worse that lay before it',
      false,
      [
        signs(day(2), {}, { id: '00000000-0000-4000-8000-0000000f0009' }),
        chosen(),
        correction(day(2) + 2 * HOUR, '00000000-0000-4000-8000-0000000f0009', {
          answers: { ...ALL_NO, seizure: 'unsure' },
        }),
        review(day(2) + 3 * HOUR),
      ],
    ],
    [
      'ended by "none"',
      false,
      [chosen(), chosen({ programme: 'none' }, { id: undefined as never, by: STAFF }, day(2) + 2 * HOUR)],
    ],
    [
      'ended by "none" of whatever profession',
      false,
      [
        chosen(),
        chosen(
          { programme: 'none', clinician: { name: 'Bo', profession: 'other' } },
          { id: '00000000-0000-4000-8000-0000000f0001' },
          day(2) + 2 * HOUR,
        ),
      ],
    ],
    [
      'chosen again after "none"',
      true,
      [chosen({ programme: 'none' }, { id: '00000000-0000-4000-8000-0000000f0001' }, day(2)), chosen()],
    ],
    ['withdrawn by who may', false, [chosen(), correction(day(2) + HOUR + MINUTE, id, null, { by: PARENT })]],
    ['withdrawn by the athlete', false, [chosen(), correction(day(2) + HOUR + MINUTE, id, null)]],
    [
      'said to be over by the athlete',
      false,
      [chosen(), correction(day(2) + HOUR + MINUTE, id, { programme: 'none' })],
    ],
    [
      'made another by the athlete',
      false,
      [chosen(), correction(day(2) + HOUR + MINUTE, id, { programme: 'walk-with-posts' })],
    ],
    [
      'signed by somebody else, afterwards',
      false,
      [chosen(), correction(day(2) + HOUR + MINUTE, id, { clinician: { name: 'Bo', profession: 'other' } })],
    ],
    [
      '"none" made a programme by the athlete',
      false,
      [chosen({ programme: 'none' }), correction(day(2) + HOUR + MINUTE, id, { programme: 'intensive-12-weeks' })],
    ],
    ['a clock that cannot be trusted', false, [chosen({}, { recordedAt: day(2) + HOUR - 11 * MINUTE })]],
    ['a clock within ten minutes', true, [chosen({}, { recordedAt: day(2) + HOUR - 10 * MINUTE })]],
    ['written down days later', true, [chosen({}, { recordedAt: NOW })]],
    ['not written down yet', false, [chosen({}, { recordedAt: NOW + 1 })]],
    ['dated ahead of now', false, [chosen({}, { recordedAt: NOW - MINUTE }, NOW + 1)]],
  ])('%s: %s', (_name, isInForce, more, athlete) => {
    expect(inForce(more, athlete)).toBe(isInForce);
  });
  it('of an athlete of unknown age needs another writer', () => {
    const { birthDate: _, ...ageless } = ATHLETE;
    expect(inForce([chosen({}, { by: { role: 'athlete', name: 'Sam' } })], ageless)).toBe(false);
    expect(inForce([chosen()], ageless)).toBe(true);
  });
  it('is there before its first day, and its drills from that day on', () => {
    const at = (now: number) => {
      const { programme, hasDrills } = allowed([...clean(), chosen({ startsOn: '2026-03-05' })], now);
      return [programme, hasDrills];
    };
    expect(at(Date.parse('2026-03-04T22:59:59.999Z'))).toEqual([id, false]);
    expect(at(Date.parse('2026-03-04T23:00:00Z'))).toEqual([id, true]);
  });
  it('opens nothing else', () => {
    const { limits, bars } = allowed([...clean(), ...cleanBouts('2A'), chosen()]);
    const without = allowed([...clean(), ...cleanBouts('2A')]);
    expect([limits, bars]).toEqual([without.limits, without.bars]);
  });
});

// docs/hazards.md: H52, H53, H64, H74
