/** The browser's offer to install comes early and once, so it is caught when the app starts, and kept. */
export interface InstallOffer extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

export const held = {
  offer: null as InstallOffer | null,
  listeners: new Set<() => void>(),
  set(next: InstallOffer | null): void {
    held.offer = next;
    for (const tell of held.listeners) tell();
  },
};

window.addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  held.set(event as InstallOffer);
});
window.addEventListener('appinstalled', () => held.set(null));
