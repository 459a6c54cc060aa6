/**
 * What has gone wrong in other tools, each as a test that fails when the rule against it is broken, for every profile it
 * can happen in. The names are those of the list it comes from.
 */
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/log/entry.ts';
import { SIGN_IDS } from '../../src/log/vocabulary.ts';
import { PROTOCOLS, type Protocol, type Stage } from '../../src/protocols/index.ts';
import { DAY, HOUR, MINUTE, parseInstant } from '../../src/time/instant.ts';
import {
  answerOf,
  type Boundary,
  BOUNDARIES,
  boundariesWith,
  codesOf,
  expectClosed,
  expectOpens,
  SECOND,
  TOLERANT,
  withOnly,
  withStage,
} from './boundaries.ts';
import { altered, drive, moved, routineBetween, without } from './drive.ts';
import {
  bout,
  checkIn,
  clearance,
  correction,
  entry,
  examination,
  injury,
  INJURY_AT,
  PARENT,
  signs,
  STAFF,
} from './logs.ts';

const EACH = PROTOCOLS.map((protocol) => [protocol.id, protocol] as const);
const indexOf = (protocol: Protocol, id: string | null): number => protocol.stages.findIndex((one) => one.id === id);
const contactOf = (protocol: Protocol): number => protocol.stages.findIndex((one) => one.contact);
/** With a bout to speak for it: the first stage needs none. */
const WITH_BOUT = BOUNDARIES.filter(([, { stage }]) => stage.minMinutes !== null);
/** Where a doctor has to agree on the way up to contact. */
const ASKS_BEFORE_CONTACT = EACH.filter(([, protocol]) =>
  protocol.stages.slice(0, contactOf(protocol) + 1).some((one) => one.enter.some((gate) => gate.gate === 'clearance')),
);

/** Every day from an instant on, for some days, a clean bout of whatever stage is allowed. */
function goOn(protocol: Protocol, log: readonly Entry[], from: number, days: number): Entry[] {
  const all = [...log, ...routineBetween(from, from + (days + 1) * DAY)];
  for (let day = 1; day <= days; day += 1) {
    const when = from + day * DAY + HOUR;
    all.push(bout(when, answerOf(protocol, all, when - 1).stage ?? ''));
  }
  return all;
}

describe('several check-ins in one afternoon moving several stages', () => {
  /** Nothing is asked before any stage, so that time alone stands in the way: the stage's own, or the day since a move. */
  const bare = (protocol: Protocol, minHours: number | null): Protocol => ({
    ...protocol,
    stages: protocol.stages.map((one) => ({ ...one, enter: [], minHours: minHours ?? one.minHours })),
  });
  const cases = BOUNDARIES.flatMap(([title, { protocol, stage }]) => [
    [title, { protocol: bare(protocol, null), stage }] as const,
    ...(stage === protocol.stages[0]
      ? []
      : [[`${title}, were it an hour`, { protocol: bare(protocol, 1), stage }] as const]),
  ]);
  it.each(cases)('%s', (_title, { protocol, stage }) => {
    const { log, arrives } = drive(protocol, stage.id);
    const afternoon = [1, 2, 3, 4, 5, 6].flatMap((hour) => {
      const at = arrives + hour * HOUR;
      const tried = protocol.stages.map((one, index) => bout(at + (2 + index) * MINUTE, one.id));
      return [signs(at), checkIn(at + MINUTE), ...tried];
    });
    const answers = [1, 3, 5, 7, 23].map((hour) => answerOf(protocol, [...log, ...afternoon], arrives + hour * HOUR));
    for (const answer of answers) expect(answer.stage).toBe(stage.id);
    const later = answerOf(protocol, [...log, ...afternoon], arrives + 2 * DAY - SECOND);
    expect(indexOf(protocol, later.stage)).toBeLessThanOrEqual(indexOf(protocol, stage.id) + 1);
  });
});

