/**
 * Whether the browser may throw the log away when the device runs short of space.
 * `unknown`: the browser does not tell.
 */
export type Persistence = 'persistent' | 'best-effort' | 'unknown';

export async function persistState(): Promise<Persistence> {
  return read(() => navigator.storage.persisted());
}

/** Asks the browser to keep the log. It may decide silently, and it may refuse. */
export async function askPersistence(): Promise<Persistence> {
  return read(() => navigator.storage.persist());
}

async function read(ask: () => Promise<boolean>): Promise<Persistence> {
  try {
    return (await ask()) ? 'persistent' : 'best-effort';
  } catch {
    return 'unknown';
  }
}
