/** Which letters the bytes stand for: by the mark at the start, by zeros between the letters, else UTF-8. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export function encodingOf(start: Uint8Array): Encoding {
  const [a, b] = start;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const few = start.subarray(0, 64);
  const zeros = (parity: number): number => few.filter((byte, index) => index % 2 === parity && byte === 0).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (odd > few.length / 4 && even === 0) return 'utf-16le';
  return even > few.length / 4 && odd === 0 ? 'utf-16be' : 'utf-8';
}

/** The text of a chunk at a time; what is no letter becomes a mark, since figures are what is read. */
export async function* textOf(chunks: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  let decoder: TextDecoder | null = null;
  // The first bytes tell, however small the pieces are.
  let start = new Uint8Array(0);
  const open = (): string => {
    decoder = new TextDecoder(encodingOf(start));
    return decoder.decode(start, { stream: true });
  };
  for await (const chunk of chunks) {
    if (decoder !== null) {
      yield (decoder as TextDecoder).decode(chunk, { stream: true });
      continue;
    }
    const both = new Uint8Array(start.length + chunk.length);
    both.set(start);
    both.set(chunk, start.length);
    start = both;
    if (start.length >= 64) yield open();
  }
  if (decoder === null) yield open();
  yield (decoder as TextDecoder | null)?.decode() ?? '';
}
