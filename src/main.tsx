/** Wires storage and platform to the app, reads what is on the device, and shows the first screen. */
import { effect } from '@preact/signals';
import { render } from 'preact';
import { comfort, loadComfort } from './app/comfort.ts';
import { codeOf } from './app/commands.ts';
import { loadDrafts } from './app/drafts.ts';
import { loadSettings } from './app/settings.ts';
import { loss, readClock, reload, storeFailure, stored } from './app/state.ts';
import { updateWaiting } from './app/update.ts';
import { type StorePort, connect, wired } from './app/wiring.ts';
import { language, useLanguage } from './app/words.ts';
import { isLanguage } from './i18n/language.ts';
import { now as clockNow, onTick } from './platform/clock.ts';
import { newId } from './platform/ids.ts';
import './platform/offer.ts';
import { isInstalled } from './platform/display.ts';
import { browserLanguage } from './platform/language.ts';
import { type LocalKey, eraseLocal, readLocal, writeLocal } from './platform/local.ts';
import { print } from './platform/print.ts';
import { appVersion } from './platform/version.ts';
import { applyUpdate, startWorker } from './platform/worker.ts';
import { deviceZone } from './platform/zone.ts';
import { openStore } from './store/index.ts';
import { loadFailure } from './ui/parts/saving.tsx';
import { FIRST_ROUTES, guard, laterRoutes } from './ui/routes.tsx';
import { reopen, startRouter } from './ui/router.ts';
import { NotFound, Shell } from './ui/shell.tsx';
import './ui/style/tokens.css';
import './ui/style/app.css';

const later = () => import('./platform/later.ts');
type Late = Awaited<ReturnType<typeof later>>;
type LateName = { [Name in keyof Late]: Late[Name] extends (...given: never[]) => unknown ? Name : never }[keyof Late];

/** What is asked of the device long after the first load, each by a call that loads it. */
function late<Name extends LateName>(...names: readonly Name[]) {
  const call =
    (name: Name) =>
    async (...given: unknown[]) =>
      ((await later())[name] as (...all: unknown[]) => unknown)(...given);
  return Object.fromEntries(names.map((name) => [name, call(name)])) as unknown as {
    readonly [N in Name]: (...given: Parameters<Late[N]>) => Promise<Awaited<ReturnType<Late[N]>>>;
  };
}

async function open(): Promise<StorePort> {
  try {
    const store = await openStore(async () => (await import('./ui/screens/lock/gate.tsx')).passGate());
    return store;
  } catch (reason) {
    storeFailure.value = codeOf(reason);
    return (await import('./store/closed.ts')).closedStore(reason);
  }
}

/** Another page has written. Where it erased everything, nothing of it may stay in the memory of this one either. */
async function follow(): Promise<void> {
  const had = stored.value.athletes.length > 0;
  await reload();
  if (!had || loss.value !== null || stored.value.athletes.length > 0 || stored.value.unreadable.length > 0) return;
  window.location.replace('#/start');
  window.location.reload();
}

async function start(): Promise<void> {
  const saved = readLocal('language');
  const words = useLanguage(isLanguage(saved) ? saved : browserLanguage());
  const store = await open();
  connect({
    store,
    platform: {
      now: clockNow,
      onTick,
      clock: () => import('./platform/clock-check.ts'),
      newId,
      deviceZone,
      version: appVersion,
      ...late('saveText', 'keptFile', 'readFile', 'readAside', 'persistState', 'askPersistence'),
      ...late('onCanInstall', 'install', 'hasTwoStores', 'leftovers'),
      readLocal: (key) => readLocal(key as LocalKey),
      writeLocal: (key, value) => writeLocal(key as LocalKey, value as never),
      eraseLocal,
      isInstalled,
      later,
      lockDevice: () => import('./platform/lock-device.ts'),
      print,
      applyUpdate: () => void applyUpdate(),
    },
  });
  loadComfort();
  effect(() => {
    document.documentElement.lang = language.value;
    for (const [key, value] of Object.entries(comfort.value)) document.documentElement.dataset[key] = value;
  });
  try {
    await Promise.all([loadSettings(), loadDrafts(), reload()]);
  } catch (reason) {
    storeFailure.value = codeOf(reason);
    readClock();
  }
  await words;
  if (storeFailure.value !== null) await loadFailure().catch(() => undefined);
  store.onChange(() => void follow().catch(() => undefined));
  onTick(readClock);
  // A message from another page may have been missed while this one slept.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void follow().catch(() => undefined);
  });
  await startRouter({ first: FIRST_ROUTES, later: laterRoutes, guard }, NotFound);
  root.replaceChildren();
  render(<Shell />, root);
  // No screen that shows a decision stays open where the log turns out not to be all that it was.
  let wasMissing = loss.value !== null;
  effect(() => {
    const isMissing = loss.value !== null;
    if (isMissing && !wasMissing) void reopen();
    wasMissing = isMissing;
  });
  await startWorker(() => {
    updateWaiting.value = true;
  });
  if (stored.value.entries.length > 0) setTimeout(() => void look(), LOOK_AFTER);
}

/** Every row is looked at once the first screen has been there for a while, in milliseconds. */
const LOOK_AFTER = 3_000;

async function look(): Promise<void> {
  if (
    await wired()
      .store.verify()
      .catch(() => false)
  )
    await reload();
}

const root = document.getElementById('app') ?? document.body;
const firstPaint = root.firstElementChild;

// Whatever it is, there is a way on: to try again, and to the warning signs.
start().catch(() => {
  root.replaceChildren(firstPaint ?? '');
  root.className = 'failed';
});
