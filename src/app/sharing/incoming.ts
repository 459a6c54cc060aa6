/** What came by the camera or as a file, on its way to the page that opens it. A link carries its own. */
import { signal } from '@preact/signals';
import type { Read } from '../../sharing/carriers.ts';
import type { Way } from './receive.ts';

export interface CameIn {
  readonly read: Read;
  readonly way: Way;
}

/** Stays until something else comes, so that the page can be gone back to. */
export const incoming = signal<CameIn | null>(null);