describe('contact reached before clearance', () => {
  it.each(ASKS_BEFORE_CONTACT)('%s', (_id, protocol) => {
    const start = [
      injury({ protocol: protocol.id, impactRiskFrom: '5', communityClocks: false }),
      examination(INJURY_AT + HOUR),
    ];
    const asked = protocol.stages.findIndex((one) =>
      one.enter.some((gate) => gate.gate === 'clearance' && gate.whereImpactRiskFrom === undefined),
    );
    const log = goOn(protocol, start, INJURY_AT + 10 * HOUR, 40);
    const answer = answerOf(protocol, log, INJURY_AT + 40 * DAY);
    expect(answer.stage).toBe(protocol.stages[asked - 1]?.id);
    expect(asked).toBeLessThanOrEqual(contactOf(protocol));
    expect(codesOf(answer)).toEqual(['clearance-needed']);
  });
});

describe('severe symptoms without a warning sign still advancing', () => {
  it.each(BOUNDARIES)('%s', (_title, { protocol, stage, next }) => {
    const driven = drive(protocol, next.id);
    const when = driven.arrives - 30 * MINUTE;
    const before = driven.log.filter((one) => !driven.routine.includes(one) || parseInstant(one.at) < when);
    const severe = checkIn(when, { headache: 6, dizziness: 5, nausea: 5, fogginess: 5 });
    const answer = answerOf(protocol, [...before, severe], driven.arrives + HOUR);
    expect(indexOf(protocol, answer.stage)).toBeLessThanOrEqual(indexOf(protocol, stage.id));
    expect(answer.verdict).not.toBe('advance');
    const unasked = answer.reasons.find((reason) => reason.code === 'signs-unchecked');
    expect(unasked?.evidence).toEqual([severe.id]);
    expect(answer.notices.map((notice) => notice.code)).toContain('symptoms-worse');
  });
});

describe('silence passing as tolerance', () => {
  const parts = ({ protocol, stage, next }: Boundary) => {
    const driven = drive(protocol, next.id);
    const first = driven.bouts.get(stage.id);
    if (first?.type !== 'activity') throw new Error('a stage that needs a bout has one');
    const daily = routineBetween(driven.wellFrom, driven.arrives + 9 * DAY);
    return { first, daily, start: without(driven, [first, ...driven.routine]), later: driven.arrives + 8 * DAY };
  };
  it.each(WITH_BOUT)('nothing done: %s', (_title, boundary) => {
    const { daily, start, later } = parts(boundary);
    expectClosed(boundary.protocol, [...start, ...daily], boundary.stage, later, 'no-activity');
  });
  it.each(WITH_BOUT)('done, and never said how it settled: %s', (_title, boundary) => {
    const { protocol, stage } = boundary;
    const { daily, start, later, first } = parts(boundary);
    const open = altered(first, { peak: 1, settledAfterMinutes: null });
    const log = [...start, ...daily, open];
    expect(indexOf(protocol, answerOf(protocol, log, later).stage)).toBeLessThanOrEqual(indexOf(protocol, stage.id));
    if (stage.bout.rule !== 'tolerant' || stage.setback !== 'same') return;
    // A clean one of a lower stage the next day says nothing about it either.
    const lower = protocol.stages[indexOf(protocol, stage.id) - 1]?.id ?? '';
    const on = [...log, bout(parseInstant(first.at) + DAY, lower)];
    expectClosed(protocol, on, stage, later, 'flare');
  });
  it.each(WITH_BOUT)('done, and nothing said since: %s', (_title, boundary) => {
    const { protocol, stage } = boundary;
    const { daily, start, later, first } = parts(boundary);
    const silent = daily.filter((one) => parseInstant(one.at) < parseInstant(first.at));
    const answer = answerOf(protocol, [...start, ...silent, first], later);
    expect(answer.stage).toBe(stage.id);
    expect(codesOf(answer)).toEqual(expect.arrayContaining(['signs-unchecked', 'no-check-in']));
  });
  it.each(BOUNDARIES)('one good day, and silence after it: %s', (_title, { protocol, stage, next }) => {
    const slow = withOnly(withStage(protocol, stage.id, { minHours: 72 }), next.id, null);
    const { log, opens, arrives } = drive(slow, next.id);
    const since = (opens.get(stage.id) ?? 0) + DAY;
    for (const [type, code] of [
      ['check-in', 'no-check-in'],
      ['warning-signs', 'signs-unchecked'],
    ] as const) {
      const silent = log.filter((one) => one.type !== type || parseInstant(one.at) < since);
      expectClosed(slow, silent, stage, arrives + HOUR, code);
    }
  });
});

