/** The shape of a programme, checked to the letter. For tests and tools only; the app ships data that has passed it. */
import * as z from 'zod/mini';
import { TASK_IDS } from '../drills/task.ts';
import { OWN_CHOICES, type Part, PHASES, type Programme, PROGRAMME_IDS } from './programme.ts';

// As in the log: the library would else try to make code from text.
z.config({ jitless: true });

const text = z.string().check(z.trim(), z.minLength(1));
const whole = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));
const minutes = whole(1, 90);

const part: z.ZodMiniType<Part> = z.discriminatedUnion('part', [
  z.strictObject({
    part: z.literal('intervals'),
    hard: whole(5, 240),
    easy: whole(5, 240),
    times: whole(1, 30),
    warmUp: whole(1, 15),
    coolDown: whole(1, 15),
  }),
  z.strictObject({ part: z.literal('steady'), minutes }),
  z.strictObject({
    part: z.literal('tasks'),
    tasks: z.array(z.enum(TASK_IDS)).check(z.minLength(1)),
    minutes: whole(1, 15),
    with: z.enum(['walking', 'standing', 'one-leg']),
  }),
  z.strictObject({ part: z.literal('relax'), minutes }),
  z.strictObject({ part: z.literal('rest'), minutes }),
  z.strictObject({ part: z.literal('posts'), posts: whole(1, 30), minutes }),
]);

const day = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9]{1,7}$/)),
  day: whole(0, 365),
  phases: z
    .array(z.strictObject({ phase: z.enum(PHASES), parts: z.array(part).check(z.minLength(1)) }))
    .check(z.minLength(1)),
});

const programmeSchema: z.ZodMiniType<Programme> = z.strictObject({
  id: z.enum(PROGRAMME_IDS),
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/)),
  source: z.strictObject({
    citation: text,
    locator: text,
    date: z.nullable(z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/))),
    reproduced: z.boolean(),
  }),
  evidence: z.enum(['uncontrolled', 'other-condition', 'none']),
  days: z.array(day).check(z.minLength(1)),
  ownChoices: z.array(z.enum(OWN_CHOICES)),
});

/** Every problem with its place, e.g. `days.2.day: …`; empty is good. */
export function programmeProblems(data: unknown): string[] {
  const read = programmeSchema.safeParse(data);
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}
