/** A code is read as a camera sees it: out of focus, turned, from the side, dirty, and with 30 % of it gone. */
import { describe, expect, it } from 'vitest';
import { newDecoder } from '../../src/platform/decoder.ts';
import { toCodes } from '../../src/sharing/codes.ts';
import { blotted, damagedEverywhere, modulesOf, pictureOf, randomOf, versionOf } from './pictures.ts';

const decode = await newDecoder(1_000);

/** A status with a long name, and a whole part of a loop: as large as any code is. */
const TEXTS = await Promise.all(
  [290, 418].map(async (length) => {
    const random = randomOf(length);
    const bytes = Uint8Array.from({ length }, () => Math.floor(random() * 256));
    return [length, (await toCodes(bytes))?.[0] ?? ''] as const;
  }),
);

describe.each(TEXTS)('a code of %i bytes', (_length, text) => {
  const modules = modulesOf(text);

  it('is read turned by any twelfth of a circle', async () => {
    for (let angle = 0; angle < 360; angle += 30)
      expect([angle, await decode(pictureOf(modules, { scale: 4, angle }))]).toEqual([angle, text]);
  });

  it('is read out of focus and in poor light', async () => {
    for (const [scale, blur, noise, angle] of [
      [4, 1, 0, 0],
      [5, 1, 30, 33],
      [6, 2, 10, 7],
    ] as const)
      expect([blur, await decode(pictureOf(modules, { scale, blur, noise, angle }))]).toEqual([blur, text]);
  });

  it('is read a little from the side', async () => {
    for (const angle of [0, 11])
      expect([angle, await decode(pictureOf(modules, { scale: 5, tilt: 0.1, angle }))]).toEqual([angle, text]);
  });

  it('is read with as much of it spoilt as its correction bears, 30 % of its codewords: turned, and out of focus', async () => {
    for (let seed = 1; seed <= 3; seed += 1) {
      const { modules: damaged, part } = damagedEverywhere(modules, randomOf(seed));
      expect(part).toBeGreaterThan(0.3);
      const seen = pictureOf(damaged, { scale: 5, angle: seed * 37, blur: 1, noise: 10 });
      expect([seed, await decode(seen)]).toEqual([seed, text]);
    }
  });

  it('is not read, rather than read wrong, with more than that spoilt', async () => {
    for (let seed = 1; seed <= 3; seed += 1) {
      const { modules: damaged } = damagedEverywhere(modules, randomOf(seed), 2);
      expect(await decode(pictureOf(damaged, { scale: 4 }))).toBeNull();
    }
  });

  it('is read under blots, turned and out of focus', async () => {
    for (let seed = 1; seed <= 3; seed += 1) {
      const { modules: damaged, part } = blotted(modules, randomOf(seed));
      expect(part).toBeGreaterThan(0.1);
      expect([seed, await decode(pictureOf(damaged, { scale: 5, angle: seed * 71, blur: 1 }))]).toEqual([seed, text]);
    }
  });

  it('is no larger than a phone shows well', () => {
    expect(versionOf(modules)).toBeLessThanOrEqual(22);
  });
});

// docs/hazards.md: H46
