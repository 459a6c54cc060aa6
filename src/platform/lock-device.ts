/** What the lock needs of the device, in one piece that loads with it. */
export { askPasskey, hasPasskeys, type KnownPasskey, makePasskey, type PasskeyAnswer } from './passkey.ts';
export { type LockChannel, openLockChannel, type Presence, steadyNow, watchPresence } from './presence.ts';

/** Nothing of it stays on the screen, also while the page is still busy. */
export function hidePage(): void {
  document.getElementById('app')?.remove();
  document.title = 'Rejoin';
}

export function reloadPage(): void {
  window.location.reload();
}

/** Encryption needs an address that the browser trusts (https, or the device itself). */
export function canSeal(): boolean {
  return window.isSecureContext && typeof crypto.subtle === 'object';
}
