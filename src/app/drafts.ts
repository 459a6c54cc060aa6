/** What was typed in a form survives a reload: kept beside the log, restored when the form opens, deleted when saved. */
import { signal } from '@preact/signals';
import { sample } from './state.ts';
import { wired } from './wiring.ts';

const KEY = 'drafts';
const drafts = signal<Readonly<Record<string, unknown>>>({});
let writing: Promise<void> | null = null;
let dirty = false;

export async function loadDrafts(): Promise<void> {
  const found = await wired().store.readKv(KEY);
  if (typeof found === 'object' && found !== null) drafts.value = found as Record<string, unknown>;
}

/** One write at a time; while one is under way the newest state waits its turn. */
function keep(): void {
  dirty = true;
  writing ??= (async () => {
    while (dirty) {
      dirty = false;
      await wired()
        .store.writeKv(KEY, drafts.value)
        .catch(() => undefined);
    }
    writing = null;
  })();
}

export function hasDraft(name: string): boolean {
  return drafts.value[name] !== undefined;
}

/** The values of a form; `fallback` until something was typed. New fields of a newer version come from `fallback`. */
export function readDraft<T extends object>(name: string, fallback: T): T {
  const found = drafts.value[name];
  return typeof found === 'object' && found !== null ? { ...fallback, ...(found as Partial<T>) } : fallback;
}

export function writeDraft(name: string, value: object): void {
  drafts.value = { ...drafts.value, [name]: value };
  // A sample is played with in memory only.
  if (sample.value === null) keep();
}

export function dropDraft(name: string): void {
  if (!hasDraft(name)) return;
  drafts.value = Object.fromEntries(Object.entries(drafts.value).filter(([key]) => key !== name));
  if (sample.value === null) keep();
}
