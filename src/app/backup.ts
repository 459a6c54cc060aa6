/** Copies coming back: opened, looked at, and only then added. Works on the log on disk, never on a sample. */
import { checkCorrection } from '../log/check-correction.ts';
import type { Athlete, Entry } from '../log/entry.ts';
import { MOST_BYTES } from '../log/file.ts';
import type { Problem } from '../log/problem.ts';
import {
  MOST_SEALED_BYTES,
  SealError,
  type SealErrorCode,
  bytesOfCode,
  looksSealed,
  openSealedBackup,
  openSealedWith,
} from '../seal/index.ts';
import { fromFile, looksLikeMessage, type Read } from '../sharing/carriers.ts';
import { type Result, append } from './commands.ts';
import { copyKeys } from './lock.ts';
import { readLog, type Watch } from './reading.ts';
import { type RestorePreview, previewRestore } from './restore.ts';
import { changeSettings, settings } from './settings.ts';
import { lastSaved, loss, sample, stored } from './state.ts';
import { wired } from './wiring.ts';

export { visible } from '../log/visible.ts';
export type { PersonPreview, RestorePreview } from './restore.ts';

export type Opened =
  | { readonly ok: true; readonly preview: RestorePreview }
  /** `more` problems are not told. */
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly more: number }
  /** Opens with a secret (`openSealed`). */
  | { readonly ok: 'sealed'; readonly text: string }
  /** No copy: something that another device sent. */
  | { readonly ok: 'message'; readonly read: Read };

const refuse = (code: Problem['code'], params: Problem['params'] = {}): Opened => ({
  ok: false,
  problems: [{ place: '', code, params }],
  more: 0,
});

type Fields = Record<string, unknown>;

/** A correction and what it corrects may meet only now, one from the file and one from this device: do they fit? */
export function checkTogether(file: readonly Entry[], here: readonly Entry[]): Problem[] {
  const inFile = new Set(file.map((entry) => entry.id));
  const byId = new Map([...here, ...file].map((entry) => [entry.id, entry]));
  const fields = (value: unknown): Fields => (value ?? {}) as Fields;
  return [...file, ...here].flatMap((entry, index) => {
    if (entry.type !== 'correction' || inFile.has(entry.id) === inFile.has(entry.target)) return [];
    const place = index < file.length ? `entries[${index}]` : 'log';
    return checkCorrection(fields(entry.entry), fields(byId.get(entry.target)), place);
  });
}

/**
 * Reads a chosen file and says what it would add. Nothing is changed. Null where it was cancelled. A sealed one that was
 * made under the lock that is open here opens by itself.
 */
export async function openBackup(file: File, watch?: Watch): Promise<Opened | null> {
  const tooLarge = refuse('too-large', { limit: MOST_BYTES / 1024 / 1024 });
  if (file.size > MOST_SEALED_BYTES) return tooLarge;
  let text: string;
  try {
    text = await wired().platform.readFile(file, MOST_SEALED_BYTES);
  } catch {
    return refuse('not-json');
  }
  if (looksLikeMessage(text)) return { ok: 'message', read: fromFile(text) };
  if (!looksSealed(text)) return file.size > MOST_BYTES ? tooLarge : openLogText(text, watch);
  const keys = await copyKeys().catch(() => null);
  if (keys === null) return { ok: 'sealed', text };
  try {
    return await openLogText(await openSealedWith(text, keys.dataKey), watch);
  } catch {
    return { ok: 'sealed', text };
  }
}

/**
 * Opens a sealed copy with what was typed: the passphrase it was made under, or the code on paper. What cannot be a code
 * is not tried as one. Resolves to what is inside, or to why it stays shut.
 */
export async function openSealed(text: string, typed: string): Promise<{ text: string } | { error: SealErrorCode }> {
  let isCode = true;
  try {
    bytesOfCode(typed);
  } catch {
    isCode = false;
  }
  const secrets = [
    ...(isCode ? [{ kind: 'code', code: typed } as const] : []),
    { kind: 'passphrase', passphrase: typed } as const,
  ];
  let error: SealErrorCode = 'wrong-secret';
  for (const secret of secrets) {
    try {
      return { text: await openSealedBackup(text, secret) };
    } catch (reason) {
      if (!(reason instanceof SealError)) throw reason;
      // Of two that do not open it, the more telling is told.
      if (reason.code !== 'no-wrapper' && (error === 'wrong-secret' || reason.code !== 'wrong-secret'))
        error = reason.code;
    }
  }
  return { error };
}

/** The same of a text, however it came here. */
export async function openLogText(text: string, watch?: Watch): Promise<Opened | null> {
  const read = await readLog(text, watch);
  if (read === null || !read.ok) return read;
  const problems = checkTogether(read.file.entries, stored.value.entries);
  if (problems.length > 0) return { ok: false, problems, more: 0 };
  return { ok: true, preview: previewRestore(read.file, stored.value) };
}

/**
 * Adds what is new; refused as a whole where an id is taken by other content. Worked out once more on what is here now:
 * since somebody looked, another file or another tab may have added something.
 */
export async function restore({ file, people }: Pick<RestorePreview, 'file' | 'people'>): Promise<Result> {
  if (sample.value !== null) return { ok: false, error: 'invalid' };
  const { conflicts, fresh, athletes } = previewRestore(file, stored.value);
  if (conflicts.length > 0) return { ok: false, error: 'conflict' };
  const before = lastSaved.value;
  const result = await (loss.value === null
    ? append(fresh, athletes)
    : (await import('./lost.ts')).repairFrom(file.entries, file.athletes));
  // One tap undoes what was written here, never what somebody else wrote elsewhere.
  lastSaved.value = before;
  const first: Athlete | undefined = people[0]?.athlete;
  if (result.ok && first !== undefined && settings.value.athleteId === null)
    await changeSettings({ athleteId: first.id });
  return result;
}
