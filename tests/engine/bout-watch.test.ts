/** What a running bout is told, at each edge; and that worse facts never give a milder order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BoutFacts,
  type BoutOrder,
  EASE_AFTER,
  EASE_UNRATED,
  END_AFTER,
  END_AFTER_DOSE,
  END_UNRATED,
  mayStart,
  watchBout,
} from '../../src/engine/bout-watch.ts';
import { type BoutLimits, exertionAllowance } from '../../src/engine/exertion-allowance.ts';
import { BOUT_STOP_IDS } from '../../src/log/vocabulary.ts';
import { PROTOCOLS } from '../../src/protocols/index.ts';
import { drive } from './drive.ts';
import { ATHLETE } from './logs.ts';

const LIMITS: BoutLimits = {
  stage: '2A',
  kind: 'light',
  rule: { rule: 'tolerant', maxRise: 2, settledWithinMinutes: 60, settledInclusive: false },
  mostBefore: 6,
  maxRise: 2,
  endAtRise: 2,
  ceiling: { bpm: 105, basis: 'age', percent: 55 },
  talk: 'easily',
  prescribedMinutes: null,
  predictedMax: 191,
};
const CALM: BoutFacts = {
  before: 1,
  worst: 1,
  aboveFor: 0,
  isLost: false,
  told: [],
  moved: 0,
  unratedFor: 0,
  stopSigns: [],
  hasSign: false,
};
/** Answers with how long ago each was, oldest first. */
const hard = (...given: readonly (readonly [ago: number, answer: 'hardly' | 'easily' | 'sing' | number])[]) => ({
  told: given.map(([ago, answer]) =>
    typeof answer === 'number' ? { ago, talk: null, effort: answer } : { ago, talk: answer, effort: null },
  ),
});
const told = (facts: Partial<BoutFacts>, limits: Partial<BoutLimits> = {}): BoutOrder =>
  watchBout({ ...LIMITS, ...limits }, { ...CALM, ...facts });

