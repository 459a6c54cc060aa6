/** The command line: reads a log, prints what the engine decides. The same code as the app. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { assess, type Assessment, UnknownProtocolError } from '../engine/index.ts';
import type { Athlete, LogFile } from '../log/entry.ts';
import { readLogText } from '../log/file.ts';
import type { Problem } from '../log/problem.ts';
import { PROTOCOLS, protocolOf } from '../protocols/index.ts';
import { parseInstant } from '../time/instant.ts';
import { problemLine } from './problem-line.ts';

const USAGE = 'usage: npm run --silent assess -- FILE [--at INSTANT] [--athlete ID]   (FILE "-" is standard input)';

function fail(...lines: string[]): never {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(2);
}

function argumentsOf() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { at: { type: 'string' }, athlete: { type: 'string' } },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) return fail(USAGE);
    return { file, at: values.at, athlete: values.athlete };
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error), USAGE);
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    return fail(`${file}: cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
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

const { file, at, athlete: athleteId } = argumentsOf();
const now = at === undefined ? Date.now() : parseInstant(at);
if (Number.isNaN(now)) fail(`--at: expected an existing date and time with offset (RFC 3339), got ${at}`);
const read = readLogText(textOf(file));
if (!read.ok) fail(...read.problems.map(problemLine));
const { file: log } = read;
const problems = protocolProblems(log);
if (problems.length > 0) fail(...problems.map(problemLine));
const chosen = athleteId === undefined ? log.athletes : log.athletes.filter((one) => one.id === athleteId);
if (athleteId !== undefined && chosen.length === 0) fail(`--athlete: no athlete ${athleteId} in this file`);
/** A correction may have put a protocol in the injury that is not at hand: then there is no answer either. */
function answerOf(one: Athlete): Assessment {
  try {
    return assess(PROTOCOLS, one, log.entries, now);
  } catch (error) {
    if (!(error instanceof UnknownProtocolError)) throw error;
    const index = log.entries.findIndex((entry) => entry.id === error.entry);
    const params = { id: error.protocol, version: error.version };
    return fail(problemLine({ place: `entries[${index}].protocol`, code: 'unknown-protocol', params }));
  }
}
const answers = chosen.map(answerOf);
const isOne = athleteId !== undefined || log.athletes.length === 1;
process.stdout.write(`${JSON.stringify(isOne ? answers[0] : answers, null, 2)}\n`);
