/** The processes of a browser, found by the profile that it keeps: ours, and nobody else's. Linux only. */
import { readdirSync, readFileSync } from 'node:fs';

export function processesOf(profile: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile);
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** All of them at once, without a word. Resolves when none is left. */
export async function killBrowser(profile: string): Promise<void> {
  for (let round = 0; round < 200; round += 1) {
    const alive = processesOf(profile);
    if (alive.length === 0) return;
    for (const pid of alive) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It went with its parent.
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('a browser that cannot be killed');
}
