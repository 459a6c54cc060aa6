/**
 * Photos of the papers that documents are about: `photo/<entry>` in the store, so that a lock seals them too. They belong
 * to this device: no copy, no code and no link has them.
 */
import { type Result, codeOf } from './commands.ts';
import { sample } from './state.ts';
import { wired } from './wiring.ts';

export const photoKey = (entry: string): string => `photo/${entry}`;

export type PhotoProblem = 'too-large' | 'not-a-photo';
export type Shrunk =
  | { readonly ok: true; readonly jpeg: string }
  | { readonly ok: false; readonly problem: PhotoProblem };

/** A chosen file as a small JPEG in base64. Nothing is kept yet. */
export async function shrink(file: Blob): Promise<Shrunk> {
  try {
    return { ok: true, jpeg: await (await wired().platform.later()).shrinkPhoto(file) };
  } catch (error) {
    const isTooLarge = (error as { code?: unknown } | null)?.code === 'too-large';
    return { ok: false, problem: isTooLarge ? 'too-large' : 'not-a-photo' };
  }
}

/** Durable when it says so. `null` removes it. */
export async function keepPhoto(entry: string, jpeg: string | null): Promise<Result> {
  // Of a sample nothing is saved.
  if (sample.value !== null) return { ok: true };
  try {
    await wired().store.writeMany([[photoKey(entry), jpeg ?? undefined]]);
    return { ok: true };
  } catch (error) {
    return { ok: false, error: codeOf(error) };
  }
}

/** Base64 of a JPEG; null where there is none that can be shown. */
export async function photoOf(entry: string): Promise<string | null> {
  const found = await wired()
    .store.readKv(photoKey(entry))
    .catch(() => null);
  return typeof found === 'string' && /^[A-Za-z0-9+/]+=*$/.test(found) ? found : null;
}