describe('the 0–10 rule applied to the daily total', () => {
  const tolerant = BOUNDARIES.filter(([, { stage }]) => stage.bout.rule === 'tolerant');
  it.each(tolerant)('%s', (_title, { protocol, stage, next }) => {
    const alone = withOnly(protocol, next.id, null);
    const driven = drive(alone, next.id);
    // A total of 9 after one of 0: far more than 2 on another instrument, and less than its own change by chance.
    const more = checkIn(driven.arrives - HOUR, { memory: 3, fatigue: 3, balance: 3 });
    expectOpens(alone, [...driven.log, more], next, driven.arrives);
    const answer = answerOf(alone, [...driven.log, more], driven.arrives - MINUTE);
    expect(codesOf(answer)).toEqual(['too-soon']);
    // And a rise of 3 around a bout is too much, however low the total is.
    const done = drive(alone, stage.id);
    const risen = bout(done.arrives + HOUR, stage.id, { peak: 3, settledAfterMinutes: 5 });
    expect(codesOf(answerOf(alone, [...done.log, risen], done.arrives + 2 * HOUR))).toContain('flare');
  });
});

describe('a mild symptom at stage 5 changing nothing', () => {
  const strict = EACH.flatMap(([id, protocol]) =>
    protocol.stages
      .filter((stage) => stage.contact)
      .map((stage) => [`${id} ${stage.id}`, { protocol, stage }] as const),
  );
  it.each(strict)('%s', (_title, { protocol, stage }) => {
    const { log, arrives } = drive(protocol, stage.id);
    const answer = answerOf(protocol, [...log, checkIn(arrives + HOUR, { headache: 1 })], arrives + 2 * HOUR);
    expect(answer.verdict).toBe('step-back');
    expect(protocol.stages[indexOf(protocol, answer.stage)]).toEqual(leadsTo(protocol, stage));
    expect(answer.history.at(-1)?.reasons.map((reason) => reason.code)).toEqual(['symptoms-present']);
  });
});
function leadsTo(protocol: Protocol, { setback, id }: Stage): Stage | undefined {
  if (typeof setback === 'object') return protocol.stages[indexOf(protocol, setback.to)];
  return protocol.stages[indexOf(protocol, id) - (setback === 'previous' ? 1 : 0)];
}

describe('a "no" counted as a flag', () => {
  it.each(EACH)('%s', (_id, protocol) => {
    const { log, arrives, opens } = drive(protocol, 'complete');
    const no = Object.fromEntries(SIGN_IDS.map((sign) => [sign, 'no'])) as never;
    const asked = log.map((one) => (one.type === 'warning-signs' ? { ...one, answers: no } : one));
    expect(answerOf(protocol, asked, arrives).verdict).toBe('complete');
    for (const [stage, at] of opens) {
      const answer = answerOf(protocol, asked, at + 10 * MINUTE);
      expect(answer.stage).toBe(stage);
      expect(answer.verdict).not.toBe('stop');
      expect(codesOf(answer)).not.toContain('see-doctor');
    }
  });
});

