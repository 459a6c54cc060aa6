/** Questions to the engine that, together, every number and gate of a profile has to answer to. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Athlete, Entry } from '../../src/log/entry.ts';
import { readLogText } from '../../src/log/file.ts';
import { PROFESSIONS } from '../../src/log/vocabulary.ts';
import type { Protocol, Stage } from '../../src/protocols/index.ts';
import { DAY, HOUR, MINUTE, parseInstant } from '../../src/time/instant.ts';
import { boutsBy, SECOND, STUDENT, TOLERANT } from '../engine/boundaries.ts';
import { altered, type Course, drive, without } from '../engine/drive.ts';
import { ATHLETE, bout, checkIn, entry, INJURY_AT, STAFF } from '../engine/logs.ts';
import { expand, type Scenario, withOffset } from '../scenarios/expand.ts';

export interface Question {
  readonly athlete: Athlete;
  readonly log: readonly Entry[];
  readonly now: number;
}

/** A plan that opens a stage a day without any bout: to change to, so that what a stage allows is compared. */
export const PROBE: Protocol = {
  id: 'probe',
  version: '1.0.0',
  source: { citation: 'none', locator: 'none', date: null, reproduced: false },
  defaultForAges: null,
  stages: (['rest', 'light', 'moderate', 'sport-specific', 'non-contact', 'contact', 'competition'] as const).map(
    (kind, index): Stage => ({
      id: `P${index}`,
      kind,
      minHours: 1,
      minMinutes: null,
      bout: TOLERANT,
      setback: 'same',
      heartRatePercent: null,
      contact: index > 4,
      competition: index > 5,
      enter: [],
    }),
  ),
  clearanceBy: [],
  ownClocks: true,
  ownChoices: [],
};

const COURSES: readonly Course[] = [
  {},
  { communityClocks: true },
  { repeat: true },
  { impactRiskFrom: '3' },
  { impactRiskFrom: '4' },
  { athlete: STUDENT },
];

/** Around the instant at which each stage opens, with all that is asked, and with one thing of it missing or otherwise. */
function alongTheWay(protocol: Protocol): Question[] {
  return COURSES.flatMap((course) => {
    const driven = drive(protocol, 'complete', course);
    const { athlete, log, opens, arrives } = driven;
    const papers = [...driven.clearances.values()];
    const otherPapers = (fields: Record<string, unknown>) =>
      without(
        driven,
        papers,
        papers.map((paper) => altered(paper, fields)),
      );
    const logs = [
      log,
      without(driven, papers),
      otherPapers({ document: '' }),
      ...PROFESSIONS.map((profession) => otherPapers({ clinician: { name: 'Bo', profession } })),
      without(driven, [driven.examination]),
      without(driven, [driven.school]),
    ];
    const instants = [...opens.values(), arrives].flatMap((at) => [at - SECOND, at, at + HOUR]);
    return logs.flatMap((one) => instants.map((now) => ({ athlete, log: one, now })));
  });
}

/** Soon after a stage has opened, something happens. */
function onEachStage(protocol: Protocol): Question[] {
  return protocol.stages.flatMap((stage) => {
    const { log, athlete, arrives } = drive(protocol, stage.id);
    const when = arrives + HOUR;
    const rate = { average: 200, max: 205, source: 'strap' };
    const need = stage.minMinutes ?? 1;
    const events: Entry[][] = [
      ...boutsBy(stage.bout).map((made) => [bout(when, stage.id, made.fields)]),
      ...[need - 1, need, need + 1]
        .filter((minutes) => minutes > 0)
        .map((minutes) => [bout(when, stage.id, { minutes })]),
      [bout(when, stage.id, { heartRate: rate } as never)],
      [checkIn(when, { nausea: 1 })],
      [checkIn(when, { nausea: 1 }, { worseWithPhysical: true })],
      [checkIn(when, {}, { worseWithPhysical: true })],
      [checkIn(when, {}, { painkiller: true })],
      [checkIn(when - 2 * HOUR, { nausea: 1 }), checkIn(when, { nausea: 1 })],
      [entry('protocol-change', when, { protocol: PROBE.id }, { by: STAFF })],
    ];
    return events.flatMap((more) =>
      [when + MINUTE, when + 26 * HOUR].map((now) => ({ athlete, log: [...log, ...more], now })),
    );
  });
}

const folder = new URL('../scenarios/', import.meta.url);
const scenarios = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Scenario);

function ofScenarios(protocol: Protocol): Question[] {
  return scenarios.flatMap((scenario) => {
    const read = readLogText(JSON.stringify(expand(scenario)));
    const athlete = read.ok ? read.file.athletes[0] : undefined;
    if (!read.ok || athlete === undefined || !JSON.stringify(read.file.entries).includes(`"${protocol.id}"`)) return [];
    return [{ athlete, log: read.file.entries, now: parseInstant(withOffset(scenario.at, scenario.zone)) }];
  });
}

/** On the first stage, a few hours after the injury, a change to the probe, which would be further by then. */
function early(protocol: Protocol): Question {
  const { log } = drive(protocol, protocol.stages[0]?.id ?? '', { wellFrom: INJURY_AT + HOUR });
  const when = INJURY_AT + 5 * HOUR;
  const change = entry('protocol-change', when, { protocol: PROBE.id }, { by: STAFF });
  return { athlete: ATHLETE, log: [...log, change], now: when + MINUTE };
}

/** Three days without a word, which break the days without symptoms and lead nowhere back. */
function silence(protocol: Protocol): Question[] {
  return protocol.stages.map((stage) => {
    const { arrives } = drive(protocol, stage.id);
    const { log, athlete } = drive(protocol, stage.id, { until: arrives + 6 * DAY });
    const isHeard = ({ at }: Entry): boolean => parseInstant(at) <= arrives || parseInstant(at) > arrives + 3 * DAY;
    return { athlete, log: log.filter(isHeard), now: arrives + 5 * DAY };
  });
}

/** All that is asked is there but the bout, which comes last: then the hours of the stage decide. */
function boutLast(protocol: Protocol): Question[] {
  return protocol.stages.slice(1).flatMap(({ id }, index) => {
    const stage = protocol.stages[index];
    const { arrives } = drive(protocol, id);
    const driven = drive(protocol, id, { until: arrives + 4 * DAY });
    const last = stage === undefined ? undefined : driven.bouts.get(stage.id);
    if (stage === undefined || last === undefined) return [];
    const { athlete } = driven;
    const log = without(driven, [last], [bout(arrives + HOUR, stage.id)]);
    const opens = arrives + HOUR + stage.minHours * HOUR;
    return [opens - SECOND, opens, opens + HOUR].map((now) => ({ athlete, log, now }));
  });
}

/** At the end of the plan, from the second week to the fourth: what community rules would have said. */
function afterwards(protocol: Protocol): Question[] {
  const { log, athlete } = drive(protocol, 'complete', { until: INJURY_AT + 28 * DAY });
  return [13, 16, 20, 22, 27].map((days) => ({ athlete, log, now: INJURY_AT + days * DAY }));
}

export function corpusOf(protocol: Protocol): readonly Question[] {
  return [
    ...onEachStage(protocol),
    early(protocol),
    ...silence(protocol),
    ...boutLast(protocol),
    ...afterwards(protocol),
    ...alongTheWay(protocol),
    ...ofScenarios(protocol),
  ];
}
