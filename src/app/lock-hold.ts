/**
 * While somebody moves with the coach, the lock waits: closed, it would reload the page, and no stop could be said any
 * more. The plan's answer comes before the secret (`docs/security.md`).
 */
let holders = 0;

export const isLockHeld = (): boolean => holders > 0;

/** @returns ends it, once */
export function holdLock(): () => void {
  holders += 1;
  let isOver = false;
  return () => {
    if (isOver) return;
    isOver = true;
    holders -= 1;
  };
}
