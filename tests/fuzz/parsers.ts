/** Every door through which something comes in that was written elsewhere; each with the inputs that suit it. */
import { openLogText } from '../../src/app/backup.ts';
import { answer } from '../../src/cli/command.ts';
import { checkLog, type ReadLog, readLogText, writeLogText } from '../../src/log/file.ts';
import { sameContent } from '../../src/log/same.ts';
import { codeOfBytes } from '../../src/seal/code.ts';
import { bytesOfCode, openRow, openSealedBackup, SealError } from '../../src/seal/index.ts';
import { fromFile, fromLinkEnd, toFile, toLinkEnd } from '../../src/sharing/carriers.ts';
import { newCollector, toCodes } from '../../src/sharing/codes.ts';
import { closeMessage, openMessage } from '../../src/sharing/envelope.ts';
import { newDeviceKey } from '../../src/sharing/key.ts';
import { type Chance } from './chance.ts';
import { COACH_PARSERS } from './coach-parsers.ts';
import { mutate, mutateBytes, mutateText } from './mutate.ts';
import { nastyText, nastyValue, textOf } from './nasty.ts';
import type { World } from './world.ts';

export type Outcome = 'refused' | 'valid';

export interface Trial {
  /** What is given, to be shown where it breaks something. */
  readonly input: string;
  readonly run: () => Outcome | Promise<Outcome>;
}

export interface Parser {
  readonly name: string;
  /** Of 100 inputs. */
  readonly share: number;
  readonly draw: (chance: Chance, world: World) => Trial;
}

const broken = (what: string): never => {
  throw new Error(what);
};

/** A few entries of the valid log, so that an input is small; corrections keep what they correct. */
function someOf({ file }: World, chance: Chance): object {
  const entries = file.entries.filter(() => chance.is(0.1));
  const targets = new Set(entries.map((entry) => entry['target']));
  const all = [...entries, ...file.entries.filter((entry) => targets.has(entry['id']) && !entries.includes(entry))];
  return structuredClone({ ...file, entries: all.length > 0 ? all : file.entries.slice(0, 1) });
}

function logText(world: World, chance: Chance): string {
  const file = someOf(world, chance);
  mutate(file, chance);
  return textOf(file, chance);
}

/** What was accepted is kept as it is when it is written and read once more. */
function checkRead(read: ReadLog): Outcome {
  if (!read.ok) return read.problems.length > 0 ? 'refused' : broken('refused without a problem');
  const again = readLogText(writeLogText(read.file.athletes, read.file.entries, '2026-03-09T07:40:00Z'));
  if (!again.ok) return broken('written anew it is refused');
  const isSame = sameContent([again.file.athletes, again.file.entries], [read.file.athletes, read.file.entries]);
  return isSame ? 'valid' : broken('written anew it is another');
}

async function sealedOutcome(work: Promise<unknown>): Promise<Outcome> {
  try {
    await work;
    return 'valid';
  } catch (error) {
    if (error instanceof SealError) return 'refused';
    throw error;
  }
}

const log: Parser = {
  name: 'log file, changed as a log',
  share: 30,
  draw(chance, world) {
    const input = logText(world, chance);
    return { input, run: () => checkRead(readLogText(input)) };
  },
};

const text: Parser = {
  name: 'log file, changed as a text',
  share: 14,
  draw(chance, world) {
    let input = JSON.stringify(someOf(world, chance));
    for (let left = chance.below(4); left >= 0; left -= 1) input = mutateText(input, chance);
    return { input, run: () => checkRead(readLogText(input)) };
  },
};

/** A value that is no text any more, as a code or another device may give it: it must not be changed by being checked. */
const value: Parser = {
  name: 'log as a value',
  share: 5,
  draw(chance, world) {
    const file = chance.is(0.1) ? nastyValue(chance) : someOf(world, chance);
    if (typeof file === 'object' && file !== null) mutate(file, chance);
    const input = JSON.stringify(file) ?? '';
    const run = (): Outcome => {
      const read = checkLog(file);
      if ((JSON.stringify(file) ?? '') !== input) broken('the value was changed by being checked');
      return read.ok ? 'valid' : 'refused';
    };
    return { input, run };
  },
};

/** Looked at against what is on the device, as the restore screen does. */
const restore: Parser = {
  name: 'backup, beside what is here',
  share: 8,
  draw(chance, world) {
    const input = logText(world, chance);
    const run = async (): Promise<Outcome> => {
      const opened = await openLogText(input);
      if (opened === null) return broken('cancelled by nobody');
      if (opened.ok !== true) return 'refused';
      const { fresh, total } = opened.preview;
      return fresh.length <= total ? 'valid' : broken('more is new than there is');
    };
    return { input, run };
  },
};

const sealed: Parser = {
  name: 'sealed backup',
  share: 7,
  draw(chance, world) {
    let input = chance.of(world.sealed);
    if (chance.is(0.5)) {
      const file = JSON.parse(input) as object;
      mutate(file, chance);
      input = textOf(file, chance);
    } else if (chance.is(0.9)) input = mutateText(input, chance);
    // A passphrase is slow on purpose.
    const secret = chance.is(0.001) ? world.passphrase : world.code;
    return { input, run: () => sealedOutcome(openSealedBackup(input, secret)) };
  },
};

const row: Parser = {
  name: 'sealed row',
  share: 4,
  draw(chance, world) {
    const changed = chance.is(0.1) ? nastyValue(chance) : structuredClone(world.row);
    if (typeof changed === 'object' && changed !== null) mutate(changed, chance);
    const id = chance.is(0.9) ? (world.row.id ?? '') : nastyText(chance);
    return { input: JSON.stringify(changed), run: () => sealedOutcome(openRow(world.key, 'entries', id, changed)) };
  },
};

