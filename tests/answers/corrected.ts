/** One entry of each kind on a way that is well under way, corrected in every manner, by each who may try, at each edge. */
import type { Author, Entry } from '../../src/log/entry.ts';
import { DAY, formatUtc, HOUR, MINUTE } from '../../src/time/instant.ts';
import { bout, checkIn, correction, entry, idOf, knock, PARENT, SELF, signs, STAFF } from '../engine/logs.ts';
import { MINOR, STUDENT } from '../engine/situation.ts';
import type { Start } from '../proof/starts.ts';
import { STARTS } from '../proof/starts.ts';
import type { Asked } from './words.ts';

type Change = Record<string, unknown> | null;
interface Kind {
  readonly name: string;
  readonly make: (at: number, start: Start, stage: string) => Entry;
  readonly changes: (at: number, start: Start) => readonly Change[];
}

const zoned = ({ zone }: Start) => ({ zone });
const papers = ({ zone }: Start) => ({ zone, by: PARENT });
const moved = (at: number): Change[] => [{ at: formatUtc(at - HOUR) }, { at: formatUtc(at + 2 * HOUR) }, null];

const KINDS: readonly Kind[] = [
  {
    name: 'check-in',
    make: (at, start) =>
      checkIn(at, { headache: 1, fatigue: 2 }, { percentNormal: 90, worseWithMental: true }, zoned(start)),
    changes: (at) => [
      { symptoms: { headache: 0, fatigue: 0 } },
      { symptoms: { headache: 4 } },
      { symptoms: { headache: 1, fatigue: 2, nausea: 6 }, percentNormal: 100 },
      { percentNormal: 70, painkiller: true },
      { worseWithMental: false, worseWithPhysical: true },
      { sinceLast: 'some' },
      { sinceLast: 'none' },
      ...moved(at),
    ],
  },
  {
    name: 'activity',
    make: (at, start, stage) => bout(at, stage, { before: 1, peak: 2, settledAfterMinutes: 20 }, zoned(start)),
    changes: (at, { protocol }) => [
      { peak: 1, settledAfterMinutes: 0 },
      { peak: 6 },
      { before: 0 },
      { before: 2 },
      { settledAfterMinutes: null },
      { settledAfterMinutes: 90 },
      { settledAfterMinutes: 10 },
      { minutes: 5 },
      { minutes: 60 },
      { stage: protocol.stages[0]?.id },
      { stage: protocol.stages.at(-1)?.id },
      { heartRate: { average: 190, max: 200, source: 'strap' } },
      ...moved(at),
    ],
  },
  {
    name: 'open activity',
    make: (at, start, stage) => bout(at, stage, { before: 0, peak: 2, settledAfterMinutes: null }, zoned(start)),
    changes: () => [
      { settledAfterMinutes: 20 },
      { settledAfterMinutes: 61 },
      { peak: 0, settledAfterMinutes: 0 },
      null,
    ],
  },
  {
    name: 'school',
    make: (at, start) =>
      entry('school', at, { step: 'L3', before: 1, peak: 2, settledAfterMinutes: 15 } as never, zoned(start)),
    changes: (at) => [
      { step: 'L4', fullDay: true },
      { step: 'L1' },
      { peak: 5 },
      { peak: 1, settledAfterMinutes: 0 },
      { settledAfterMinutes: null },
      { supports: ['rest-breaks'] },
      ...moved(at),
    ],
  },
  {
    name: 'warning-signs',
    make: (at, start) => signs(at, { 'vision-change': 'unsure', amnesia: 'yes' }, zoned(start)),
    changes: (at) => [
      { answers: { 'vision-change': 'no' } },
      { answers: { 'vision-change': 'yes' } },
      { answers: { amnesia: 'no', 'vision-change': 'no' } },
      { answers: { amnesia: 'unsure', seizure: 'unsure' } },
      ...moved(at),
    ],
  },
  { name: 'head-impact', make: (at, start) => knock(at, zoned(start)), changes: (at) => moved(at) },
  {
    name: 'clearance',
    make: (at, start) => {
      const { clinician } = start;
      const scope = start.protocol.stages.at(-2)?.id ?? '5';
      return entry('clearance', at, { clinician, scope, document: 'letter' }, papers(start));
    },
    changes: (at, { protocol }) => [
      { scope: 'unrestricted' },
      { scope: protocol.stages[1]?.id },
      { document: '' },
      { clinician: { name: 'Bo', profession: 'other' } },
      ...moved(at),
    ],
  },
  {
    name: 'review',
    make: (at, start) =>
      entry('review', at, { clinician: start.clinician, outcome: 'stay-stopped' } as never, papers(start)),
    changes: (at) => [{ outcome: 'continue' }, { clinician: { name: 'Bo', profession: 'other' } }, ...moved(at)],
  },
  {
    name: 'examination',
    make: (at, start) =>
      entry('examination', at, { clinician: start.clinician, finding: 'concussion' } as never, papers(start)),
    changes: (at) => [{ finding: 'no-concussion', unrelated: ['fatigue'] }, { unrelated: ['headache'] }, ...moved(at)],
  },
  {
    name: 'typical',
    make: (at, start) => entry('typical', at, { symptoms: { headache: 2, fatigue: 1 } }, papers(start)),
    changes: (at) => [{ symptoms: { headache: 1 } }, { symptoms: { headache: 4, memory: 2 } }, ...moved(at)],
  },
];

/** Who corrects, how long after: the author at and after the hour, somebody else at once, and late. */
const WHO: readonly { readonly by: (own: Author) => Author; readonly after: number }[] = [
  { by: (own) => own, after: 30 * MINUTE },
  { by: (own) => own, after: HOUR },
  { by: (own) => own, after: HOUR + 1000 },
  { by: () => PARENT, after: 2 * HOUR },
  { by: () => STAFF, after: 20 * HOUR },
  { by: () => ({ ...SELF, name: 'Alex' }), after: 30 * MINUTE },
  { by: (own) => own, after: 40 * HOUR },
];

/** Halfway up, under a rule that bears symptoms. What a strict stage makes of them is asked by the other tests. */
const FROM = STARTS.filter(({ protocol, before }) => protocol.id === 'cisg-2022' && before === '3');

function correctedOnce(start: Start, kind: Kind, which: number, who: (typeof WHO)[number]): Asked {
  const index = start.protocol.stages.findIndex((stage) => stage.id === start.before);
  const { at } = start;
  const original = { ...kind.make(at, start, start.protocol.stages[index - 1]?.id ?? '1'), id: idOf(1_000_001) };
  const change = kind.changes(at, start)[which] ?? null;
  const later = { ...correction(at + who.after, original.id, change, { zone: start.zone, by: who.by(original.by) }) };
  const filled = { ...later, id: idOf(1_000_002) };
  // What is felt a day later shows what the earlier values are still measured for.
  const next = checkIn(at + DAY, { headache: 3, fatigue: 3 }, {}, { zone: start.zone, id: idOf(1_000_003) });
  const name = `${start.protocol.id} before ${start.before} ${kind.name} ${JSON.stringify(change)} ${later.by.name} +${who.after / MINUTE}`;
  const athlete = which % 2 === 0 ? STUDENT : MINOR;
  return { name, athlete, log: [...start.log, original, filled, next], at: [at + who.after, at + DAY] };
}

export const CORRECTED: readonly Asked[] = FROM.flatMap((start) =>
  KINDS.flatMap((kind) =>
    kind.changes(start.at, start).flatMap((_, which) => WHO.map((who) => correctedOnce(start, kind, which, who))),
  ),
);
