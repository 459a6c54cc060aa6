/** A file of a watch, read beside the page: only what is of use for this recovery is taken from it. */
import type { FileKind, Read, TableReading } from '../../devices/files/found.ts';
import { startOfDay } from '../../time/days.ts';
import { localDay } from '../../time/zone.ts';
import { atOf, injury, zone } from '../state.ts';
import { wired } from '../wiring.ts';

/** Measures of before the injury are offered too, to compare with: this many days (own choice). */
const DAYS_BEFORE = 14;

export interface Following {
  readonly onProgress: (part: number, kind: FileKind) => void;
  readonly signal: AbortSignal;
  readonly table?: TableReading | undefined;
}

/** Bouts since the injury; measures since the start of the local day two weeks before it. Null where nobody was injured. */
export function readingSince(): { readonly boutsFrom: number; readonly measuresFrom: number } | null {
  const entry = injury.value;
  if (entry === undefined) return null;
  const day = localDay(zone.value, atOf(entry));
  return { boutsFrom: atOf(entry), measuresFrom: startOfDay(zone.value, day - DAYS_BEFORE) };
}

/** Null where it was cancelled; never throws. */
export async function readFile(file: Blob, { onProgress, signal, table }: Following): Promise<Read | null> {
  const since = readingSince();
  const { platform } = wired();
  if (since === null) return { ok: false, code: 'failed', params: {} };
  const reading = { ...since, zone: zone.value, now: platform.now(), ...(table === undefined ? {} : { table }) };
  try {
    return await (await platform.later()).readWatchFile(file, { reading, onProgress, signal });
  } catch {
    // No worker here, or its script is gone from the device.
    return { ok: false, code: 'failed', params: {} };
  }
}

/** What a column of a table may be. */
export { COLUMNS } from '../../devices/files/found.ts';
