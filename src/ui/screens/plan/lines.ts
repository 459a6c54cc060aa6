/** A stage's rules as sentences, each with its place in the data and whether it is our own choice. */
import { format } from '../../../app/format.ts';
import { areaWords, words } from '../../../app/words.ts';
import type { EntryGate, Protocol, Stage } from '../../../protocols/protocol.ts';

export interface Line {
  readonly text: string;
  /** Of the stage, e.g. `minHours` or `enter.school`. */
  readonly field: string;
  /** E.g. `stages.2A.minHours`, as in `ownChoices`. */
  readonly path: string;
  readonly isOwn: boolean;
}

function lineOf(profile: Protocol, stage: Stage, field: string, text: string): Line {
  const path = `stages.${stage.id}.${field}`;
  return { text, field, path, isOwn: profile.ownChoices.includes(path) };
}

function boutText({ bout }: Stage): string {
  const w = areaWords('plan');
  switch (bout.rule) {
    case 'tolerant':
      return w.tolerant(bout.maxRise, bout.settledWithinMinutes, bout.settledInclusive);
    case 'strict':
      return w.strict;
    case 'no-new-symptoms':
      return w.noNew(bout.startsFree);
  }
}

function setbackText(profile: Protocol, { id, bout, setback }: Stage): string {
  const w = areaWords('plan');
  const tooMuch = w.tooMuch[bout.rule];
  if (typeof setback === 'object') return w.setback.to(tooMuch, words.value.common.stage(setback.to));
  // There is nothing below the first stage.
  const isFirst = profile.stages[0]?.id === id;
  return w.setback[isFirst ? 'same' : setback](tooMuch);
}

/** How the stage ends, and what too much of it leads to. */
export function endLines(profile: Protocol, stage: Stage): Line[] {
  const w = areaWords('plan');
  const line = (field: string, text: string): Line => lineOf(profile, stage, field, text);
  return [
    line('minHours', w.hours(stage.minHours)),
    line('minMinutes', stage.minMinutes === null ? w.noActivity : w.minutes(stage.minMinutes)),
    line('bout', boutText(stage)),
    line('setback', setbackText(profile, stage)),
  ];
}

function gateText(gate: EntryGate): string {
  const w = areaWords('plan');
  switch (gate.gate) {
    case 'clearance':
      return gate.whereImpactRiskFrom === undefined
        ? w.clearance(gate.written)
        : w.clearanceWhere(format.value.list(gate.whereImpactRiskFrom));
    case 'day':
      return (gate.whereRepeat ? w.dayRepeat : w.day)(gate.minDay);
    case 'symptom-free-days':
      return (gate.whereRepeat ? w.symptomFreeRepeat : w.symptomFree)(gate.days);
    default:
      return w.gates[gate.gate];
  }
}

/** What it takes to enter the stage, beside what always holds. */
export function gateLines(profile: Protocol, stage: Stage): Line[] {
  return stage.enter.map((gate) => lineOf(profile, stage, `enter.${gate.gate}`, gateText(gate)));
}

/** How hard, where the plan names a figure. */
export function heartLines(profile: Protocol, stage: Stage): Line[] {
  if (stage.heartRatePercent === null) return [];
  return [lineOf(profile, stage, 'heartRatePercent', areaWords('plan').heart(stage.heartRatePercent))];
}