describe('the order, at each edge', () => {
  it.each<[string, Partial<BoutFacts>, BoutOrder['order']]>([
    ['nothing', {}, 'go-on'],
    ['just not above for long', { aboveFor: EASE_AFTER - 1 }, 'go-on'],
    ['above for 15 seconds', { aboveFor: EASE_AFTER }, 'ease'],
    ['a millisecond longer', { aboveFor: EASE_AFTER + 1 }, 'ease'],
    ['just not two minutes', { aboveFor: END_AFTER - 1 }, 'ease'],
    ['two minutes', { aboveFor: END_AFTER }, 'end'],
    ['a millisecond longer than two minutes', { aboveFor: END_AFTER + 1 }, 'end'],
    ['one more', { worst: 2 }, 'go-on'],
    ['two more: what the rule just bears', { worst: 3 }, 'end'],
    ['three more', { worst: 4 }, 'stop'],
    ['a sign that ends it', { stopSigns: ['nausea'] }, 'stop'],
    ['a warning sign', { hasSign: true }, 'stop'],
    ['cannot talk', hard([0, 'hardly']), 'ease'],
    ['talks easily', hard([0, 'easily']), 'go-on'],
    ['effort 3', hard([0, 3]), 'go-on'],
    ['effort 4', hard([0, 4]), 'ease'],
    ['cannot talk for just not two minutes', hard([END_AFTER - 1, 'hardly']), 'ease'],
    ['cannot talk for two minutes, and nobody said it got better', hard([END_AFTER, 'hardly']), 'end'],
    ['a millisecond longer', hard([END_AFTER + 1, 'hardly']), 'end'],
    ['too hard in one way and then in the other is one time', hard([END_AFTER, 'hardly'], [5, 9]), 'end'],
    ['easier in between', hard([END_AFTER, 'hardly'], [END_AFTER - 5, 'easily'], [5, 'hardly']), 'ease'],
    ['easier by now', hard([END_AFTER * 4, 'hardly'], [0, 3]), 'go-on'],
    ['rated just now not six minutes ago', { unratedFor: EASE_UNRATED - 1 }, 'go-on'],
    ['no word for six minutes', { unratedFor: EASE_UNRATED }, 'ease'],
    ['no word for just not nine', { unratedFor: END_UNRATED - 1 }, 'ease'],
    ['no word for nine', { unratedFor: END_UNRATED }, 'end'],
    ['no dose, for hours', { moved: 600 * 60_000 }, 'go-on'],
  ])('%s', (_name, facts, order) => {
    expect(told(facts).order).toBe(order);
  });
  it.each<[string, Partial<BoutFacts>, Partial<BoutLimits>, BoutOrder['order']]>([
    ['strict: one more', { worst: 2 }, { maxRise: 0, endAtRise: 1 }, 'stop'],
    ['without a ceiling the pulse says nothing', { aboveFor: END_AFTER * 5 }, { ceiling: null }, 'go-on'],
    ['moderate: effort 5', hard([0, 5]), { talk: 'not-sing' }, 'go-on'],
    ['moderate: effort 6', hard([0, 6]), { talk: 'not-sing' }, 'ease'],
    ['a stage that asks nothing of talking', hard([END_AFTER, 'hardly'], [0, 10]), { talk: null }, 'go-on'],
    ['just before the dose is over', { moved: 20 * 60_000 - 1 }, { prescribedMinutes: 20 }, 'go-on'],
    ['the dose', { moved: 20 * 60_000 }, { prescribedMinutes: 20 }, 'ease'],
    ['just not five minutes longer', { moved: 25 * 60_000 - 1 }, { prescribedMinutes: 20 }, 'ease'],
    ['five minutes longer', { moved: 20 * 60_000 + END_AFTER_DOSE }, { prescribedMinutes: 20 }, 'end'],
    ['a rise of one where one is borne', { worst: 2 }, { maxRise: 1, endAtRise: 1 }, 'end'],
  ])('%s', (_name, facts, limits, order) => {
    expect(told(facts, limits).order).toBe(order);
  });
  it('says why, of the strongest order only, with raw figures', () => {
    expect(
      told({ hasSign: true, stopSigns: ['nausea'], worst: 9, aboveFor: END_AFTER, ...hard([END_AFTER, 9]) }),
    ).toEqual({
      order: 'stop',
      reasons: [
        { code: 'warning-sign' },
        { code: 'stop-signs', signs: ['nausea'] },
        { code: 'rise', rise: 8, most: 2 },
      ],
    });
    expect(told({ worst: 3, aboveFor: END_AFTER + 999, isLost: true, ...hard([0, 'hardly']) })).toEqual({
      order: 'end',
      reasons: [
        { code: 'rise', rise: 2, most: 2 },
        { code: 'above-ceiling', seconds: 120, ceiling: 105, isLost: true },
      ],
    });
    expect(told({ aboveFor: EASE_AFTER, ...hard([9, 8], [0, 'hardly']), unratedFor: EASE_UNRATED + 999 })).toEqual({
      order: 'ease',
      reasons: [
        { code: 'above-ceiling', seconds: 15, ceiling: 105, isLost: false },
        { code: 'talk' },
        { code: 'effort', effort: 8, most: 3 },
        { code: 'not-rated', minutes: 6 },
      ],
    });
    expect(told({})).toEqual({ order: 'go-on', reasons: [] });
    expect(told({ moved: 21 * 60_000 }, { prescribedMinutes: 20 })).toEqual({
      order: 'ease',
      reasons: [{ code: 'dose', minutes: 20 }],
    });
  });
  it.each<[string, Partial<BoutFacts>, readonly unknown[]]>([
    ['talking alone', hard([0, 'hardly']), [{ code: 'talk' }]],
    ['effort alone', hard([0, 4]), [{ code: 'effort', effort: 4, most: 3 }]],
    [
      'effort that is still right beside talking',
      { told: [{ ago: 0, talk: 'hardly', effort: 3 }] },
      [{ code: 'talk' }],
    ],
    ['the highest of them', hard([9, 9], [0, 5]), [{ code: 'effort', effort: 9, most: 3 }]],
    [
      'nothing of before it was easier',
      hard([9, 'hardly'], [5, 'easily'], [0, 5]),
      [{ code: 'effort', effort: 5, most: 3 }],
    ],
    ['no effort was named', hard([0, 'easily']), []],
    ['effort of nought', hard([0, 0]), []],
  ])('too hard: %s', (_name, facts, reasons) => {
    expect(told(facts).reasons).toEqual(reasons);
    expect(told(facts, { talk: null }).reasons).toEqual([]);
  });
  it.each([
    [6, true],
    [7, false],
  ])('a start at %i of 10: %s', (before, may) => {
    expect(mayStart(LIMITS, before)).toBe(may);
    expect(mayStart({ ...LIMITS, mostBefore: 0 }, before)).toBe(false);
    expect(mayStart({ ...LIMITS, mostBefore: 0 }, 0)).toBe(true);
    expect(mayStart(LIMITS, Number.NaN)).toBe(false);
  });
});

