/** The browser's own offer to install, made when the person asks for it. Not in every browser. Loaded with the screens that ask. */
import { type InstallOffer, held } from './offer.ts';

/** Calls `listener` at once and at every change with whether `install()` can do something. Returns its end. */
export function onCanInstall(listener: (canInstall: boolean) => void): () => void {
  const tell = (): void => listener(held.offer !== null);
  tell();
  held.listeners.add(tell);
  return () => held.listeners.delete(tell);
}

/** Shows the browser's question. An offer can be used once. */
export async function install(): Promise<'accepted' | 'dismissed' | 'unavailable'> {
  const current: InstallOffer | null = held.offer;
  if (current === null) return 'unavailable';
  held.set(null);
  return (await current.prompt()).outcome;
}

/**
 * Safari keeps a log of its own for an app on the home screen or in the Dock, and it begins empty. There is nothing that
 * tells this; `standalone` and gesture events are Safari's own.
 */
export function hasTwoStores(): boolean {
  return 'standalone' in navigator || 'GestureEvent' in window;
}
