/** What a bout may do on every stage of every profile, by the numbers of its own rule: long enough, fine, exceeded, again. */
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/log/entry.ts';
import { PROTOCOLS, type Protocol, type Stage } from '../../src/protocols/index.ts';
import { DAY, formatUtc, HOUR, MINUTE, parseInstant } from '../../src/time/instant.ts';
import { startOfDay } from '../../src/time/days.ts';
import { localDay } from '../../src/time/zone.ts';
import {
  answerOf,
  backTo,
  BOUNDARIES,
  boutsBy,
  codesOf,
  expectClosed,
  expectOpens,
  SECOND,
  TOLERANT,
  withOnly,
} from './boundaries.ts';
import { altered, drive, without } from './drive.ts';
import { bout, checkIn, entry, INJURY_AT } from './logs.ts';

/** The stage with the bout that is to speak for it, and how long after it the next one opens. */
const WITH_BOUT = BOUNDARIES.filter(([, { stage }]) => stage.minMinutes !== null);

describe('long enough', () => {
  it.each(WITH_BOUT)('%s', (_title, { protocol, stage, next }) => {
    const driven = drive(protocol, next.id);
    const first = driven.bouts.get(stage.id);
    const need = stage.minMinutes ?? 0;
    if (first === undefined) throw new Error('a stage that needs a bout has one');
    const short = without(driven, [first], [altered(first, { minutes: need - 1 })]);
    expectClosed(protocol, short, stage, driven.arrives + SECOND, 'too-short');
    expectOpens(protocol, without(driven, [first], [altered(first, { minutes: need })]), next, driven.arrives);
    expectClosed(protocol, without(driven, [first]), stage, driven.arrives + SECOND, 'no-activity');
  });
});

describe('the hours of the stage, counted from the start of the bout', () => {
  it.each(WITH_BOUT)('%s', (_title, { protocol, stage, next }) => {
    const driven = drive(protocol, next.id);
    const first = driven.bouts.get(stage.id);
    const later = driven.arrives + 5 * HOUR + 7 * MINUTE;
    const until = drive(protocol, next.id, { until: later + 3 * DAY }).routine;
    const log = [...without(driven, [first, ...driven.routine]), ...until, bout(later, stage.id)];
    const opens = later + stage.minHours * HOUR;
    expectOpens(protocol, log, next, opens);
    expectClosed(protocol, log, stage, opens - SECOND, 'too-soon');
    expect(answerOf(protocol, log, opens - SECOND).next?.opensAt).toBe(formatUtc(opens));
  });
});

describe('a full check-in after the end of the bout', () => {
  it.each(WITH_BOUT)('%s', (_title, { protocol, stage, next }) => {
    const alone = withOnly(protocol, next.id, null);
    const driven = drive(alone, next.id);
    const first = driven.bouts.get(stage.id);
    if (first?.type !== 'activity') throw new Error('a stage that needs a bout has one');
    const end = parseInstant(first.at) + first.minutes * MINUTE;
    const before = driven.log.filter((one) => one.type !== 'check-in' || parseInstant(one.at) < parseInstant(first.at));
    expectClosed(alone, [...before, checkIn(end)], stage, driven.arrives, 'no-check-in');
    expect(answerOf(alone, [...before, checkIn(end + SECOND)], driven.arrives).stage).toBe(next.id);
  });
});

/** Every stage, the last one too, with a bout of it an hour after it opened. */
const STAGES = [...new Set(BOUNDARIES.map(([, { protocol }]) => protocol))].flatMap((protocol) =>
  protocol.stages.map((stage) => [`${protocol.id} ${stage.id}`, { protocol, stage }] as const),
);
const TRIED = STAGES.flatMap(([title, { protocol, stage }]) =>
  boutsBy(stage.bout).map((made) => [`${title}: ${made.name}`, { protocol, stage, made }] as const),
);