describe('a clearance that outlives a setback', () => {
  const asked = boundariesWith('clearance').filter(([, { gate }]) => gate.whereImpactRiskFrom === undefined);
  const cases = asked.flatMap(([title, { protocol, stage, next }]) => [
    [title, { protocol, stage, next }] as const,
    // A tolerant stage minds no symptom, so that the setback alone makes it void.
    [
      `${title}, were it tolerant`,
      { protocol: withStage(protocol, next.id, { bout: TOLERANT, setback: 'previous' }), stage, next },
    ] as const,
  ]);
  it.each(cases)('%s', (_title, { protocol, stage, next }) => {
    const driven = drive(protocol, next.id);
    const papers = [...driven.clearances.values()];
    const bad = driven.arrives + HOUR;
    const log = without(
      driven,
      [...papers, ...driven.routine],
      [
        ...papers.map((one) => altered(one, { scope: 'unrestricted' })),
        clearance(driven.arrives - HOUR, 'unrestricted', { by: STAFF }),
        ...driven.routine.filter((one) => parseInstant(one.at) < bad),
        bout(bad, next.id, { peak: 5, settledAfterMinutes: 5 }),
      ],
    );
    const wanted = indexOf(protocol, next.id);
    expect(answerOf(protocol, log, bad - MINUTE).stage).toBe(next.id);
    expect(indexOf(protocol, answerOf(protocol, log, bad).stage)).toBeLessThan(wanted);
    const on = answerOf(protocol, goOn(protocol, log, bad + 12 * HOUR, 16), bad + 16 * DAY);
    expect(indexOf(protocol, on.stage)).toBeLessThanOrEqual(indexOf(protocol, stage.id));
    expect(codesOf(on)).toEqual(['clearance-needed']);
    const again = goOn(protocol, [...log, clearance(bad + HOUR, 'unrestricted', { by: STAFF })], bad + 12 * HOUR, 16);
    expect(indexOf(protocol, answerOf(protocol, again, bad + 16 * DAY).stage)).toBeGreaterThanOrEqual(wanted);
  });
});

describe('back-dated clean days opening a gate', () => {
  it.each(EACH)('%s', (_id, protocol) => {
    const driven = drive(protocol, 'complete');
    const late = driven.arrives + 3 * DAY;
    const written = driven.log.map((one) => {
      const isTold = one.type === 'check-in' || one.type === 'warning-signs' || one.type === 'activity';
      return isTold && parseInstant(one.at) <= driven.arrives ? altered(one, { recordedAt: moved(one, late).at }) : one;
    });
    const answer = answerOf(
      protocol,
      written.filter((one) => parseInstant(one.at) <= driven.arrives),
      late,
    );
    expect(answer.stage).toBe(protocol.stages[0]?.id);
    expect(answer.history).toEqual([]);
    expect(answer.notices.map((notice) => notice.code)).toContain('late-entry');
  });
  it.each(boundariesWith('symptom-free-days'))('%s', (_title, { protocol, stage, next, gate }) => {
    const driven = drive(protocol, next.id, { repeat: gate.whereRepeat === true });
    // One week of the fourteen days was written down afterwards, in one go.
    const week = driven.wellFrom + 7 * DAY;
    const log = driven.log.map((one) =>
      one.type === 'check-in' && parseInstant(one.at) < week
        ? altered(one, { recordedAt: moved(one, week + 2 * DAY).at })
        : one,
    );
    expect(indexOf(protocol, answerOf(protocol, log, driven.arrives + SECOND).stage)).toBeLessThanOrEqual(
      indexOf(protocol, stage.id),
    );
  });
});

describe('one clean item taken for a whole check-in', () => {
  it.each(BOUNDARIES)('%s', (_title, { protocol, stage, next }) => {
    // Alone, so that nothing else in a check-in is asked for.
    const alone = withOnly(protocol, next.id, null);
    const driven = drive(alone, next.id);
    const began = driven.opens.get(stage.id) ?? 0;
    const log = driven.log.map((one) =>
      one.type === 'check-in' && parseInstant(one.at) > began ? { ...one, symptoms: { headache: 0 } } : one,
    );
    expectClosed(alone, log, stage, driven.arrives + SECOND, 'check-in-incomplete');
  });
});

