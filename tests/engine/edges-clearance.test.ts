/** Every clearance that a profile asks for: who, for what, on paper, by whom written down, until when. */
import { describe, expect, it } from 'vitest';
import { PROFESSIONS } from '../../src/log/vocabulary.ts';
import { PROTOCOLS } from '../../src/protocols/index.ts';
import { HOUR, MINUTE } from '../../src/time/instant.ts';
import {
  answerOf,
  boundariesWith,
  CHILD,
  expectClosed,
  expectOpens,
  SECOND,
  TOLERANT,
  withStage,
} from './boundaries.ts';
import { altered, drive, moved, without } from './drive.ts';
import { injury, INJURY_AT, knock, PARENT, review, SELF, signs } from './logs.ts';

const RISKS = ['3', '4', '5'] as const;
const CASES = boundariesWith('clearance').flatMap(([title, boundary]) =>
  RISKS.map((risk) => {
    const isAsked = boundary.gate.whereImpactRiskFrom?.includes(risk) ?? true;
    return { title: `${title}, knocks from ${risk}`, isAsked, risk, ...boundary };
  }),
);
const ASKED = CASES.filter((one) => one.isAsked);

describe('where it is not asked, nobody needs one', () => {
  it.each(CASES.filter((one) => !one.isAsked))('$title', ({ protocol, next, risk }) => {
    const driven = drive(protocol, next.id, { impactRiskFrom: risk });
    expect(driven.clearances.has(next.id)).toBe(false);
    expectOpens(protocol, driven.log, next, driven.arrives);
  });
});

describe('where it is asked', () => {
  /** The clean recovery with the clearance changed, or without it. */
  const cleanWith = (one: (typeof ASKED)[number]) => {
    const driven = drive(one.protocol, one.next.id, { impactRiskFrom: one.risk });
    const paper = driven.clearances.get(one.next.id);
    if (paper === undefined) throw new Error(`${one.title}: the driver gave none`);
    const log = (fields: Record<string, unknown> | null) =>
      without(driven, [paper], fields === null ? [] : [altered(paper, fields)]);
    const isOpen = (fields: Record<string, unknown>) =>
      answerOf(one.protocol, log(fields), driven.arrives + SECOND).stage === one.next.id;
    return { driven, paper, log, isOpen };
  };

  it.each(ASKED)('present or absent, and from when: $title', (one) => {
    const { driven, paper, log } = cleanWith(one);
    expectClosed(one.protocol, log(null), one.stage, driven.arrives + SECOND, 'clearance-needed');
    expectOpens(
      one.protocol,
      [...log(null), moved(paper, driven.arrives + 5 * HOUR)],
      one.next,
      driven.arrives + 5 * HOUR,
    );
  });
  it.each(ASKED)('by each profession: $title', (one) => {
    const { isOpen } = cleanWith(one);
    for (const profession of PROFESSIONS)
      expect(isOpen({ clinician: { name: 'Bo', profession } }), profession).toBe(
        one.protocol.clearanceBy.includes(profession),
      );
  });
  it.each(ASKED)('with and without a document: $title', (one) => {
    const { isOpen } = cleanWith(one);
    for (const document of ['', '  ', undefined]) expect(isOpen({ document }), `"${document}"`).toBe(!one.gate.written);
    expect(isOpen({ document: 'letter' })).toBe(true);
  });
  it.each(ASKED)('for each stage: $title', (one) => {
    const { isOpen } = cleanWith(one);
    const stages = one.protocol.stages.map((stage) => stage.id);
    for (const scope of stages)
      expect(isOpen({ scope }), scope).toBe(stages.indexOf(scope) >= stages.indexOf(one.next.id));
    expect(isOpen({ scope: 'unrestricted' })).toBe(true);
  });
  it.each(ASKED)('under 18 not by the own word: $title', ({ protocol, stage, next, risk }) => {
    const driven = drive(protocol, next.id, { impactRiskFrom: risk, athlete: CHILD, by: PARENT });
    const paper = driven.clearances.get(next.id);
    expectOpens(protocol, driven.log, next, driven.arrives, CHILD);
    const own = paper === undefined ? [] : [altered(paper, { by: SELF })];
    expectClosed(protocol, without(driven, [paper], own), stage, driven.arrives + SECOND, 'clearance-needed', CHILD);
  });
  it.each(ASKED)(
    'void once a warning sign follows, also when it is looked at: $title',
    ({ protocol, stage, next, risk }) => {
      // A tolerant stage is kept over a stop; what a strict one is left for is a matter of its own.
      const kept = withStage(protocol, stage.id, { bout: TOLERANT, setback: 'same' });
      const driven = drive(kept, next.id, { impactRiskFrom: risk });
      const when = driven.arrives - 30 * MINUTE;
      const trouble = [signs(when, { seizure: 'unsure' }), review(when + MINUTE)];
      expectClosed(kept, [...driven.log, ...trouble], stage, driven.arrives + SECOND, 'clearance-needed');
    },
  );
  it.each(ASKED)('void once a knock follows: $title', ({ protocol, stage, next, risk }) => {
    // The way up begins with the knock; the clearance was given in the hour between.
    const lifted = INJURY_AT + 2 * HOUR;
    const driven = drive(protocol, next.id, { impactRiskFrom: risk, at: lifted });
    const paper = driven.clearances.get(next.id);
    if (paper === undefined) throw new Error('the driver gave none');
    const start = [injury({ protocol: protocol.id, impactRiskFrom: risk, communityClocks: false })];
    const blow = [knock(lifted - MINUTE), signs(lifted)];
    const others = [...start, ...blow, ...without(driven, [driven.injury, paper])];
    expectOpens(protocol, [...others, paper], next, driven.arrives);
    expectClosed(
      protocol,
      [...others, moved(paper, INJURY_AT + HOUR)],
      stage,
      driven.arrives + SECOND,
      'clearance-needed',
    );
  });
  it('nobody is asked for a clearance that nobody may give', () => {
    for (const { clearanceBy, stages } of PROTOCOLS) {
      const asks = stages.some((stage) => stage.enter.some((gate) => gate.gate === 'clearance'));
      expect(clearanceBy.length > 0).toBe(asks);
    }
  });
});

// docs/hazards.md: H01, H05
