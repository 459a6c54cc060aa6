/** What the command line is given to read: a file or standard input, never more of it than a log may have. */
import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK = 64 * 1024;

/**
 * The first bytes of a file (`-`: of standard input), at most one more than `most`, so that what is too large can be told
 * without reading it. Throws where it cannot be read.
 */
export function readBytes(file: string, most: number): Uint8Array {
  const descriptor = file === '-' ? 0 : openSync(file, 'r');
  try {
    const parts: Uint8Array[] = [];
    let total = 0;
    while (total <= most) {
      const part = new Uint8Array(Math.min(CHUNK, most + 1 - total));
      const bytes = readSync(descriptor, part);
      if (bytes === 0) break;
      parts.push(part.subarray(0, bytes));
      total += bytes;
    }
    return Buffer.concat(parts);
  } finally {
    if (file !== '-') closeSync(descriptor);
  }
}