describe('on every stage of every profile', () => {
  const stages = PROTOCOLS.flatMap((protocol) => protocol.stages.map((stage) => [protocol, stage] as const));
  it.each(stages.map(([protocol, stage]) => [protocol.id, stage.id, protocol, stage] as const))(
    '%s %s: what the rule bears ends it, and one more is the end of the day',
    (_profile, id, protocol, stage) => {
      const { log, arrives } = drive(protocol, id);
      const limits = exertionAllowance(PROTOCOLS, ATHLETE, log, arrives)?.limits;
      if (limits === undefined) throw new Error('no limits');
      expect(limits.stage).toBe(id);
      const bears = stage.bout.rule === 'tolerant' ? stage.bout.maxRise : 0;
      const orderOf = (rise: number) => watchBout(limits, { ...CALM, before: 0, worst: rise }).order;
      expect(orderOf(bears + 1)).toBe('stop');
      if (bears > 0) expect([orderOf(bears), orderOf(bears - 1)]).toEqual(['end', 'go-on']);
      else expect(orderOf(0)).toBe('go-on');
    },
  );
});

describe('worse facts never give a milder order', () => {
  const ORDERS = ['go-on', 'ease', 'end', 'stop'];
  const limits = fc.record({
    maxRise: fc.nat(3),
    ceiling: fc.constantFrom(null, LIMITS.ceiling),
    talk: fc.constantFrom('easily' as const, 'not-sing' as const, null),
  });
  const facts = fc.record({
    before: fc.nat(6),
    up: fc.nat(4),
    aboveFor: fc.constantFrom(0, EASE_AFTER - 1, EASE_AFTER, END_AFTER - 1, END_AFTER, END_AFTER * 9),
    isLost: fc.boolean(),
    moved: fc.constantFrom(0, 20 * 60_000, 25 * 60_000, 99 * 60_000),
    unratedFor: fc.constantFrom(0, EASE_UNRATED, END_UNRATED),
    told: fc
      .array(
        fc.record({
          ago: fc.constantFrom(0, 1, END_AFTER - 1, END_AFTER, END_AFTER * 3),
          talk: fc.constantFrom(null, 'sing' as const, 'easily' as const, 'hardly' as const),
          effort: fc.option(fc.nat(10)),
        }),
        { maxLength: 4 },
      )
      .map((all) => all.toSorted((one, other) => other.ago - one.ago)),
    stopSigns: fc.subarray([...BOUT_STOP_IDS]),
    hasSign: fc.boolean(),
  });
  const TALK = [null, 'sing', 'easily', 'hardly'];
  it.each([1, 20260301])('seed %i', (seed) => {
    fc.assert(
      fc.property(limits, facts, facts, ({ maxRise, ...given }, one, other) => {
        const held = { ...LIMITS, ...given, maxRise, endAtRise: Math.max(1, maxRise) };
        const asFacts = ({ up, ...rest }: typeof one): BoutFacts => ({ ...rest, worst: rest.before + up });
        const worse: typeof one = {
          before: one.before,
          up: Math.max(one.up, other.up),
          aboveFor: Math.max(one.aboveFor, other.aboveFor),
          isLost: one.isLost || other.isLost,
          moved: Math.max(one.moved, other.moved),
          unratedFor: Math.max(one.unratedFor, other.unratedFor),
          // Each answer at least as hard as it was.
          told: one.told.map(({ ago, talk, effort }, index) => {
            const also = other.told[index];
            const harder = TALK.indexOf(talk) > TALK.indexOf(also?.talk ?? null) ? talk : (also?.talk ?? null);
            return { ago, talk: harder, effort: effort === null ? null : Math.max(effort, also?.effort ?? 0) };
          }),
          stopSigns: [...new Set([...one.stopSigns, ...other.stopSigns])],
          hasSign: one.hasSign || other.hasSign,
        };
        const [mild, hard] = [watchBout(held, asFacts(one)), watchBout(held, asFacts(worse))];
        expect(ORDERS.indexOf(hard.order)).toBeGreaterThanOrEqual(ORDERS.indexOf(mild.order));
        // An order without a reason could not be said, and none is given for going on.
        expect(hard.reasons.length > 0).toBe(hard.order !== 'go-on');
      }),
      { seed, numRuns: 2000 },
    );
  });
});

// docs/hazards.md: H54, H74
