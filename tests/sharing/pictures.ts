/** Codes as a camera would see them: turned, seen from the side, out of focus, dirty. Seeded, so that a failure comes again. */
import { _alignmentPatterns, _BYTES, _ECC_BLOCKS, _WORDS_PER_BLOCK, encodeQR } from 'qr';
import type { Picture } from '../../src/platform/decoder.ts';

export type Modules = boolean[][];

/** Mulberry32: the same numbers from the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** As `src/ui/parts/codes.tsx` draws it. */
export const modulesOf = (text: string): Modules =>
  encodeQR(text, 'raw', { ecc: 'high', encoding: 'alphanumeric', border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1));

/** 1–40, by its width in modules. */
export const versionOf = (modules: Modules): number => (modules.length - 17) / 4;

/** Which block of the correction each codeword belongs to, in the order in which they are laid out. */
function blocksOf(version: number): { blockOf: number[]; corrects: number } {
  const bytes = _BYTES[version - 1] ?? 0;
  const words = _WORDS_PER_BLOCK.high[version - 1] ?? 0;
  const count = _ECC_BLOCKS.high[version - 1] ?? 1;
  const short = count - (bytes % count);
  const length = Math.floor(bytes / count) - words;
  const blockOf: number[] = [];
  for (let at = 0; at <= length; at += 1)
    for (let block = 0; block < count; block += 1) if (at < length || block >= short) blockOf.push(block);
  for (let at = 0; at < words; at += 1) for (let block = 0; block < count; block += 1) blockOf.push(block);
  return { blockOf, corrects: Math.floor(words / 2) };
}

/** Is this module one of the patterns by which a reader finds its way, and no data? */
function isPattern(size: number, version: number): (x: number, y: number) => boolean {
  const aligned = _alignmentPatterns(version);
  const inAlignment = (x: number, y: number): boolean =>
    aligned.some((ay) =>
      aligned.some((ax) => {
        const atFinder = (ax < 9 && ay < 9) || (ax < 9 && ay > size - 10) || (ax > size - 10 && ay < 9);
        return !atFinder && Math.abs(x - ax) <= 2 && Math.abs(y - ay) <= 2;
      }),
    );
  return (x, y) => {
    const isFinder = (x < 9 && y < 9) || (x < 9 && y >= size - 8) || (x >= size - 8 && y < 9);
    const isVersion = version >= 7 && ((x < 6 && y >= size - 11) || (y < 6 && x >= size - 11));
    return isFinder || isVersion || x === 6 || y === 6 || inAlignment(x, y);
  };
}

/** The modules of each codeword. */
function codewordsOf(modules: Modules): (readonly [x: number, y: number])[][] {
  const size = modules.length;
  const pattern = isPattern(size, versionOf(modules));
  const order: [number, number][] = [];
  for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right -= 1;
    for (let step = 0; step < size; step += 1) {
      const y = up ? size - 1 - step : step;
      for (const x of [right, right - 1]) if (!pattern(x, y)) order.push([x, y]);
    }
  }
  return Array.from({ length: Math.floor(order.length / 8) }, (_, index) => order.slice(index * 8, index * 8 + 8));
}

export interface Damaged {
  readonly modules: Modules;
  /** Part of all codewords that reads as something else, 0–1. */
  readonly part: number;
}

const copy = (modules: Modules): Modules => modules.map((row) => [...row]);

/** As many codewords spoilt as each block can bear, anywhere. @param over this many more of one block */
export function damagedEverywhere(modules: Modules, random: () => number, over = 0): Damaged {
  const { blockOf, corrects } = blocksOf(versionOf(modules));
  const words = codewordsOf(modules);
  const damaged = copy(modules);
  const left = new Map(blockOf.map((block) => [block, corrects + (block === 0 ? over : 0)]));
  const turn = blockOf.map((_, index) => [random(), index] as const).toSorted((a, b) => a[0] - b[0]);
  let spoilt = 0;
  for (const [, index] of turn) {
    const block = blockOf[index] ?? 0;
    const more = left.get(block) ?? 0;
    if (more === 0) continue;
    left.set(block, more - 1);
    spoilt += 1;
    const at = Math.floor(random() * 8);
    for (const [bit, [x, y]] of (words[index] ?? []).entries()) {
      const row = damaged[y];
      if (row !== undefined && (bit === at || random() < 0.5)) row[x] = row[x] !== true;
    }
  }
  return { modules: damaged, part: spoilt / blockOf.length };
}

