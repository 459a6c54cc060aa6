/** The log as a file: saved, restored, and everything erased. Works on the log on disk, never on a sample. */
import { checkCorrection } from '../log/check-correction.ts';
import type { Athlete, Entry } from '../log/entry.ts';
import { MOST_BYTES, readLogText, writeLogText } from '../log/file.ts';
import type { Problem } from '../log/problem.ts';
import { formatUtc, parseInstant } from '../time/instant.ts';
import { dateText, localDay } from '../time/zone.ts';
import { type Result, append, codeOf } from './commands.ts';
import { readLog, type Watch } from './reading.ts';
import { type RestorePreview, previewRestore } from './restore.ts';
import { changeSettings, settings } from './settings.ts';
import { loss, sample, stored } from './state.ts';
import { wired } from './wiring.ts';

export { visible } from '../log/visible.ts';
export type { PersonPreview, RestorePreview } from './restore.ts';

/** The whole log as text, every person in it; entries as they were written down, whatever order the disk gives them in. */
export function backupText(): string {
  const { athletes, entries } = stored.value;
  const written = entries.toSorted(
    (a, b) => parseInstant(a.recordedAt) - parseInstant(b.recordedAt) || (a.id < b.id ? -1 : 1),
  );
  return writeLogText(athletes, written, formatUtc(wired().platform.now()));
}

/** Says neither name nor illness, since files are seen by others: `rejoin-2026-03-04.json`. */
export function backupName(): string {
  const { platform } = wired();
  return `rejoin-${dateText(localDay(platform.deviceZone(), platform.now()))}.json`;
}

export type SaveOutcome = 'saved' | 'downloaded' | 'cancelled' | 'not-written';

/** `saved`: written and read back. `downloaded`: handed to the browser, which does not say where it went. */
export async function saveBackup(): Promise<SaveOutcome> {
  const { platform } = wired();
  let outcome: SaveOutcome;
  const text = backupText();
  // A copy that could not be read back is none: better told now than when it is needed.
  if (!readLogText(text).ok) return 'not-written';
  try {
    outcome = await platform.saveText(backupName(), text);
  } catch {
    return 'not-written';
  }
  if (outcome !== 'cancelled') await changeSettings({ lastBackupAt: platform.now() });
  return outcome;
}

export type Opened =
  | { readonly ok: true; readonly preview: RestorePreview }
  /** `more` problems are not told. */
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly more: number };

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

/** Reads a chosen file and says what it would add. Nothing is changed. Null where it was cancelled. */
export async function openBackup(file: File, watch?: Watch): Promise<Opened | null> {
  if (file.size > MOST_BYTES) return refuse('too-large', { limit: MOST_BYTES / 1024 / 1024 });
  let text: string;
  try {
    text = await wired().platform.readFile(file, MOST_BYTES);
  } catch {
    return refuse('not-json');
  }
  return openLogText(text, watch);
}

/** The same of a text, however it came here. */
export async function openLogText(text: string, watch?: Watch): Promise<Opened | null> {
  const read = await readLog(text, watch);
  if (read === null || !read.ok) return read;
  const problems = checkTogether(read.file.entries, stored.value.entries);
  if (problems.length > 0) return { ok: false, problems, more: 0 };
  return { ok: true, preview: previewRestore(read.file, stored.value) };
}

/** Adds what is new; refused as a whole where an id is taken by other content. */
export async function restore(preview: RestorePreview): Promise<Result> {
  if (sample.value !== null) return { ok: false, error: 'invalid' };
  if (preview.conflicts.length > 0) return { ok: false, error: 'conflict' };
  const { entries, athletes } = preview.file;
  const result = await (loss.value === null
    ? append(preview.fresh, preview.athletes)
    : (await import('./lost.ts')).repairFrom(entries, athletes));
  const first: Athlete | undefined = preview.people[0]?.athlete;
  if (result.ok && first !== undefined && settings.value.athleteId === null)
    await changeSettings({ athleteId: first.id });
  return result;
}

/**
 * Empties the device of the log, settings and drafts; the page must be loaded anew afterwards, so that nothing of it is
 * left in memory. The app's own files hold nothing of the person and stay: without them the app would not open offline.
 */
export async function eraseEverything(): Promise<Result> {
  const { store, platform } = wired();
  try {
    await store.erase();
  } catch (error) {
    return { ok: false, error: codeOf(error) };
  }
  platform.eraseLocal();
  return { ok: true };
}