describe('one minute of walking taken for a bout', () => {
  it.each(WITH_BOUT)('%s', (_title, { protocol, stage, next }) => {
    const driven = drive(protocol, next.id);
    const first = driven.bouts.get(stage.id);
    const log = without(driven, [first], first === undefined ? [] : [altered(first, { minutes: 1 })]);
    expectClosed(protocol, log, stage, driven.arrives + SECOND, 'too-short');
  });
});

describe('a warning sign withdrawn by the athlete', () => {
  const undo = (target: string, at: number) =>
    [
      ['withdrawn', correction(at, target, null)],
      ['answered anew', correction(at, target, { answers: { seizure: 'no' } })],
      ['withdrawn by a parent', correction(at, target, null, { by: PARENT })],
      ['dated away', correction(at, target, { at: '2026-01-01T00:00:00Z' })],
    ] as const;
  it.each(EACH)('%s', (_id, protocol) => {
    for (const stage of protocol.stages) {
      const { log, arrives } = drive(protocol, stage.id, { until: INJURY_AT + 40 * DAY });
      const sign = signs(arrives + HOUR, { seizure: 'yes' });
      for (const [name, corrected] of undo(sign.id, arrives + HOUR + MINUTE))
        for (const later of [2 * HOUR, 3 * DAY]) {
          const answer = answerOf(protocol, [...log, sign, corrected], arrives + later);
          expect([answer.verdict, codesOf(answer)], `${stage.id} ${name}`).toEqual(['stop', ['warning-sign']]);
        }
    }
  });
});

describe('an emergency-room note of day 0 opening contact in week 2', () => {
  const note = (at: number): Entry[] => [
    examination(at),
    entry('clearance', at + MINUTE, {
      clinician: { name: 'Dr. Vos', profession: 'doctor' },
      scope: 'unrestricted',
      document: 'note of the emergency room',
    }),
  ];
  /** Symptoms for five days, on paper free from the first evening on; then clean days with a bout each. */
  const week2 = (protocol: Protocol, before: readonly Entry[]): readonly [Entry[], number] => {
    const ill = [0, 1, 2, 3, 4].flatMap((day) => {
      const at = INJURY_AT + (day + 0.5) * DAY;
      return [signs(at - MINUTE), checkIn(at, { headache: 2, fatigue: 2 })];
    });
    const start = [injury({ protocol: protocol.id, impactRiskFrom: '5', communityClocks: false }), ...before, ...ill];
    return [goOn(protocol, start, INJURY_AT + 5 * DAY, 15), INJURY_AT + 14 * DAY];
  };
  it.each(EACH)('%s', (_id, protocol) => {
    const [log, end] = week2(protocol, note(INJURY_AT + 2 * HOUR));
    const answer = answerOf(protocol, log, end);
    expect(protocol.stages[indexOf(protocol, answer.stage)]?.contact).toBe(false);
    for (const move of answer.history) expect(indexOf(protocol, move.to)).toBeLessThan(contactOf(protocol));
  });
  const toldBefore = (protocol: Protocol): void => {
    const first = checkIn(INJURY_AT + HOUR, { headache: 2, fatigue: 2 });
    const [log, end] = week2(protocol, [first, ...note(INJURY_AT + 2 * HOUR)]);
    const answer = answerOf(protocol, log, end);
    expect(protocol.stages[indexOf(protocol, answer.stage)]?.contact).toBe(false);
    for (const move of answer.history) expect(indexOf(protocol, move.to)).toBeLessThan(contactOf(protocol));
  };
  it.each(EACH)('%s, the symptoms written down before the note', (_id, protocol) => {
    toldBefore(protocol);
  });
  it.each(ASKS_BEFORE_CONTACT)('%s asks for a word of its own', (_id, protocol) => {
    const [log] = week2(protocol, note(INJURY_AT + 2 * HOUR));
    const later = INJURY_AT + 40 * DAY;
    const on = goOn(protocol, log, INJURY_AT + 21 * DAY, 20);
    expect(codesOf(answerOf(protocol, on, later))).toContain('clearance-needed');
  });
});

// docs/hazards.md: H02, H03, H05, H06, H07, H09
