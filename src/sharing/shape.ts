/**
 * What is on the way, kind by kind: short names, times in seconds. `STATUS_FIELDS` is the allow-list of what staff may
 * know, in this one place; what is not on it is neither sent nor taken.
 */
import * as z from 'zod/mini';
import { checkEntry } from '../log/check.ts';
import type { Author, ClinicalDocument, Entry, LogFile } from '../log/entry.ts';
import { checkLog } from '../log/file.ts';
import { shapeProblem } from '../log/limits.ts';
import { IMPACT_RISK_STAGES, ROLES } from '../log/vocabulary.ts';
import { fromBase64, isRecord } from '../seal/bytes.ts';
import { PAIR_SECRET_BYTES } from './key.ts';
import { check, oneOf, stageId, text, uuid, whole } from './checks.ts';
import type { DecisionDocument, Message, MessageKind, Status } from './message.ts';

/** Up to the year 2100. */
const seconds = whole(1, 4_102_444_800);
const times = { t: seconds, u: seconds };
const by = z.strictObject({
  r: oneOf(...ROLES),
  n: check((value) => typeof value === 'string' && value.length <= 200),
});
const person = { a: uuid, n: text(80) };
const log = check((value) => checkLog(value).ok);
const MOST_HAND_BACK = 100;

const VERDICTS = ['stop', 'step-back', 'hold', 'advance', 'complete'] as const;

/** All that staff may know. Each field of the way, and what of a status it is. */
export const STATUS_FIELDS = {
  a: 'athlete',
  n: 'name',
  p: 'protocol',
  v: 'version',
  s: 'stage',
  d: 'verdict',
  x: 'next',
  c: 'isCleared',
  r: 'impactRiskFrom',
} as const satisfies Record<string, keyof Status>;

const SHAPES = {
  status: z.strictObject({
    ...person,
    ...times,
    p: text(60),
    v: text(20),
    s: z.nullable(stageId),
    d: z.nullable(whole(0, VERDICTS.length - 1)),
    /** The next stage, and when. */
    x: z.nullable(z.strictObject({ s: stageId, o: z.nullable(seconds) })),
    c: oneOf(0, 1),
    r: oneOf(...IMPACT_RISK_STAGES),
    l: z.optional(log),
  }),
  log: z.strictObject({ ...times, b: by, l: log }),
  pair: z.strictObject({ ...person, ...times, b: by, k: check(isSecret) }),
  'hand-back': z.strictObject({
    ...person,
    ...times,
    b: by,
    e: check(
      (value) =>
        Array.isArray(value) &&
        value.length > 0 &&
        value.length <= MOST_HAND_BACK &&
        value.every((entry) => checkEntry(entry).length === 0),
    ),
  }),
  visit: z.strictObject({ ...times, l: log }),
  decision: z.strictObject({ ...person, ...times, d: check(isDocument) }),
} satisfies Record<MessageKind, z.ZodMiniType>;

function isSecret(value: unknown): boolean {
  try {
    return fromBase64(value, PAIR_SECRET_BYTES).length === PAIR_SECRET_BYTES;
  } catch {
    return false;
  }
}

const DOCUMENTS: readonly ClinicalDocument['type'][] = ['examination', 'review', 'clearance', 'prescription'];
const BASE_OF_A_CHECK = {
  id: '00000000-0000-4000-8000-000000000000',
  athlete: '00000000-0000-4000-8000-000000000000',
  at: '2026-01-01T00:00:00Z',
  zone: 'UTC',
  recordedAt: '2026-01-01T00:00:00Z',
  by: { role: 'clinician', name: '' },
};

/** A document as an entry would have it, without what every entry gets by itself. */
function isDocument(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const names = Object.keys(value);
  const { type } = value as { type?: unknown };
  return (
    DOCUMENTS.includes(type as ClinicalDocument['type']) &&
    !names.some((field) => field in BASE_OF_A_CHECK) &&
    checkEntry({ ...value, ...BASE_OF_A_CHECK }).length === 0
  );
}

const toSeconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);
const toMilliseconds = (value: number): number => value * 1000;
const toBy = ({ role, name: called }: Author) => ({ r: role, n: called });

