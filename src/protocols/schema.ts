/**
 * The shape of a protocol, checked to the letter: a field that nobody knows fails, and so does a gate. For tests and
 * tools only; the app ships data that has passed it, and never loads this.
 */
import * as z from 'zod/mini';
import { IMPACT_RISK_STAGES, PROFESSIONS } from '../log/vocabulary.ts';
import type { BoutRule, EntryGate, Protocol, Stage } from './protocol.ts';

// As in the log: the library would else try to make code from text.
z.config({ jitless: true });

const text = z.string().check(z.trim(), z.minLength(1));
const whole = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));
const days = whole(1, 365);

const boutRule: z.ZodMiniType<BoutRule> = z.discriminatedUnion('rule', [
  z.strictObject({
    rule: z.literal('tolerant'),
    maxRise: whole(0, 10),
    settledWithinMinutes: whole(1, 24 * 60),
    settledInclusive: z.boolean(),
  }),
  z.strictObject({ rule: z.literal('strict') }),
  z.strictObject({ rule: z.literal('no-new-symptoms'), startsFree: z.boolean() }),
]);

const repeat = { whereRepeat: z.exactOptional(z.literal(true)) };
const gate: z.ZodMiniType<EntryGate> = z.discriminatedUnion('gate', [
  z.strictObject({ gate: z.enum(['resolution', 'clean-exertion', 'examined', 'school']) }),
  z.strictObject({
    gate: z.literal('clearance'),
    written: z.boolean(),
    whereImpactRiskFrom: z.exactOptional(z.array(z.enum(IMPACT_RISK_STAGES)).check(z.minLength(1))),
  }),
  z.strictObject({ gate: z.literal('day'), minDay: days, ...repeat }),
  z.strictObject({ gate: z.literal('symptom-free-days'), days, ...repeat }),
]);

const stage: z.ZodMiniType<Stage> = z.strictObject({
  id: z.string().check(z.regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,15}$/)),
  kind: z.enum(['rest', 'light', 'moderate', 'sport-specific', 'non-contact', 'contact', 'competition']),
  // Never less than a day for a stage: the one number on which all sources agree.
  minHours: whole(24, 24 * 28),
  minMinutes: z.nullable(whole(1, 120)),
  bout: boutRule,
  setback: z.union([z.enum(['same', 'previous']), z.strictObject({ to: text })]),
  heartRatePercent: z.nullable(whole(30, 100)),
  contact: z.boolean(),
  competition: z.boolean(),
  enter: z.array(gate),
});

const ages = z.strictObject({ from: whole(0, 120), to: z.nullable(whole(1, 121)) });

export const protocolSchema: z.ZodMiniType<Protocol> = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,59}$/)),
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/)),
  source: z.strictObject({
    citation: text,
    locator: text,
    date: z.nullable(z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/))),
    reproduced: z.boolean(),
  }),
  defaultForAges: z.nullable(ages),
  stages: z.array(stage).check(z.minLength(2)),
  clearanceBy: z.array(z.enum(PROFESSIONS)),
  ownClocks: z.boolean(),
  ownChoices: z.array(text),
});

/** Every problem with its place, e.g. `stages.2.minHours: …`; empty is good. */
export function protocolProblems(data: unknown): string[] {
  const read = protocolSchema.safeParse(data);
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}
