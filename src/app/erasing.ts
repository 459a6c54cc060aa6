/** Erasing: everything, or one person. What is left is looked at afterwards, and told. */
import { NO_SETTINGS, changeSettings, settings } from './settings.ts';
import { dropDraft, own as drafts } from './drafts.ts';
import { type Result, codeOf } from './commands.ts';
import { forgetCopyFile } from './copies.ts';
import { endSession } from './lock.ts';
import { decider, reload, storeFailure, stored } from './state.ts';
import { type Leftover, wired } from './wiring.ts';

/** Another page may write down its clock or a draft before it hears of it: then once more, a few times. */
const ROUNDS = 8;
const PAUSE = 400;

export type Erased = { readonly ok: true; readonly left: readonly Leftover[] } | Extract<Result, { ok: false }>;

/**
 * Empties the device of the log, settings, drafts, keys and marks; the page must be loaded anew afterwards, so that
 * nothing of it is left in memory. The app's own files hold nothing of the person and stay: without them the app would
 * not open offline.
 */
export async function eraseEverything(): Promise<Erased> {
  const { store, platform } = wired();
  for (let round = 0; round < ROUNDS; round += 1) {
    try {
      await store.erase();
    } catch (error) {
      return { ok: false, error: codeOf(error) };
    }
    // Before anything else can ask, and write down what it finds.
    decider.value = null;
    stored.value = { athletes: [], entries: [], unreadable: [] };
    settings.value = NO_SETTINGS;
    storeFailure.value = null;
    drafts.value = {};
    endSession();
    platform.eraseLocal();
    const left = await platform.leftovers();
    if (left.every(({ count }) => count === 0)) return { ok: true, left };
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return { ok: false, error: 'unavailable' };
}

/** Everything of one person. Nothing of another changes. */
export async function erasePerson(id: string): Promise<Erased> {
  const own = stored.value.entries.filter(({ athlete }) => athlete === id);
  const ids = new Set([id, ...own.map((entry) => entry.id)]);
  const isOwn = (name: string): boolean => ids.has(name.slice(name.indexOf(':') + 1));
  try {
    // Before the entries: where this fails, what says which rows are theirs is still there.
    const rows = (await Promise.all(BESIDE.map((prefix) => wired().store.readMany(prefix)))).flat();
    const beside = rows.map(([key]) => key).filter((key) => ids.has(key.split('/')[1] ?? ''));
    await wired().store.writeMany(beside.map((key) => [key, undefined] as const));
    await wired().store.removePerson(id);
    Object.keys(drafts.value).filter(isOwn).forEach(dropDraft);
    const { athleteId, authors, askedLater } = settings.value;
    const others = <T>(given: Readonly<Record<string, T>>): Record<string, T> =>
      Object.fromEntries(Object.entries(given).filter(([name]) => !isOwn(name)));
    await changeSettings({
      athleteId: athleteId === id ? null : athleteId,
      authors: others(authors),
      askedLater: others(askedLater),
    });
    await (await import('./sharing/pairs.ts')).dropPairsOf(id);
    // The file holds this person too, so it is not written again without being looked at.
    await forgetCopyFile();
    await reload();
  } catch (error) {
    return { ok: false, error: codeOf(error) };
  }
  const { athletes, entries } = stored.value;
  const count = athletes.filter((one) => one.id === id).length + entries.filter(({ athlete }) => athlete === id).length;
  let choices = await choicesWith([...ids]);
  // Drafts are written behind what happens on the screen.
  for (let round = 0; choices > 0 && round < ROUNDS; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    choices = await choicesWith([...ids]);
  }
  return count + choices > 0
    ? { ok: false, error: 'unknown' }
    : {
        ok: true,
        left: [
          { place: 'log', count },
          { place: 'choices', count: choices },
        ],
      };
}

/** Rows that are named after a person or an entry, e.g. `photo/<entry>`, `live/<person>/<n>`. */
const BESIDE = ['watch/', 'photo/', 'live/', 'series/', 'exertion/'];

/** How many of the settings, drafts, and rows beside the log on disk say one of these ids. */
async function choicesWith(ids: readonly string[]): Promise<number> {
  const { store } = wired();
  const [said, rows] = await Promise.all([
    Promise.all(['settings', 'drafts'].map(async (key) => JSON.stringify((await store.readKv(key)) ?? null))),
    Promise.all(BESIDE.map((prefix) => store.readMany(prefix))),
  ]);
  const texts = [...said, ...rows.flat().map(([key]) => key)];
  return texts.filter((text) => ids.some((id) => text.includes(id))).length;
}
