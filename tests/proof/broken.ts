/** Engines that are too free in one respect each: the checks of the proof have to object to every one of them. */
import { type Assessment, assess } from '../../src/engine/index.ts';
import type { Entry } from '../../src/log/entry.ts';
import { DAY } from '../../src/time/instant.ts';
import type { Engine } from './checks.ts';

/** An engine that reads a log which is not the one it was given. */
const reading =
  (change: (log: readonly Entry[], now: number) => readonly Entry[]): Engine =>
  (protocols, athlete, log, now) =>
    assess(protocols, athlete, change(log, now), now);
/** An engine that says something else than it has found. */
const saying =
  (change: (answer: Assessment, now: number) => Assessment): Engine =>
  (protocols, athlete, log, now) =>
    change(assess(protocols, athlete, log, now), now);
const each =
  (change: (entry: Entry) => Entry): ((log: readonly Entry[]) => readonly Entry[]) =>
  (log) =>
    log.map(change);

export interface Broken {
  readonly name: string;
  /** The promise that it breaks. */
  readonly promise: number;
  readonly engine: Engine;
  /** A word that shows it, with those around it. */
  readonly letters: string;
  readonly depth: number;
  readonly profile: string;
  readonly before: string;
  /** Of so many words one is led on to the end. */
  readonly ledOn?: number;
}

export const BROKEN: readonly Broken[] = [
  {
    name: 'a bout that was too much counts as a fine one',
    promise: 4,
    engine: reading(
      each((entry) => (entry.type === 'activity' ? { ...entry, peak: entry.before, settledAfterMinutes: 0 } : entry)),
    ),
    letters: '.x',
    depth: 1,
    profile: 'cisg-2022',
    before: '2B',
  },
  {
    name: 'what is written late counts like anything else',
    promise: 1,
    engine: reading((log, now) =>
      log.filter((entry) => Date.parse(entry.recordedAt) <= now).map((entry) => ({ ...entry, recordedAt: entry.at })),
    ),
    letters: '.Dk',
    depth: 3,
    profile: 'cisg-2022',
    before: 'injury',
  },
  {
    name: 'a clean check-in and a symptom on the same day: the better one counts',
    promise: 1,
    engine: reading((log) =>
      log.filter((entry) => entry.type !== 'check-in' || Object.values(entry.symptoms).every((score) => score < 5)),
    ),
    letters: 'Cs',
    depth: 2,
    profile: 'peds-2023',
    before: '5',
  },
  {
    name: 'what comes last in the file is not read',
    promise: 2,
    engine: reading((log) => log.slice(0, -1)),
    letters: '.Ct',
    depth: 1,
    profile: 'uk-2023',
    before: '3',
  },
  {
    name: 'what is there twice counts twice',
    promise: 2,
    engine: reading((log) =>
      log.map((entry, index) => (entry.type === 'activity' ? { ...entry, id: `${entry.id} ${index}` } : entry)),
    ),
    letters: 'x',
    depth: 1,
    profile: 'cisg-2022',
    before: '3',
  },
  {
    name: 'on a Monday nothing is told',
    promise: 3,
    engine: saying((answer, now) => (new Date(now).getUTCDay() === 1 ? { ...answer, notices: [] } : answer)),
    letters: '.C',
    depth: 2,
    profile: 'acc-nz-2026',
    before: 'injury',
  },
  {
    name: 'symptoms are not read',
    promise: 4,
    engine: reading(
      each((entry) => (entry.type === 'check-in' ? { ...entry, symptoms: { ...entry.symptoms, headache: 0 } } : entry)),
    ),
    letters: 'Cm',
    depth: 1,
    profile: 'cisg-2022',
    before: '4',
  },
  {
    name: 'no clearance is asked',
    promise: 4,
    engine: (protocols, athlete, log, now) => {
      const open = protocols.map((protocol) => ({
        ...protocol,
        stages: protocol.stages.map((stage) => ({
          ...stage,
          enter: stage.enter.filter((gate) => gate.gate !== 'clearance'),
        })),
      }));
      return assess(open, athlete, log, now);
    },
    letters: '.CD',
    depth: 3,
    profile: 'cdc-heads-up',
    before: 'injury',
  },
  {
    name: 'a day is twelve hours',
    promise: 4,
    engine: (protocols, athlete, log, now) => {
      const quick = protocols.map((protocol) => ({
        ...protocol,
        stages: protocol.stages.map((stage) => ({ ...stage, minHours: 12 })),
      }));
      return assess(quick, athlete, log, now);
    },
    letters: '.Ct',
    depth: 4,
    profile: 'cisg-2022',
    before: 'injury',
  },
  {
    name: 'a sign is passed over',
    promise: 4,
    engine: reading((log) => log.filter((entry) => entry.type !== 'warning-signs' || entry.answers.seizure !== 'yes')),
    letters: 'W',
    depth: 1,
    profile: 'uk-2023',
    before: 'injury',
  },
  {
    name: 'a knock is passed over',
    promise: 4,
    engine: reading((log) => log.filter((entry) => entry.type !== 'head-impact')),
    letters: 'K',
    depth: 1,
    profile: 'ais-2024',
    before: '5',
  },
  {
    name: 'there is no way on after a knock',
    promise: 5,
    engine: reading((log) => log.filter((entry) => entry.type !== 'review' && entry.type !== 'warning-signs')),
    letters: 'K',
    depth: 1,
    profile: 'cisg-2022',
    before: '3',
    ledOn: 1,
  },
  {
    name: 'it holds and does not say why',
    promise: 6,
    engine: saying((answer) => ({ ...answer, reasons: [], next: null })),
    letters: '.',
    depth: 1,
    profile: 'acc-nz-2026',
    before: 'injury',
  },
  {
    name: 'a reason without its evidence',
    promise: 6,
    engine: saying((answer) => ({ ...answer, reasons: answer.reasons.map((reason) => ({ ...reason, evidence: [] })) })),
    letters: 'W',
    depth: 1,
    profile: 'acc-nz-2026',
    before: '3',
  },
  {
    name: 'what is written down tomorrow is known today',
    promise: 7,
    engine: reading((log, now) => {
      const today = new Date(now).toISOString();
      const isSoon = ({ recordedAt }: Entry): boolean =>
        Date.parse(recordedAt) > now && Date.parse(recordedAt) <= now + DAY;
      return log.map((entry) => (isSoon(entry) ? { ...entry, at: today, recordedAt: today } : entry));
    }),
    letters: '.x',
    depth: 2,
    profile: 'cisg-2022',
    before: '3',
  },
];