const code: Parser = {
  name: 'recovery code',
  share: 9,
  draw(chance) {
    const bytes = chance.bytes(16);
    const good = codeOfBytes(bytes);
    const input = chance.is(0.2) ? good.toLowerCase() : chance.is(0.7) ? mutateText(good, chance) : nastyText(chance);
    const run = (): Outcome => {
      try {
        const read = codeOfBytes(bytesOfCode(input));
        return bytesOfCode(read).length === 16 ? 'valid' : broken('a code of another length');
      } catch (error) {
        if (error instanceof SealError && error.code === 'not-a-code') return 'refused';
        throw error;
      }
    };
    return { input, run };
  },
};

const command: Parser = {
  name: 'command line',
  share: 7,
  draw(chance, world) {
    const start = new TextEncoder().encode(logText(world, chance));
    const bytes = chance.is(0.1)
      ? chance.bytes(chance.below(300))
      : chance.is(0.5)
        ? start
        : mutateBytes(start, chance);
    const args = ['-'];
    if (chance.is(0.7)) args.push('--at', chance.is(0.7) ? '2026-03-05T12:00:00Z' : nastyText(chance));
    if (chance.is(0.2))
      args.push('--athlete', chance.is(0.5) ? String(world.file.athletes[0]?.['id']) : nastyText(chance));
    if (chance.is(0.1)) args.splice(chance.below(args.length + 1), chance.below(2), nastyText(chance));
    const run = (): Outcome => {
      const given = answer(args, { now: Date.UTC(2026, 2, 5), read: () => bytes });
      if (given.status === 0) return JSON.parse(given.out) === undefined ? broken('no answer') : 'valid';
      return given.lines.length > 0 ? 'refused' : broken('refused without a line');
    };
    return { input: `${JSON.stringify(args)} ${Buffer.from(bytes).toString('latin1')}`, run };
  },
};

/** What a camera, a link or a file from another device gives. */
const message: Parser = {
  name: 'message, as bytes, code, link or file',
  share: 6,
  draw(chance, world) {
    const good = chance.of(world.messages);
    const bytes = chance.is(0.6) ? good : mutateBytes(good, chance);
    const carrier = chance.below(4);
    const end = toLinkEnd(bytes) ?? '';
    const link = chance.is(0.5) ? end : mutateText(end, chance);
    const file = chance.is(0.5) ? toFile(bytes) : mutateText(toFile(bytes), chance);
    const spoilt = chance.is(0.5) ? chance.below(400) : null;
    const run = async (): Promise<Outcome> => {
      if (carrier === 0) return readMessage(bytes);
      if (carrier < 3) {
        const read = carrier === 1 ? fromLinkEnd(link) : fromFile(file);
        return 'problem' in read ? 'refused' : readMessage(read.bytes);
      }
      const collector = newCollector();
      for (const part of (await toCodes(bytes)) ?? []) {
        const at = (spoilt ?? 0) % part.length;
        const seen = spoilt === null ? part : `${part.slice(0, at)}Z${part.slice(at + 1)}`;
        const taken = await collector.take(seen);
        if (taken.state === 'whole') return readMessage(taken.bytes);
      }
      return 'refused';
    };
    return { input: `${carrier} ${Buffer.from(bytes).toString('base64')} ${link} ${file}`, run };
  },
};

/** What a device of somebody who means no good has signed. */
const contents: Parser = {
  name: 'contents of a message, signed',
  share: 4,
  draw(chance, world) {
    const kind = 1 + chance.below(6);
    const times = { t: 1_772_700_000, u: 1_772_703_600 };
    const person = { a: String(world.file.athletes[0]?.['id']), n: 'Sam' };
    const shapes: readonly object[] = [
      { ...person, ...times, p: 'cisg-2022', v: '1.0.0', s: '2A', d: 2, x: { s: '2B', o: null }, c: 0, r: '3' },
      { ...times, b: { r: 'parent', n: 'Kim' }, l: someOf(world, chance) },
      { ...person, ...times, b: { r: 'parent', n: 'Kim' }, k: 'A'.repeat(43) + '=' },
      { ...person, ...times, b: { r: 'staff', n: 'Bo' }, e: world.file.entries.slice(0, 2) },
      { ...times, l: someOf(world, chance) },
      {
        ...person,
        ...times,
        d: { type: 'review', outcome: 'continue', clinician: { name: 'V', profession: 'doctor' } },
      },
    ];
    const shape = structuredClone(shapes[kind - 1] ?? {});
    if (chance.is(0.8)) mutate(shape, chance);
    const input = textOf(shape, chance);
    return { input: `${kind} ${input}`, run: async () => readMessage(await world.signed(kind, input)) };
  },
};

/** What was accepted is the same when it is sent on and read once more. */
async function readMessage(bytes: Uint8Array<ArrayBuffer>): Promise<Outcome> {
  const opened = await openMessage(bytes);
  if (!opened.ok) return opened.problem === undefined ? broken('refused without a word') : 'refused';
  const { key } = await newDeviceKey();
  const again = await openMessage(await closeMessage(opened.message, key));
  return again.ok && sameContent(again.message, opened.message) ? 'valid' : broken('sent on it is another');
}

export const PARSERS: readonly Parser[] = [
  log,
  text,
  value,
  restore,
  sealed,
  row,
  code,
  command,
  message,
  contents,
  ...COACH_PARSERS,
];

/** Which parser gets the input of this number; the same for every seed, so that the shares are exact. */
export function parserOf(n: number): Parser {
  let at = (n * 37) % 100;
  for (const parser of PARSERS) {
    if (at < parser.share) return parser;
    at -= parser.share;
  }
  throw new RangeError('the shares are not 100');
}
