/**
 * Comfort settings that must be known before the first paint. They hold nothing of the log. Storage may be denied
 * (private windows, strict settings): then a setting lives as long as the page, and nothing breaks.
 */

export const LOCAL_CHOICES = {
  look: ['dim', 'light', 'dark', 'contrast'],
  language: ['en', 'nl'],
  /** Size of text in percent of the base size. */
  text: ['100', '125', '150', '200'],
  /** Brightness of the page in percent. */
  brightness: ['100', '85', '70', '55'],
  warmth: ['none', 'some', 'more'],
} as const;
export type LocalKey = keyof typeof LOCAL_CHOICES;
export type LocalValue<K extends LocalKey> = (typeof LOCAL_CHOICES)[K][number];

const PREFIX = 'rejoin.';
const inMemory = new Map<string, string>();

/** What was chosen; null where nothing was, or where what is stored is no longer a choice. */
export function readLocal<K extends LocalKey>(key: K): LocalValue<K> | null {
  const stored = readRaw(PREFIX + key);
  const choices: readonly string[] = LOCAL_CHOICES[key];
  return stored !== null && choices.includes(stored) ? (stored as LocalValue<K>) : null;
}

export function writeLocal<K extends LocalKey>(key: K, value: LocalValue<K>): void {
  inMemory.set(PREFIX + key, value);
  try {
    localStorage.setItem(PREFIX + key, value);
  } catch {
    // Denied or full: the choice still holds until the page is closed.
  }
}

/** Forgets every setting of the app, as part of erasing everything. */
export function eraseLocal(): void {
  inMemory.clear();
  try {
    const own = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    for (const key of own) localStorage.removeItem(key);
  } catch {
    // Denied: then there is nothing in it either.
  }
}

function readRaw(key: string): string | null {
  try {
    return localStorage.getItem(key) ?? inMemory.get(key) ?? null;
  } catch {
    return inMemory.get(key) ?? null;
  }
}
