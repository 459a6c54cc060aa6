/**
 * What a page does about a new version: it waits until the person agrees. Nothing here ever takes it into use by itself,
 * so no form is lost to an update. Loaded once there is a version that could be followed by another.
 */
import { Workbox } from 'workbox-window';
import { scriptUrl } from './trusted.ts';

const HOUR = 3_600_000;

let workbox: Workbox | null = null;
let registration: ServiceWorkerRegistration | undefined;
let isNewer = false;
let hasAgreed = false;
let tell: () => void = () => undefined;

/** Calls `onWaiting` when a new version is ready to be taken into use. Call once. */
export async function watchForUpdate(onWaiting: () => void): Promise<void> {
  tell = onWaiting;
  watchController(navigator.serviceWorker);
  workbox = new Workbox(scriptUrl('worker'));
  workbox.addEventListener('waiting', announce);
  registration = await workbox.register();
  // The worker looks for holes in what it keeps, and forgets what only pages of versions before could ask for.
  navigator.serviceWorker.controller?.postMessage({ type: 'STARTED' });
  // What asked for it to be mended (`?again`) has been heard.
  if (window.location.search !== '') window.history.replaceState(null, '', `/${window.location.hash}`);
  if (registration) checkOnReturn(registration);
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
  tell();
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
