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

/** Its files and locks are let go of. One that is on its way out has no command line any more, and still has those. */
function isOver(pid: number): boolean {
  try {
    return /\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

/** All of them at once, without a word. Resolves when none is left. */
export async function killBrowser(profile: string): Promise<void> {
  const seen = new Set<number>();
  for (let round = 0; round < 500; round += 1) {
    const alive = processesOf(profile);
    for (const pid of alive) {
      seen.add(pid);
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It went with its parent.
      }
    }
    if (alive.length === 0 && [...seen].every(isOver)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('a browser that cannot be killed');
}
