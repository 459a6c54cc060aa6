/** From a cohort to the lines that are printed. */
import type { Protocol } from '../../src/protocols/index.ts';
import { HORIZON, OBSERVED } from './figures.ts';
import type { Followed, Outcome } from './run.ts';

/** Quantile of all, those included that never came so far: they come last. */
export function quantile(days: readonly (number | null)[], share: number): number {
  const sorted = days.map((day) => day ?? Number.POSITIVE_INFINITY).toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

const days = (value: number): string => (Number.isFinite(value) ? value.toFixed(1) : `> ${HORIZON}`);
const percent = (part: number, all: number): string => `${((100 * part) / all).toFixed(part === all ? 0 : 1)} %`;

function line(name: string, values: readonly string[]): string {
  return `  ${name.padEnd(40)}${values.map((value) => value.padStart(10)).join('')}`;
}

function spread(name: string, values: readonly (number | null)[]): string {
  const quartiles = [0.25, 0.5, 0.75].map((share) => days(quantile(values, share)));
  return line(name, [...quartiles, percent(values.filter((value) => value !== null).length, values.length)]);
}

/** More than half a day later counts as held: what is less is the hour at which somebody looked. */
const HELD_BY = 0.5;

function held(name: string, all: readonly Followed[], last: string, other: (one: Followed) => Outcome): string {
  const differences = all.map((one) => {
    const was = one.asItWas.reached.get(last) ?? HORIZON;
    return was - (other(one).reached.get(last) ?? HORIZON);
  });
  const longer = differences.filter((difference) => difference > HELD_BY);
  const median = longer.length === 0 ? '–' : days(quantile(longer, 0.5));
  return `  ${name} ${longer.length} of ${all.length} (${percent(longer.length, all.length)}), median ${median} days longer`;
}

export function forbiddenOf(all: readonly Followed[]): string[] {
  const outcomes = all.flatMap((one) => [...new Set([one.asItWas, one.withoutClocks, one.withoutMissingDays])]);
  return outcomes.flatMap((outcome) => outcome.forbidden);
}

export function tableOf(protocol: Protocol, all: readonly Followed[]): string[] {
  const outcomes = all.map((one) => one.asItWas);
  const last = protocol.stages.at(-1)?.id ?? '';
  const sum = (of: (outcome: Outcome) => number): number => outcomes.reduce((total, one) => total + of(one), 0);
  const bad = outcomes.filter((outcome) => outcome.forbidden.length > 0).length;
  const counterfactual = forbiddenOf(all).length - sum((outcome) => outcome.forbidden.length);
  const [clocks, missing] = [(one: Followed) => one.withoutClocks, (one: Followed) => one.withoutMissingDays];
  const reachedLast = (of: (one: Followed) => Outcome): (number | null)[] =>
    all.map((one) => of(one).reached.get(last) ?? null);
  return [
    `${protocol.id} ${protocol.version}: ${all.length} recoveries`,
    line('days from the injury to', ['25 %', 'median', '75 %', 'reached']),
    ...protocol.stages.slice(1).map((stage) =>
      spread(
        `stage ${stage.id} (${stage.kind})`,
        outcomes.map((outcome) => outcome.reached.get(stage.id) ?? null),
      ),
    ),
    spread(
      'complete',
      outcomes.map((outcome) => outcome.complete),
    ),
    spread(`stage ${last} without clocks in days`, reachedLast(clocks)),
    spread(`stage ${last} with every day logged`, reachedLast(missing)),
    ...OBSERVED.map((one) => line(`observed: ${one.who}`, [days(one.lower), days(one.median), days(one.upper), ''])),
    `  moved up with symptoms that forbade it: ${bad} of ${all.length} (${sum((outcome) => outcome.movesUp)} moves up checked, ${counterfactual} more in the comparisons)`,
    `  moved up with symptoms that nobody had logged: ${outcomes.filter((outcome) => outcome.unseen > 0).length}`,
    `  set back at least once: ${percent(outcomes.filter((outcome) => outcome.setbacks > 0).length, all.length)}`,
    held('held longer by clocks in days:', all, last, clocks),
    held('held longer by days on which nothing was logged:', all, last, missing),
  ];
}