describe('fine or exceeded, at once', () => {
  it.each(TRIED)('%s', (_title, { protocol, stage, made }) => {
    const driven = drive(protocol, stage.id);
    const when = driven.arrives + HOUR;
    const answer = answerOf(protocol, [...driven.log, bout(when, stage.id, made.fields)], when + MINUTE);
    const to = made.isFine ? stage : backTo(protocol, stage);
    expect(answer.stage).toBe(to.id);
    expect(codesOf(answer).includes('flare')).toBe(!made.isFine);
    expect(answer.verdict === 'step-back').toBe(to !== stage);
  });
  it.each(STAGES)('with something typical above 0 a bout need not start at 0: %s', (_title, { protocol, stage }) => {
    const driven = drive(protocol, stage.id);
    const usual = entry('typical', INJURY_AT + HOUR, { symptoms: { fatigue: 1 } });
    const when = driven.arrives + HOUR;
    const answer = answerOf(
      protocol,
      [...driven.log, usual, bout(when, stage.id, { before: 1, peak: 1 })],
      when + MINUTE,
    );
    expect(answer.stage).toBe(stage.id);
    expect(codesOf(answer)).not.toContain('flare');
  });
  it.each(STAGES)('at most one setback a local day: %s', (_title, { protocol, stage }) => {
    const driven = drive(protocol, stage.id);
    // In the morning of the next day, so that all of it is one day.
    const morning = startOfDay(driven.zone, localDay(driven.zone, driven.arrives) + 1) + 9 * HOUR;
    const bad = (at: number, of: Stage): Entry => bout(at, of.id, { peak: 5, settledAfterMinutes: 5 });
    const to = backTo(protocol, stage);
    const log = [...driven.log, bad(morning, stage), bad(morning + HOUR, to), bad(morning + 2 * HOUR, to)];
    expect(answerOf(protocol, log, morning + 3 * HOUR).stage).toBe(to.id);
  });
});

describe('a rise that nobody has said the end of', () => {
  it.each(STAGES)('%s', (_title, { protocol, stage }) => {
    if (stage.bout.rule !== 'tolerant') return;
    const driven = drive(protocol, stage.id);
    // In the evening, so that it is not yet time to try again when its day ends.
    const evening = startOfDay(driven.zone, localDay(driven.zone, driven.arrives)) + 20 * HOUR;
    const when = Math.max(driven.arrives + HOUR, evening);
    const log = [...driven.log, bout(when, stage.id, { peak: 1, settledAfterMinutes: null })];
    const midnight = startOfDay(driven.zone, localDay(driven.zone, when) + 1);
    const seen = [-SECOND, 0, SECOND].map((offset) => answerOf(protocol, log, midnight + offset));
    expect(seen.map((answer) => codesOf(answer).includes('flare'))).toEqual([false, true, true]);
    expect(seen.map((answer) => codesOf(answer).includes('settling'))).toEqual([true, true, true]);
    const to = backTo(protocol, stage).id;
    expect(seen.map((answer) => answer.stage)).toEqual([stage.id, to, to]);
  });
});

describe('again from `retryFrom`', () => {
  const AT = [
    ['in the morning: from midnight', 9 * HOUR, (midnight: number) => midnight],
    ['in the evening: 12 h on', 20 * HOUR, (_midnight: number, at: number) => at + 12 * HOUR],
  ] as const;
  const cases = WITH_BOUT.flatMap(([title, boundary]) =>
    AT.map(([name, time, from]) => [`${title}, ${name}`, { ...boundary, time, from }] as const),
  );
  it.each(cases)('%s', (_title, { protocol, stage, time, from }) => {
    // Alone: what is asked before stages is another matter.
    const alone: Protocol = { ...protocol, stages: protocol.stages.map((one) => ({ ...one, enter: [] })) };
    const own = alone.stages.find((one) => one.id === stage.id);
    const driven = drive(alone, stage.id, { until: INJURY_AT + 12 * DAY });
    const nextDay = startOfDay(driven.zone, localDay(driven.zone, driven.arrives) + 1);
    const bad = nextDay + time;
    const retry = from(nextDay + DAY, bad);
    const to = own === undefined ? undefined : backTo(alone, own);
    const up = to === undefined ? undefined : alone.stages[alone.stages.indexOf(to) + 1];
    if (own === undefined || to === undefined || up === undefined) throw new Error('there is a stage above');
    const log = [...driven.log, bout(bad, stage.id, { peak: 5, settledAfterMinutes: 5 })];
    expect(answerOf(alone, log, bad + MINUTE).stage).toBe(to.id);
    if (to.minMinutes === null) {
      // No bout is needed: its hours count from the exceeded one.
      expectOpens(alone, log, up, Math.max(retry, bad + to.minHours * HOUR));
      return;
    }
    const again = retry + to.minHours * HOUR;
    expectOpens(alone, [...log, bout(retry, to.id)], up, again);
    expectClosed(alone, [...log, bout(retry - SECOND, to.id)], to, again + 5 * HOUR, 'flare');
    expect(codesOf(answerOf(alone, log, retry + HOUR))).toContain('flare');
  });
  it('the first stage needs no bout: its hours count from the exceeded one', () => {
    for (const protocol of new Set(BOUNDARIES.map(([, boundary]) => boundary.protocol))) {
      const [first, second] = protocol.stages;
      if (first === undefined || second === undefined) throw new Error('a profile has stages');
      const alone = withOnly(protocol, second.id, null);
      const driven = drive(alone, first.id, { until: INJURY_AT + 4 * DAY });
      const bad = INJURY_AT + 9 * HOUR;
      const log = [...driven.log, bout(bad, first.id, { peak: 5, settledAfterMinutes: 5 })];
      expectOpens(alone, log, second, bad + first.minHours * HOUR);
      // Until then it is told, and what is asked after 12 hours is time alone.
      const codes = [-SECOND, 0].map((offset) => codesOf(answerOf(alone, log, bad + 12 * HOUR + offset)));
      expect(codes.map((list) => list.includes('flare'))).toEqual([true, false]);
    }
  });
});

