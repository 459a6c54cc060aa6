/** The page's side of the service worker. What follows a new version loads when there is an old one (`update.ts`). */
import { scriptUrl } from './trusted.ts';

const watch = () => import('./update.ts');

/**
 * Registers the worker; in development, and where there are no service workers, does nothing. Call once, at start.
 * `onWaiting` is called when a new version is ready to be taken into use.
 */
export async function startWorker(onWaiting: () => void): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const container = navigator.serviceWorker;
  try {
    if (container.controller !== null) return await (await watch()).watchForUpdate(onWaiting);
    await container.register(scriptUrl('worker'));
    // Taken over by its first worker, the page may be open long enough for a second one to come.
    container.addEventListener('controllerchange', () => void startWorker(onWaiting), { once: true });
  } catch {
    // Refused by a setting of the browser: the app works, though only with a network.
  }
}

/** Takes a waiting version into use and reloads. Call only on the person's word, with nothing unsaved. */
export async function applyUpdate(): Promise<void> {
  (await watch()).applyUpdate();
}
