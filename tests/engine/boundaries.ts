/** Every step from one stage to the next, of every profile, and copies of a profile in which one rule stands alone. */
import { expect } from 'vitest';
import { assess, type Assessment } from '../../src/engine/index.ts';
import type { Athlete, Entry } from '../../src/log/entry.ts';
import {
  type BoutRule,
  type EntryGate,
  type EntryGateName,
  PROTOCOLS,
  type Protocol,
  type Stage,
} from '../../src/protocols/index.ts';
import { ATHLETE } from './logs.ts';

export const SECOND = 1000;
export const STUDENT: Athlete = { ...ATHLETE, student: true };
export const CHILD: Athlete = { ...ATHLETE, birthDate: '2012-05-04' };

/** A rule that bears most things, for the stages that a test is not about. */
export const TOLERANT: BoutRule = { rule: 'tolerant', maxRise: 2, settledWithinMinutes: 60, settledInclusive: false };

export interface Boundary {
  readonly protocol: Protocol;
  readonly stage: Stage;
  readonly next: Stage;
}

export const BOUNDARIES: readonly (readonly [string, Boundary])[] = PROTOCOLS.flatMap((protocol) =>
  protocol.stages.slice(0, -1).flatMap((stage, index) => {
    const next = protocol.stages[index + 1];
    return next === undefined ? [] : [[`${protocol.id} ${stage.id} → ${next.id}`, { protocol, stage, next }] as const];
  }),
);

/** Those before whose next stage this gate is asked, by the data; each with the gate. */
export function boundariesWith<N extends EntryGateName>(
  name: N,
): readonly (readonly [string, Boundary & { readonly gate: Extract<EntryGate, { gate: N }> }])[] {
  return BOUNDARIES.flatMap(([title, boundary]) =>
    boundary.next.enter
      .filter((gate): gate is Extract<EntryGate, { gate: N }> => gate.gate === name)
      .map((gate) => [`${title} ${JSON.stringify(gate)}`, { ...boundary, gate }] as const),
  );
}

/** The profile with one stage changed. */
export function withStage(protocol: Protocol, id: string, fields: Partial<Stage>): Protocol {
  return { ...protocol, stages: protocol.stages.map((stage) => (stage.id === id ? { ...stage, ...fields } : stage)) };
}

/** The profile with nothing but this gate, before that stage, so that it alone says when it opens. */
export function withOnly(protocol: Protocol, id: string, gate: EntryGate | null): Protocol {
  const stages = protocol.stages.map((stage) => ({ ...stage, enter: stage.id === id && gate !== null ? [gate] : [] }));
  return { ...protocol, stages };
}

export function answerOf(protocol: Protocol, log: readonly Entry[], now: number, athlete = ATHLETE): Assessment {
  return assess([protocol], athlete, log, now);
}
export const codesOf = (answer: Assessment): string[] => answer.reasons.map((reason) => reason.code);

/** Closed a second before, open at the instant and after it. */
export function expectOpens(
  protocol: Protocol,
  log: readonly Entry[],
  next: Stage,
  at: number,
  athlete = ATHLETE,
): void {
  const seen = [-SECOND, 0, SECOND].map((offset) => answerOf(protocol, log, at + offset, athlete).stage === next.id);
  expect(seen, 'open at −1 s, 0, +1 s').toEqual([false, true, true]);
}

/** Still at the stage before, and this is why. */
export function expectClosed(
  protocol: Protocol,
  log: readonly Entry[],
  stage: Stage,
  at: number,
  code: string,
  athlete = ATHLETE,
): void {
  const answer = answerOf(protocol, log, at, athlete);
  expect(answer.stage).toBe(stage.id);
  expect(codesOf(answer)).toContain(code);
}

/** Where a setback on this stage leads, read from the data. */
export function backTo(protocol: Protocol, stage: Stage): Stage {
  const index = protocol.stages.indexOf(stage);
  if (stage.setback === 'same') return stage;
  const { setback } = stage;
  const to =
    setback === 'previous'
      ? protocol.stages[Math.max(0, index - 1)]
      : protocol.stages.find((one) => one.id === setback.to);
  if (to === undefined) throw new Error(`${stage.id} leads nowhere`);
  return to;
}

/** Bouts at the edges of a rule, each with what the rule makes of it. */
export function boutsBy(rule: BoutRule): { name: string; fields: Record<string, number>; isFine: boolean }[] {
  const made = (before: number, rise: number, settledAfterMinutes: number, isFine: boolean) => ({
    name: `${before} → ${before + rise} settled after ${settledAfterMinutes}`,
    fields: { before, peak: before + rise, settledAfterMinutes },
    isFine,
  });
  if (rule.rule === 'tolerant') {
    const { maxRise, settledWithinMinutes: within, settledInclusive } = rule;
    return [
      made(0, 0, 0, true),
      made(3, 0, 0, true),
      made(3, maxRise - 1, 1, true),
      made(3, maxRise, within - 1, true),
      made(3, maxRise, within, settledInclusive),
      made(3, maxRise, within + 1, false),
      made(3, 1, within - 1, true),
      made(3, 1, within, settledInclusive),
      made(3, 1, within + 1, false),
      made(3, maxRise + 1, 1, false),
    ];
  }
  const startsFree = rule.rule === 'strict' || rule.startsFree;
  return [made(0, 0, 0, true), made(1, 0, 0, !startsFree), made(0, 1, 1, false), made(1, 1, 1, false)];
}
