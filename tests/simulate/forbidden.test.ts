/** The check of moves up can fail: it finds what is planted in a log, and an engine that leaves a gate out. */
import { describe, expect, it } from 'vitest';
import { assess, type Assessment } from '../../src/engine/index.ts';
import type { Entry, EntryType } from '../../src/log/entry.ts';
import { SYMPTOM_IDS } from '../../src/log/vocabulary.ts';
import { type EntryGateName, type Protocol, PROTOCOLS } from '../../src/protocols/index.ts';
import { DAY, parseInstant } from '../../src/time/instant.ts';
import { faultsOfMove } from './forbidden.ts';
import { agesOf, drawRecovery, type Recovery } from './recovery.ts';
import { follow } from './run.ts';

const SEED = 7;

function profile(id: string): Protocol {
  const found = PROTOCOLS.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no profile ${id}`);
  return found;
}

interface Smooth {
  readonly protocol: Protocol;
  readonly recovery: Recovery;
  readonly log: readonly Entry[];
  readonly answer: Assessment;
}
const found = new Map<string, Smooth>();

/** The first recovery under a profile that came to the end without a setback. */
function smooth(id: string): Smooth {
  const known = found.get(id);
  if (known !== undefined) return known;
  const protocol = profile(id);
  for (let index = 0; index < 100; index += 1) {
    const recovery = drawRecovery(SEED, index, agesOf(protocol));
    const circumstances = { protocol, isDiligent: true, keepsCommunityClocks: true };
    const { log, setbacks, complete } = follow(circumstances, recovery, true);
    if (setbacks > 0 || complete === null) continue;
    const answer = assess([protocol], recovery.athlete, log, recovery.injuryAt + 60 * DAY);
    found.set(id, { protocol, recovery, log, answer });
    return { protocol, recovery, log, answer };
  }
  throw new Error('nobody came through without a setback');
}

const atOf = (entry: Entry): number => parseInstant(entry.at);
type Plant = (log: readonly Entry[], moved: number) => readonly Entry[];

/** Changes the newest entry of a type before the move. */
const newest =
  (type: EntryType, change: object): Plant =>
  (log, moved) => {
    const target = log.findLast((entry) => atOf(entry) < moved && entry.type === type);
    return log.map((entry) => (entry === target ? Object.assign({}, entry, change) : entry));
  };
/** Leaves out the entries of some types that are younger than that many days at the move. */
const without =
  (types: readonly EntryType[], days = 60): Plant =>
  (log, moved) =>
    log.filter((entry) => !types.includes(entry.type) || moved - atOf(entry) >= days * DAY);
const change =
  (type: EntryType, fields: object): Plant =>
  (log) =>
    log.map((entry) => (entry.type === type ? Object.assign({}, entry, fields) : entry));
/** A headache in the check-ins that lie so many days before the move. */
const headache =
  (from: number, to: number): Plant =>
  (log, moved) =>
    log.map((entry) => {
      const before = (moved - atOf(entry)) / DAY;
      if (entry.type !== 'check-in' || before < from || before > to) return entry;
      return { ...entry, symptoms: { ...entry.symptoms, headache: 1 } };
    });
const NOTHING = Object.fromEntries(SYMPTOM_IDS.map((item) => [item, 0]));
/** A check-in a minute before the move. */
const checkIn =
  (fields: object): Plant =>
  (log, moved) => {
    const last = log.findLast(({ type }) => type === 'check-in');
    const at = new Date(moved - 60_000).toISOString();
    return last === undefined ? log : [...log, Object.assign({}, last, { id: 'planted', at, recordedAt: at }, fields)];
  };
/** All clearances were given a day before the move. */
const clearedThen =
  (plant: Plant): Plant =>
  (log, moved) => {
    const at = new Date(moved - DAY).toISOString();
    return plant(change('clearance', { at, recordedAt: at })(log, moved), moved);
  };
const injuredLater: Plant = (log, moved) =>
  change('injury', { at: new Date(moved - 5 * DAY).toISOString() })(log, moved);

const PLANTED: readonly (readonly [profile: string, into: string, finds: string, plant: Plant])[] = [
  ['cisg-2022', '4', 'a symptom at rest in the last 24 h', headache(0, 1)],
  ['cisg-2022', '4', 'a painkiller in the last 24 h', newest('check-in', { painkiller: true })],
  ['cisg-2022', '4', 'nothing said since the last bout', newest('activity', { minutes: 2000 })],
  ['cisg-2022', '4', 'a rise on the newest day', newest('activity', { peak: 1, settledAfterMinutes: 5 })],
  ['cisg-2022', '4', 'symptoms before a bout', newest('activity', { before: 1, peak: 1 })],
  ['cisg-2022', '4', 'worse with exertion', newest('check-in', { worseWithPhysical: true })],
  ['cisg-2022', '4', 'nobody has examined', without(['examination', 'clearance'])],
  ['cisg-2022', '2B', 'no fine bout', without(['activity'])],
  ['cisg-2022', '2B', 'no fine bout', newest('activity', { peak: 10, settledAfterMinutes: 5 })],
  ['cisg-2022', '2B', 'no fine bout', newest('activity', { minutes: 4 })],
  [
    'cisg-2022',
    '2B',
    'not known to have settled',
    newest('activity', { before: 0, peak: 1, settledAfterMinutes: null }),
  ],
  ['cisg-2022', '2B', 'no full check-in', without(['check-in'], 1)],
  ['cisg-2022', '2B', 'signs not asked', without(['warning-signs'], 1)],
  ['cisg-2022', '2B', 'since an alarming check-in', checkIn({ symptoms: { ...NOTHING, headache: 5 } })],
  ['cisg-2022', '2B', 'a sign or a knock stands', newest('warning-signs', { answers: { seizure: 'unsure' } })],
  ['cisg-2022', '5', 'no clearance on record', without(['clearance'])],
  ['cisg-2022', '5', 'no clearance on record', change('clearance', { scope: '4' })],
  ['cisg-2022', '6', 'no clearance on record', change('clearance', { document: ' ' })],
  ['cisg-2022', '5', 'every clearance is void', clearedThen(checkIn({ sinceLast: 'some' }))],
  ['peds-2023', '4', 'no full school day', without(['school'])],
  ['peds-2023', '4', 'no clearance on record', change('clearance', { by: { role: 'athlete', name: 'x' } })],
  ['peds-2023', '5', 'a symptom at rest in the last 14 days', headache(12, 13)],
  [
    'uk-2023',
    '5',
    'not 14 days without a gap',
    (log, moved) =>
      log.filter((entry) => entry.type !== 'check-in' || Math.abs(moved - atOf(entry) - 6 * DAY) > 2 * DAY),
  ],
  ['uk-2023', '6', 'day 5 instead of 21', injuredLater],
  ['cdc-heads-up', '2', 'every clearance is void', checkIn({ symptoms: { headache: 6 } })],
];

describe('the check of moves up', () => {
  it.each(PLANTED)('%s, into %s: finds "%s"', (id, into, finds, plant) => {
    const { protocol, recovery, log, answer } = smooth(id);
    const index = answer.history.findIndex((move) => move.to === into);
    const moved = parseInstant(answer.history[index]?.at ?? '');
    const check = (entries: readonly Entry[]): string[] =>
      faultsOfMove(protocol, recovery.athlete, entries, answer.history, index);
    expect(check(log)).toEqual([]);
    expect(check(plant(log, moved)).join('; ')).toContain(finds);
  });

  it('finds a move that came too soon, or skipped a stage', () => {
    const { protocol, recovery, log, answer } = smooth('uk-2023');
    const index = answer.history.findIndex((move) => move.to === '6');
    const check = (move: object): string => {
      const history = answer.history.map((one, at) => (at === index ? { ...one, ...move } : one));
      return faultsOfMove(protocol, recovery.athlete, log, history, index).join('; ');
    };
    expect(check({ at: answer.history[index - 1]?.at })).toContain('less than 24 h after the last move up');
    expect(check({ from: '4' })).toContain('more than one stage up');
    expect(check({ to: '7' })).toContain('not a stage');
  });

  it.each<readonly [EntryGateName, string]>([
    ['resolution', 'cisg-2022'],
    ['clearance', 'peds-2023'],
    ['school', 'cdc-heads-up'],
    ['symptom-free-days', 'ais-2024'],
    ['day', 'uk-2023'],
  ])('catches an engine without %s (%s)', (gate, id) => {
    const rules = profile(id);
    const stages = rules.stages.map((stage) => ({ ...stage, enter: stage.enter.filter((one) => one.gate !== gate) }));
    const lenient = { protocol: { ...rules, stages }, isDiligent: true, keepsCommunityClocks: false };
    const all = Array.from({ length: 6 }, (_, index) =>
      follow(lenient, drawRecovery(SEED, index, [14, 17]), false, rules),
    );
    expect(all.flatMap(({ forbidden }) => forbidden).length).toBeGreaterThan(0);
  });
});
