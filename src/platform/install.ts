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
