/** What the command line answers to its arguments: text for standard output, or lines that say why there is no answer. */
import { parseArgs } from 'node:util';
import { assess, UnknownProtocolError } from '../engine/index.ts';
import type { Athlete, LogFile } from '../log/entry.ts';
import { MOST_BYTES, type ReadLog, readLogText } from '../log/file.ts';
import type { Problem } from '../log/problem.ts';
import { visible, visibleJson } from '../log/visible.ts';
import { PROTOCOLS, protocolOf } from '../protocols/index.ts';
import { parseInstant } from '../time/instant.ts';
import { problemLine } from './problem-line.ts';

const USAGE = 'usage: npm run --silent assess -- FILE [--at INSTANT] [--athlete ID]   (FILE "-" is standard input)';

export interface World {
  /** Milliseconds; for a call that names no instant. */
  readonly now: number;
  /** At most one byte more than `most`. Throws where it cannot be read. */
  readonly read: (file: string, most: number) => Uint8Array;
}

export type Answer =
  | { readonly status: 0; readonly out: string }
  /** Not a valid log, or not a valid call. */
  | { readonly status: 2; readonly lines: readonly string[] };

/** Ends the call from wherever it is noticed that there is no answer. */
class Refusal extends Error {
  readonly lines: readonly string[];
  constructor(lines: readonly string[]) {
    super('refused');
    this.lines = lines;
  }
}

function fail(...lines: string[]): never {
  throw new Refusal(lines);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function argumentsOf(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { at: { type: 'string' }, athlete: { type: 'string' } },
    });
    const [file] = positionals;
    if (file !== undefined && positionals.length === 1) return { file, at: values.at, athlete: values.athlete };
  } catch (error) {
    return fail(messageOf(error), USAGE);
  }
  return fail(USAGE);
}

function readFile(file: string, world: World): ReadLog {
  let bytes: Uint8Array;
  try {
    bytes = world.read(file, MOST_BYTES);
  } catch (error) {
    return fail(`${file}: cannot be read (${messageOf(error)})`);
  }
  const refuse = (code: 'too-large' | 'not-json'): ReadLog => ({
    ok: false,
    problems: [{ place: '', code, params: code === 'too-large' ? { limit: MOST_BYTES / 1024 / 1024 } : {} }],
    more: 0,
  });
  if (bytes.length > MOST_BYTES) return refuse('too-large');
  let text: string;
  try {
    // The mark at the start is for the reader to take off, once.
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse('not-json');
  }
  return readLogText(text);
}

/** Every recovery has to run on a protocol that is at hand: no answer is better than one by other rules. */
function protocolProblems(log: LogFile): Problem[] {
  return log.entries.flatMap((entry, index) =>
    (entry.type === 'injury' || entry.type === 'protocol-change') &&
    protocolOf(entry.protocol, entry.protocolVersion) === undefined
      ? [
          {
            place: `entries[${index}].protocol`,
            code: 'unknown-protocol' as const,
            params: { id: entry.protocol, version: entry.protocolVersion ?? '' },
          },
        ]
      : [],
  );
}

/** A correction may have put a protocol in the injury that is not at hand: then there is no answer either. */
function assessOne(one: Athlete, log: LogFile, now: number) {
  try {
    return assess(PROTOCOLS, one, log.entries, now);
  } catch (error) {
    if (!(error instanceof UnknownProtocolError)) throw error;
    const index = log.entries.findIndex((entry) => entry.id === error.entry);
    const params = { id: error.protocol, version: error.version };
    return fail(problemLine({ place: `entries[${index}].protocol`, code: 'unknown-protocol', params }));
  }
}

function answerTo(args: readonly string[], world: World): string {
  const { file, at, athlete: athleteId } = argumentsOf(args);
  const now = at === undefined ? world.now : parseInstant(at);
  if (Number.isNaN(now)) fail(`--at: expected an existing date and time with offset (RFC 3339), got ${at}`);
  const read = readFile(file, world);
  if (!read.ok)
    return fail(...read.problems.map(problemLine), ...(read.more > 0 ? [`and ${read.more} more problems`] : []));
  const { file: log } = read;
  const problems = protocolProblems(log);
  // At most as many as there are entries, which is far below what a call takes.
  if (problems.length > 0) fail(...problems.map(problemLine));
  const chosen = athleteId === undefined ? log.athletes : log.athletes.filter((one) => one.id === athleteId);
  if (athleteId !== undefined && chosen.length === 0) fail(`--athlete: no athlete ${athleteId} in this file`);
  const answers = chosen.map((one) => assessOne(one, log, now));
  const isOne = athleteId !== undefined || log.athletes.length === 1;
  return visibleJson(JSON.stringify(isOne ? answers[0] : answers, null, 2));
}

/** Whatever the arguments and the file: an answer or a refusal. */
export function answer(args: readonly string[], world: World): Answer {
  try {
    return { status: 0, out: answerTo(args, world) };
  } catch (error) {
    if (error instanceof Refusal) return { status: 2, lines: error.lines.map(visible) };
    throw error;
  }
}