/** Exactly what goes out; contents of a status are picked field by field, so that nothing else can. */
export function toWire(message: Message): object {
  const when = { t: toSeconds(message.at), u: toSeconds(message.until) };
  switch (message.kind) {
    case 'status': {
      const { status, log: rests } = message;
      const { next } = status;
      return {
        a: status.athlete,
        n: status.name,
        ...when,
        p: status.protocol,
        v: status.version,
        s: status.stage,
        d: status.verdict === null ? null : VERDICTS.indexOf(status.verdict),
        x: next === null ? null : { s: next.stage, o: next.opensAt === null ? null : toSeconds(next.opensAt) },
        c: status.isCleared ? 1 : 0,
        r: status.impactRiskFrom,
        ...(rests === undefined ? {} : { l: rests }),
      };
    }
    case 'log':
      return { ...when, b: toBy(message.by), l: message.log };
    case 'pair':
      return { a: message.athlete.id, n: message.athlete.name, ...when, b: toBy(message.by), k: message.secret };
    case 'hand-back':
      return { a: message.athlete.id, n: message.athlete.name, ...when, b: toBy(message.by), e: message.entries };
    case 'visit':
      return { ...when, l: message.log };
    case 'decision':
      return { a: message.athlete.id, n: message.athlete.name, ...when, d: message.document };
  }
}

interface Wire {
  readonly a: string;
  readonly n: string;
  readonly t: number;
  readonly u: number;
  readonly b: { readonly r: Author['role']; readonly n: string };
}

/** Null where it is not what its kind says. */
export function fromWire(kind: MessageKind, value: unknown): Message | null {
  // What no schema knows is kept in entries and documents, so it is held to the limits of a file; a log has its own.
  const { l: _log, ...rest } = isRecord(value) ? value : {};
  if (shapeProblem(rest) !== null) return null;
  const parsed = (SHAPES[kind] as z.ZodMiniType).safeParse(value);
  if (!parsed.success) return null;
  const wire = parsed.data as Wire & Record<string, unknown>;
  const when = { at: toMilliseconds(wire.t), until: toMilliseconds(wire.u) };
  if (when.until < when.at) return null;
  const athlete = { id: wire.a, name: wire.n };
  const author = (): Author => ({ role: wire.b.r, name: wire.b.n });
  switch (kind) {
    case 'status': {
      const next = wire['x'] as { s: string; o: number | null } | null;
      const status: Status = {
        athlete: wire.a,
        name: wire.n,
        protocol: wire['p'] as string,
        version: wire['v'] as string,
        stage: wire['s'] as string | null,
        verdict: wire['d'] === null ? null : (VERDICTS[wire['d'] as number] ?? null),
        next: next === null ? null : { stage: next.s, opensAt: next.o === null ? null : toMilliseconds(next.o) },
        isCleared: wire['c'] === 1,
        impactRiskFrom: wire['r'] as Status['impactRiskFrom'],
      };
      const rests = wire['l'] as LogFile | undefined;
      if (rests !== undefined && !isLogOf(rests, wire.a)) return null;
      return { kind, ...when, status, ...(rests === undefined ? {} : { log: rests }) };
    }
    case 'log':
    case 'visit': {
      const file = wire['l'] as LogFile;
      if (file.athletes.length !== 1) return null;
      return kind === 'visit' ? { kind, ...when, log: file } : { kind, ...when, by: author(), log: file };
    }
    case 'pair':
      return { kind, ...when, athlete, by: author(), secret: wire['k'] as string };
    case 'hand-back': {
      const entries = wire['e'] as readonly Entry[];
      if (!entries.every((entry) => isHandBack(entry, wire.a))) return null;
      return { kind, ...when, athlete, by: author(), entries };
    }
    case 'decision':
      return { kind, ...when, athlete, document: wire['d'] as DecisionDocument };
  }
}

const isLogOf = (file: LogFile, athlete: string): boolean =>
  file.athletes.length === 1 &&
  file.athletes[0]?.id === athlete &&
  file.entries.every((one) => one.athlete === athlete);

/** What may be recorded at the edge of a field. Never a document: nobody's word but a clinician's opens a gate. */
export const HAND_BACK_TYPES = ['activity', 'head-impact', 'warning-signs', 'school'] as const;

function isHandBack(entry: Entry, athlete: string): boolean {
  const mayCome = (HAND_BACK_TYPES as readonly string[]).includes(entry.type);
  return mayCome && entry.athlete === athlete && entry.by.role === 'staff';
}
