/** Every door through which something comes in that was written elsewhere; each with the inputs that suit it. */
import { openLogText } from '../../src/app/backup.ts';
import { answer } from '../../src/cli/command.ts';
import { checkLog, type ReadLog, readLogText, writeLogText } from '../../src/log/file.ts';
import { sameContent } from '../../src/log/same.ts';
import { codeOfBytes } from '../../src/seal/code.ts';
import { bytesOfCode, openRow, openSealedBackup, SealError } from '../../src/seal/index.ts';
import { type Chance } from './chance.ts';
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
  share: 45,
  draw(chance, world) {
    const input = logText(world, chance);
    return { input, run: () => checkRead(readLogText(input)) };
  },
};

const text: Parser = {
  name: 'log file, changed as a text',
  share: 15,
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

export const PARSERS: readonly Parser[] = [log, text, value, restore, sealed, row, code, command];

/** Which parser gets the input of this number; the same for every seed, so that the shares are exact. */
export function parserOf(n: number): Parser {
  let at = (n * 37) % 100;
  for (const parser of PARSERS) {
    if (at < parser.share) return parser;
    at -= parser.share;
  }
  throw new RangeError('the shares are not 100');
}
