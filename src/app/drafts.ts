/** What was typed in a form survives a reload: kept beside the log, restored when the form opens, deleted when saved. */
import { signal } from '@preact/signals';
import { sample } from './state.ts';
import { wired } from './wiring.ts';

const KEY = 'drafts';
type Drafts = Readonly<Record<string, unknown>>;
/** Of one's own log, by name. */
export const own = signal<Drafts>({});
/** What is typed into a sample: in memory only, and never beside one's own. */
const played = signal<Drafts>({});
let writing: Promise<void> | null = null;
/** Forms changed here and not yet on disk; another tab may be changing others. */
let touched = new Set<string>();

export async function loadDrafts(): Promise<void> {
  const found = await wired().store.readKv(KEY);
  if (typeof found === 'object' && found !== null) own.value = found as Drafts;
}

function drafts(): Drafts {
  return (sample.value === null ? own : played).value;
}

function change(name: string, next: Drafts): void {
  if (sample.value === null) {
    own.value = next;
    touched.add(name);
    keep();
  } else played.value = next;
}

/** When the sample is left. */
export function forgetPlayed(): void {
  played.value = {};
}

/** One write at a time; while one is under way the newest state waits its turn. */
function keep(): void {
  writing ??= (async () => {
    while (touched.size > 0) await writeTouched().catch(() => undefined);
    writing = null;
  })();
}

/**
 * Resolves once what was typed, or thrown away, is on disk as it is here, or could not be written; after half a second in
 * any case, since whoever told of a sign is not to wait for a slow disk.
 */
export const draftsKept = (): Promise<unknown> =>
  Promise.race([writing, new Promise((resolve) => setTimeout(resolve, 500))]);

/** Puts the forms changed here beside those of other tabs. */
async function writeTouched(): Promise<void> {
  const names = touched;
  touched = new Set();
  const { store } = wired();
  const found = await store.readKv(KEY);
  const next: Record<string, unknown> = typeof found === 'object' && found !== null ? { ...found } : {};
  for (const name of names) {
    const value = own.value[name];
    if (value === undefined) delete next[name];
    else next[name] = value;
  }
  await store.writeKv(KEY, next);
}

export function hasDraft(name: string): boolean {
  return drafts()[name] !== undefined;
}

/** The values of a form; `fallback` until something was typed. New fields of a newer version come from `fallback`. */
export function readDraft<T extends object>(name: string, fallback: T): T {
  const found = drafts()[name];
  return typeof found === 'object' && found !== null ? { ...fallback, ...(found as Partial<T>) } : fallback;
}

export function writeDraft(name: string, value: object): void {
  change(name, { ...drafts(), [name]: value });
}

export function dropDraft(name: string): void {
  if (!hasDraft(name)) return;
  change(name, Object.fromEntries(Object.entries(drafts()).filter(([key]) => key !== name)));
}