describe('what comes down after a symptom at rest', () => {
  it.each(STAGES)('%s', (_title, { protocol, stage }) => {
    const driven = drive(protocol, stage.id);
    const when = driven.arrives + HOUR;
    const isStrict = stage.bout.rule !== 'tolerant';
    const answer = answerOf(protocol, [...driven.log, checkIn(when, { nausea: 1 })], when + MINUTE);
    expect(answer.stage).toBe(isStrict ? backTo(protocol, stage).id : stage.id);
    // The rule of new symptoms counts nothing else; the strict one also what is said of the time since and of effort.
    for (const said of [{ sinceLast: 'some' }, { worseWithPhysical: true }, { worseWithMental: true }] as const) {
      const told = answerOf(protocol, [...driven.log, checkIn(when, {}, said)], when + MINUTE);
      expect(told.stage, JSON.stringify(said)).toBe(
        stage.bout.rule === 'strict' ? backTo(protocol, stage).id : stage.id,
      );
    }
  });
  it.each(STAGES)('for new symptoms by the 24 h before the stage: %s', (_title, { protocol, stage }) => {
    if (stage.bout.rule !== 'no-new-symptoms' || stage === protocol.stages[0]) return;
    // Nausea of 2 once before the stage opened; whether it counts is a matter of when. Only this stage minds.
    const alone: Protocol = {
      ...protocol,
      stages: protocol.stages.map((one) => ({ ...one, enter: [], ...(one.id === stage.id ? {} : { bout: TOLERANT }) })),
    };
    const driven = drive(alone, stage.id);
    const after = driven.arrives + HOUR;
    const stageWith = (before: number, score: number) => {
      const said = [checkIn(driven.arrives - before, { nausea: 2 }), checkIn(after, { nausea: score })];
      return answerOf(alone, [...driven.log, ...said], after + MINUTE).stage;
    };
    const back = backTo(protocol, stage).id;
    expect([0, HOUR, DAY - SECOND].map((before) => stageWith(before, 2))).toEqual([stage.id, stage.id, stage.id]);
    expect([0, HOUR, DAY - SECOND].map((before) => stageWith(before, 3))).toEqual([back, back, back]);
    expect([DAY, DAY + SECOND].map((before) => stageWith(before, 2))).toEqual([back, back]);
  });
  it('a part-filled check-in before the stage excuses nothing', () => {
    const [protocol] = PROTOCOLS.filter(({ stages }) => stages[1]?.bout.rule === 'no-new-symptoms');
    const stage = protocol?.stages[1];
    if (protocol === undefined || stage === undefined) throw new Error('one profile bears old symptoms');
    const alone = withOnly(protocol, stage.id, null);
    const { log, arrives } = drive(alone, stage.id);
    const part = entry('check-in', arrives - HOUR, { symptoms: { nausea: 2 } });
    const full = checkIn(arrives + HOUR, { nausea: 2 });
    const seen = [[full], [part, full]].map((said) => answerOf(alone, [...log, ...said], arrives + 2 * HOUR).stage);
    expect(seen).toEqual([alone.stages[0]?.id, alone.stages[0]?.id]);
  });
});

// docs/hazards.md: H01
