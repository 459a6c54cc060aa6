/** From a cohort to the lines that are printed. */
import type { Protocol } from '../../src/protocols/index.ts';
import { HORIZON, OBSERVED } from './figures.ts';
import { freeFrom } from './recovery.ts';
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

/** Faults of all runs of the same draws; where two are one and the same, once. */
export function forbiddenOf(all: readonly Followed[]): string[] {
  return all
    .flatMap(({ asItWas, withoutClocks, everyDay, neither }) => [
      ...new Set([asItWas, withoutClocks, everyDay, neither]),
    ])
    .flatMap((outcome) => outcome.forbidden);
}

export function tableOf(protocol: Protocol, all: readonly Followed[]): string[] {
  const outcomes = all.map((one) => one.asItWas);
  const last = protocol.stages.at(-1)?.id ?? '';
  const sum = (of: (outcome: Outcome) => number): number => outcomes.reduce((total, one) => total + of(one), 0);
  const those = (is: (outcome: Outcome) => boolean): string => {
    const number = outcomes.filter((outcome) => is(outcome)).length;
    return `${number} of ${all.length} (${percent(number, all.length)})`;
  };
  const inOthers = forbiddenOf(all).length - sum((outcome) => outcome.forbidden.length);
  const toLast = (of: (one: Followed) => Outcome): (number | null)[] =>
    all.map((one) => of(one).reached.get(last) ?? null);
  return [
    `${protocol.id} ${protocol.version}: ${all.length} recoveries`,
    line('days from the injury to', ['25 %', 'median', '75 %', 'reached']),
    spread(
      'nothing felt at rest, as drawn',
      all.map(({ recovery }) => freeFrom(recovery)),
    ),
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
    spread(
      `stage ${last} without clocks in days`,
      toLast((one) => one.withoutClocks),
    ),
    spread(
      `stage ${last} with every day logged`,
      toLast((one) => one.everyDay),
    ),
    spread(
      `stage ${last} with neither`,
      toLast((one) => one.neither),
    ),
    ...OBSERVED.map((one) =>
      line(`observed: ${one.who}`, [days(one.lower), days(one.median), days(one.upper)]).trimEnd(),
    ),
    `  moved up with symptoms that forbade it: ${those((one) => one.forbidden.length > 0)}`,
    `    moves up that were checked: ${sum((one) => one.movesUp)}; forbidden in the three comparisons: ${inOthers}`,
    `  moved up within a day of symptoms that nobody logged: ${those((one) => one.untold > 0)}`,
    `  set back at least once: ${those((one) => one.setbacks > 0)}`,
    held('held longer by clocks in days:', all, last, (one) => one.withoutClocks),
    held('held longer by days on which nothing was logged:', all, last, (one) => one.everyDay),
  ];
}
