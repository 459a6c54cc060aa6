/** The browser's own offer to install, kept until the person asks for it. Not in every browser. */
interface InstallOffer extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

let offer: InstallOffer | null = null;
const listeners = new Set<(canInstall: boolean) => void>();

function setOffer(next: InstallOffer | null): void {
  offer = next;
  for (const listener of listeners) listener(offer !== null);
}

if (typeof window !== 'undefined') {
  // The offer comes early and once, so it is caught when this module is first loaded.
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    setOffer(event as InstallOffer);
  });
  window.addEventListener('appinstalled', () => setOffer(null));
}

/** Calls `listener` at once and at every change with whether `install()` can do something. Returns its end. */
export function onCanInstall(listener: (canInstall: boolean) => void): () => void {
  listeners.add(listener);
  listener(offer !== null);
  return () => listeners.delete(listener);
}

/** Shows the browser's question. An offer can be used once. */
export async function install(): Promise<'accepted' | 'dismissed' | 'unavailable'> {
  if (offer === null) return 'unavailable';
  const current = offer;
  setOffer(null);
  return (await current.prompt()).outcome;
}
