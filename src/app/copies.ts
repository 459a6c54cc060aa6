/**
 * Copies outside the browser: made, read back, and asked for when there is something to lose. Sealed where there is a
 * lock. What is on disk is copied, never a sample.
 */
import { MOST_BYTES, readLogText, writeLogText } from '../log/file.ts';
import {
  MOST_SEALED_BYTES,
  type SealingKeys,
  keysForCopy,
  looksSealed,
  openSealedBackup,
  openSealedWith,
  sealBackup,
} from '../seal/index.ts';
import { formatUtc, parseInstant } from '../time/instant.ts';
import { dateText, localDay } from '../time/zone.ts';
import { copyKeys } from './lock.ts';
import { type Settings, changeSettings, settings } from './settings.ts';
import { loss, stored } from './state.ts';
import { wired } from './wiring.ts';

/** The whole log as text, every person in it; entries as they were written down, whatever order the disk gives them in. */
export function backupText(): string {
  const { athletes, entries } = stored.value;
  const written = entries.toSorted(
    (a, b) => parseInstant(a.recordedAt) - parseInstant(b.recordedAt) || (a.id < b.id ? -1 : 1),
  );
  return writeLogText(athletes, written, formatUtc(wired().platform.now()));
}

/** Says neither name nor illness, since files are seen by others: `rejoin-2026-03-04.json`. */
export function backupName(isSealed = false): string {
  const { platform } = wired();
  return `rejoin-${dateText(localDay(platform.deviceZone(), platform.now()))}${isSealed ? '-sealed' : ''}.json`;
}

/**
 * `as-usual`: sealed where there is a lock, else readable. `plain`: readable, knowingly. A passphrase: sealed with it,
 * where there is no lock.
 */
export type How = 'as-usual' | 'plain' | { readonly passphrase: string };

/**
 * `saved`: written and read back. `downloaded`: handed to the browser, which does not say where it went. Of the same file
 * again: `gone`, `denied`, `not-ours` (something else is in it, or it does not open), `holds-more` (it holds entries
 * that are not here: a copy is never replaced by less). `differs`: what was looked at is not what was handed over.
 */
export type SaveOutcome =
  | 'saved'
  | 'downloaded'
  | 'cancelled'
  | 'not-written'
  | 'gone'
  | 'denied'
  | 'not-ours'
  | 'holds-more'
  | 'differs';

interface Contents {
  readonly text: string;
  readonly isSealed: boolean;
}

/** A copy that could not be read back is none: opened once, as it would be when it is needed. Null where it fails. */
async function contents(how: How): Promise<Contents | null> {
  const text = backupText();
  if (!readLogText(text).ok) return null;
  const lock = how === 'plain' ? null : await copyKeys();
  const keys: SealingKeys | null = typeof how === 'object' && lock === null ? await keysForCopy(how.passphrase) : lock;
  if (keys === null) return { text, isSealed: false };
  const sealed = await sealBackup(text, keys, formatUtc(wired().platform.now()));
  const isOwn = typeof how === 'object' && lock === null;
  const opened = await (isOwn
    ? openSealedBackup(sealed, { kind: 'passphrase', passphrase: how.passphrase })
    : openSealedWith(sealed, keys.dataKey));
  return opened === text ? { text: sealed, isSealed: true } : null;
}

/** The browser's handle of the file that was written last; it is no secret, and says no more than the file's name. */
const FILE_KEY = 'copy-file';

async function remember(): Promise<void> {
  // Of a log that lacks something, the last whole copy goes on to be the last.
  if (loss.value !== null) return;
  const { platform } = wired();
  await changeSettings({ lastBackupAt: platform.now(), lastBackupCount: stored.value.entries.length });
}

function lastCopy(): Pick<Settings, 'lastBackupAt' | 'lastBackupCount'> {
  const { lastBackupAt, lastBackupCount } = settings.value;
  return { lastBackupAt, lastBackupCount };
}

/** What was handed to the downloads and not looked at yet, and how it was before. */
let handed: { readonly text: string; readonly before: Partial<Settings>; readonly after: Partial<Settings> } | null =
  null;

/** To a new file. */
export async function saveBackup(how: How = 'as-usual'): Promise<SaveOutcome> {
  const { platform, store } = wired();
  try {
    const made = await contents(how);
    if (made === null) return 'not-written';
    const { outcome, file } = await platform.saveText(backupName(made.isSealed), made.text);
    if (outcome === 'cancelled') return outcome;
    const before = lastCopy();
    await remember();
    handed = outcome === 'downloaded' ? { text: made.text, before, after: lastCopy() } : null;
    // One that only its own passphrase opens cannot be written again without asking for that.
    if (file !== undefined)
      await (typeof how === 'object' ? store.deleteKv(FILE_KEY) : store.writeKv(FILE_KEY, file)).catch(() => undefined);
    return outcome;
  } catch {
    return 'not-written';
  }
}

/** Looks at what arrived in the downloads. */
export async function checkCopy(file: File): Promise<SaveOutcome> {
  if (handed === null) return 'differs';
  const text = await wired()
    .platform.readFile(file, MOST_SEALED_BYTES)
    .catch(() => null);
  const isSame = text === handed.text;
  await changeSettings(isSame ? handed.after : handed.before);
  return isSame ? 'saved' : 'differs';
}

/** The name of the file that can be written again; null where there is none. */
export async function copyFileName(): Promise<string | null> {
  const kept = (await wired()
    .store.readKv(FILE_KEY)
    .catch(() => null)) as { name?: unknown } | null | undefined;
  return typeof kept?.name === 'string' ? kept.name : null;
}

export async function forgetCopyFile(): Promise<void> {
  await wired().store.deleteKv(FILE_KEY);
}

/** Is everything that this file holds also here? Only then may it be replaced. */
async function mayReplace(before: string): Promise<'yes' | 'not-ours' | 'holds-more'> {
  if (before.trim() === '') return 'yes';
  let text = before;
  if (looksSealed(before)) {
    const keys = await copyKeys();
    if (keys === null) return 'not-ours';
    try {
      text = await openSealedWith(before, keys.dataKey);
    } catch {
      return 'not-ours';
    }
  }
  const read = readLogText(text);
  if (!read.ok) return 'not-ours';
  const here = new Set(stored.value.entries.map(({ id }) => id));
  const people = new Set(stored.value.athletes.map(({ id }) => id));
  const { entries, athletes } = read.file;
  return entries.every(({ id }) => here.has(id)) && athletes.every(({ id }) => people.has(id)) ? 'yes' : 'holds-more';
}

/** To the same file as before. */
export async function saveAgain(): Promise<SaveOutcome> {
  const { platform, store } = wired();
  try {
    const file = await platform.keptFile(await store.readKv(FILE_KEY));
    const replace = await mayReplace(await file.read(Math.max(MOST_BYTES, MOST_SEALED_BYTES)));
    if (replace !== 'yes') return replace;
    const made = await contents('as-usual');
    if (made === null) return 'not-written';
    await file.write(made.text);
    await remember();
    return 'saved';
  } catch (error) {
    const { code } = (error ?? {}) as { code?: unknown };
    if (code === 'gone' || code === 'denied') return code;
    // The copy that was there is no more.
    if (code === 'spoilt') await changeSettings({ lastBackupAt: null, lastBackupCount: 0 });
    return code === 'not-text' || code === 'too-large' ? 'not-ours' : 'not-written';
  }
}
