/** Inputs that are few and large: what a text, a number of parts or a packed body may be at most, and just above it. */
import { gzipSync } from 'node:zlib';
import { answer } from '../../src/cli/command.ts';
import { MOST_BYTES, readLogText } from '../../src/log/file.ts';
import { fromBase64, keysForCopy, openSealedBackup, sealBackup, SealError, toBase64 } from '../../src/seal/index.ts';
import { seal } from '../../src/seal/cipher.ts';
import { everything } from '../e2e/logs.ts';
import { inherited } from './try.ts';

const PASSPHRASE = 'een rustige dag op zee';
const WHEN = '2026-03-05T12:00:00Z';

const filled = (start: string, part: string, end: string): string =>
  start + part.repeat(Math.floor((MOST_BYTES - start.length - end.length) / part.length)) + end;
const HEAD = '{"format":"rejoin-log","version":1,"exportedAt":"2026-03-09T07:40:00Z"';
const [athlete] = everything().file.athletes;
const log = (entries: string): string => `${HEAD},"athletes":[${JSON.stringify(athlete)}],"entries":[${entries}]}`;

/** Numbers as names whose hashes an engine may put in one place. */
const colliding = Array.from({ length: 99 }, (_, index) => `"${index * 65_536}":1`).join(',');

/** Text for the log reader; refused every one, but those that say so. */
export const LARGE_TEXTS: readonly (readonly [name: string, text: () => string, outcome?: 'valid'])[] = [
  ['open lists', () => filled('', '[', '')],
  ['open objects', () => filled('', '{"a":', '')],
  ['lists in lists', () => '['.repeat(5_000_000) + ']'.repeat(5_000_000)],
  ['empty lists', () => filled('[', '[],', '[]]')],
  ['empty objects as entries', () => filled(`${HEAD},"athletes":[],"entries":[`, '{},', '{}]}')],
  ['numbers as entries', () => filled(`${HEAD},"athletes":[],"entries":[`, '0,', '0]}')],
  ['names without end', () => `${HEAD},"athletes":[],"entries":[${filled('{', '"a":1,', '"b":1}').slice(0, -200)}]}`],
  ['one text', () => filled(`${HEAD},"x":"`, 'x', '"}')],
  ['one name', () => filled(`${HEAD},"`, 'x', '":1}')],
  ['one number', () => filled(`${HEAD},"x":`, '9', '}')],
  ['one open text', () => filled('"', 'x', '')],
  ['strokes', () => filled('"', '\\\\', '"')],
  ['spaces', () => filled('', ' ', '')],
  ['zero bytes', () => filled('', '\u0000', '')],
  ['pairs that are halves', () => filled('"', '\ud800', '"').slice(0, 3_000_000)],
  ['names that collide', () => log(`{${colliding}},`.repeat(5000).slice(0, -1))],
  ['just over the size', () => `${log('')}${' '.repeat(MOST_BYTES)}`],
  ['the size', () => filled(log(''), ' ', ''), 'valid'],
  ['changes of plan', () => log(entriesUpTo(2_000_000, '"type":"protocol-change","protocol":"uk-2023"'))],
  ['a log that fills it', () => log(entriesUpTo(MOST_BYTES - 1000, STEPS)), 'valid'],
];

const STEPS = '"type":"measure","kind":"steps","value":7,"unit":"count"';

function entriesUpTo(bytes: number, fields: string): string {
  const entry = (n: number): string =>
    `{"id":"00000000-0000-4000-8000-${String(n).padStart(12, '0')}","athlete":"${String(athlete?.['id'])}",${fields},` +
    `"at":"2026-03-01T10:00:00Z","zone":"UTC","recordedAt":"2026-03-01T10:00:00Z","by":{"role":"athlete","name":""}}`;
  const parts: string[] = [];
  for (let left = bytes, n = 1; ; n += 1) {
    const part = entry(n);
    left -= part.length + 1;
    if (left < 0) return parts.join(',');
    parts.push(part);
  }
}

/** A copy that opens with the passphrase and unpacks to far more than it says, or than a log may be. */
export async function bomb(bytes: number, said: number): Promise<string> {
  const keys = await keysForCopy(PASSPHRASE);
  const file = JSON.parse(await sealBackup('{}', keys, WHEN)) as Record<string, unknown>;
  const opening = keys.wrappers.flatMap(({ kind, id, iterations, salt, iv, key }) => [
    kind,
    id,
    iterations,
    salt,
    iv,
    key,
  ]);
  const bound = ['rejoin-sealed', 1, WHEN, 'gzip', said, 'AES-256-GCM', ...opening];
  const packed = Uint8Array.from(gzipSync(Buffer.alloc(bytes, ' ')));
  return JSON.stringify({ ...file, packing: 'gzip', bytes: said, body: await seal(keys.dataKey, bound, packed) });
}

export async function openedCode(text: string): Promise<string> {
  try {
    await openSealedBackup(text, { kind: 'passphrase', passphrase: PASSPHRASE });
    return 'ok';
  } catch (error) {
    if (error instanceof SealError) return error.code;
    throw error;
  }
}

/** A copy that would take minutes to try a passphrase on. */
async function slowCopy(): Promise<string> {
  const keys = await keysForCopy(PASSPHRASE);
  const file = JSON.parse(await sealBackup('{}', keys, WHEN)) as { wrappers: object[] };
  const wrappers = Array.from({ length: 12 }, () => ({ ...file.wrappers[0], iterations: 10_000_000 }));
  return JSON.stringify({ ...file, wrappers });
}

/** Each large input once, a line for each; how many were not as they should be. */
export async function largeFaults(tell: (line: string) => void): Promise<number> {
  const before = inherited();
  let faults = 0;
  const judge = async (name: string, wanted: string, work: () => string | Promise<string>): Promise<void> => {
    const start = performance.now();
    let got: string;
    try {
      got = await work();
    } catch (error) {
      got = `a crash: ${String(error)}`;
    }
    const isGood = got === wanted && inherited() === before;
    if (!isGood) faults += 1;
    tell(`${isGood ? '✓' : '✗'} ${name}: ${got}, ${Math.round(performance.now() - start)} ms`);
  };
  for (const [name, text, outcome] of LARGE_TEXTS) {
    const given = text();
    await judge(name, outcome ?? 'refused', () => (readLogText(given).ok ? 'valid' : 'refused'));
    const bytes = Buffer.from(given);
    await judge(`${name}, command line`, outcome ?? 'refused', () =>
      answer(['-', '--at', WHEN], { now: 0, read: () => bytes }).status === 0 ? 'valid' : 'refused',
    );
  }
  await judge('a copy that unpacks to more than it says', 'too-large', async () =>
    openedCode(await bomb(50_000_000, 1000)),
  );
  await judge('a copy that says it is too large', 'too-large', async () =>
    openedCode(await bomb(50_000_000, 50_000_000)),
  );
  await judge('a copy of twelve slow wrappers', 'malformed', async () => openedCode(await slowCopy()));
  await judge('a sealed file above its size', 'too-large', () => openedCode(' '.repeat(16 * 1024 * 1024)));
  await judge('a sealed file of lists in lists', 'malformed', () => openedCode('['.repeat(7e6) + ']'.repeat(7e6)));
  await judge('base64 there and back', 'ok', () =>
    fromBase64(toBase64(new Uint8Array(8e6))).length === 8e6 ? 'ok' : 'no',
  );
  return faults;
}
