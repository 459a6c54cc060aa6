/**
 * The page's side of the service worker. A new version waits until the person agrees: nothing here ever takes it into
 * use by itself, so no form is lost to an update.
 */
import { Workbox } from 'workbox-window';
import { scriptUrl } from './trusted.ts';

const HOUR = 3_600_000;

let workbox: Workbox | null = null;
let registration: ServiceWorkerRegistration | undefined;
let isNewer = false;
let hasAgreed = false;
const listeners = new Set<() => void>();

/** Registers the worker; in development, and where there are no service workers, does nothing. Call once, at start. */
export async function startWorker(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  watchController(navigator.serviceWorker);
  try {
    workbox = new Workbox(scriptUrl('worker'));
    workbox.addEventListener('waiting', announce);
    registration = await workbox.register();
    if (registration) checkOnReturn(registration);
  } catch {
    // Refused by a setting of the browser: the app works, though only with a network.
  }
}

/** Calls `listener` when a new version is ready to be taken into use, at once if it already is. Returns its end. */
export function onUpdateWaiting(listener: () => void): () => void {
  listeners.add(listener);
  if (isNewer) listener();
  return () => listeners.delete(listener);
}

/** Takes the new version into use and reloads. Call only on the person's word, with nothing unsaved. */
export function applyUpdate(): void {
  if (!isNewer) return;
  hasAgreed = true;
  if (registration?.waiting) workbox?.messageSkipWaiting();
  else window.location.reload();
}

function announce(): void {
  isNewer = true;
  for (const listener of listeners) listener();
}

/** Another tab may have agreed to the new version: this one is then asked too, and not reloaded under somebody's hands. */
function watchController(container: ServiceWorkerContainer): void {
  let hadController = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    if (hasAgreed) window.location.reload();
    else if (hadController) announce();
    hadController = true;
  });
}

/** An installed app may stay open for weeks; it looks for a new version when it comes into view, hourly at most. */
function checkOnReturn(current: ServiceWorkerRegistration): void {
  let checkedAt = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - checkedAt < HOUR) return;
    checkedAt = Date.now();
    // Without a network this fails, and the next time will do.
    current.update().catch(() => undefined);
  });
}