/** Blots, dark or light, until the next one would be more than a block can bear. */
export function blotted(modules: Modules, random: () => number): Damaged {
  const version = versionOf(modules);
  const size = modules.length;
  const { blockOf, corrects } = blocksOf(version);
  const words = codewordsOf(modules);
  const pattern = isPattern(size, version);
  let damaged = copy(modules);
  const spoiltIn = (now: Modules): number[] =>
    words.flatMap((word, index) =>
      index < blockOf.length && word.some(([x, y]) => now[y]?.[x] !== modules[y]?.[x]) ? [index] : [],
    );
  for (let misses = 0; misses < 8; ) {
    const next = copy(damaged);
    const radius = 1 + random() * (size / 14);
    const [cx, cy, isDark] = [random() * size, random() * size, random() < 0.5];
    for (let y = 0; y < size; y += 1)
      for (let x = 0; x < size; x += 1) {
        const row = next[y];
        if (row !== undefined && Math.hypot(x - cx, y - cy) <= radius && !pattern(x, y)) row[x] = isDark;
      }
    const each = new Map<number, number>();
    for (const index of spoiltIn(next)) {
      const block = blockOf[index] ?? 0;
      each.set(block, (each.get(block) ?? 0) + 1);
    }
    if ([...each.values()].every((count) => count <= corrects)) damaged = next;
    else misses += 1;
  }
  return { modules: damaged, part: spoiltIn(damaged).length / blockOf.length };
}

interface View {
  /** Pixels to a module. */
  readonly scale: number;
  /** Degrees. */
  readonly angle?: number;
  /** How far the camera stands to the side: 0 straight, 0.3 a lot. */
  readonly tilt?: number;
  /** Half the width of what a pixel is blurred over, in pixels. */
  readonly blur?: number;
  /** Added to and taken from each pixel, of 255. */
  readonly noise?: number;
  readonly random?: () => number;
}

/** One direction of a box blur; two of them, twice, are near to what a lens out of focus does. */
function blurred(from: Float32Array, width: number, height: number, radius: number, isDown: boolean): Float32Array {
  const to = new Float32Array(from.length);
  const [long, short, next, line] = isDown ? [height, width, width, 1] : [width, height, 1, width];
  for (let row = 0; row < short; row += 1)
    for (let at = 0; at < long; at += 1) {
      let sum = 0;
      let count = 0;
      for (let other = Math.max(0, at - radius); other <= Math.min(long - 1, at + radius); other += 1) {
        sum += from[row * line + other * next] ?? 0;
        count += 1;
      }
      to[row * line + at * next] = sum / count;
    }
  return to;
}

/** The code on a grey table, as a picture. */
export function pictureOf(modules: Modules, view: View): Picture {
  const { scale, angle = 0, tilt = 0, blur = 0, noise = 0, random = randomOf(1) } = view;
  const size = modules.length;
  const margin = 4;
  const side = Math.ceil((size + 2 * margin) * scale * (1.5 + 2 * tilt));
  const grey = new Float32Array(side * side);
  const [sin, cos] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)];
  const span = (size + 2 * margin) * scale;
  for (let py = 0; py < side; py += 1)
    for (let px = 0; px < side; px += 1) {
      let sum = 0;
      // Four points of each pixel, so that an edge between two modules is one in the picture as well.
      for (const [dx, dy] of [
        [0.25, 0.25],
        [0.75, 0.25],
        [0.25, 0.75],
        [0.75, 0.75],
      ] as const) {
        const u = px + dx - side / 2;
        const v = py + dy - side / 2;
        const away = 1 + (tilt * u) / span;
        const x = (u * cos + v * sin) / away / scale + size / 2;
        const y = (v * cos - u * sin) / away / scale + size / 2;
        const isOnPaper = x >= -margin && y >= -margin && x < size + margin && y < size + margin;
        const isDark = modules[Math.floor(y)]?.[Math.floor(x)] === true;
        sum += isDark ? 25 : isOnPaper ? 235 : 150;
      }
      grey[py * side + px] = sum / 4;
    }
  let seen: Float32Array = grey;
  const passes = blur > 0 ? 2 : 0;
  for (let pass = 0; pass < passes; pass += 1)
    seen = blurred(blurred(seen, side, side, blur, false), side, side, blur, true);
  const data = new Uint8ClampedArray(side * side * 4);
  for (const [index, value] of seen.entries()) {
    const shown = value + (random() - 0.5) * 2 * noise;
    data.set([shown, shown, shown, 255], index * 4);
  }
  return { data, width: side, height: side };
}
