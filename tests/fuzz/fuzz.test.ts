/** Some thousands of the inputs of `npm run fuzz`, and the large ones; and that the fuzz itself notices what it is there for. */
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runSpan } from './crew.ts';
import { LARGE_TEXTS, bomb, largeFaults, openedCode } from './large.ts';
import { PARSERS } from './parsers.ts';
import { inherited, newTally, tryAll } from './try.ts';
import { makeWorld, rowsOf, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

describe('thousands of hostile inputs', () => {
  it('are refused or valid, and change nothing', async () => {
    const tally = newTally();
    await tryAll(world, { seed: 4, from: 0, to: 6000 }, tally);
    expect(tally.faults).toEqual([]);
    // Each parser gets its share, and each share reaches both ends: else nothing much was tried.
    expect(Object.keys(tally.counts).toSorted()).toEqual(PARSERS.map(({ name }) => name).toSorted());
    for (const [name, { refused, valid }] of Object.entries(tally.counts)) {
      expect(refused, name).toBeGreaterThan(20);
      expect(valid, name).toBeGreaterThan(5);
    }
  }, 120_000);
  it('and so are the large ones', async () => {
    const lines: string[] = [];
    expect(await largeFaults((line) => lines.push(line)), lines.join('\n')).toBe(0);
    expect(lines.length).toBeGreaterThan(LARGE_TEXTS.length * 2);
  }, 300_000);
  it('and what a copy unpacks to is counted while it is unpacked', async () => {
    expect(await openedCode(await bomb(1000, 1000))).toBe('ok');
    expect(await openedCode(await bomb(1001, 1000))).toBe('too-large');
    expect(await openedCode(await bomb(999, 1000))).toBe('altered');
  });
});

describe('the fuzz notices', () => {
  const one = { seed: 1, from: 0, to: 1 };
  it('a changed prototype', async () => {
    const before = inherited();
    // oxlint-disable-next-line no-extend-native -- what the fuzz is there to notice
    Object.defineProperty(Object.prototype, 'polluted', { value: 1, configurable: true });
    expect(inherited()).not.toBe(before);
    Reflect.deleteProperty(Object.prototype, 'polluted');
    expect(inherited()).toBe(before);
  });
  it('a changed row', async () => {
    const tally = newTally();
    await tryAll({ ...world, rows: `${await rowsOf(world.store)} ` }, one, tally);
    expect(tally.faults.map(({ what }) => what)).toContain('rows of the store have changed');
  });
  it('a hang and a crash of the process', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rejoin-fuzz-'));
    const script = (text: string): string => {
      const file = join(folder, `${text.length}.mjs`);
      writeFileSync(file, text);
      return file;
    };
    try {
      const hang = "process.on('message', () => { process.send({ at: 7 }, () => { for (;;); }); });";
      expect((await runSpan(one, script(hang), 1500)).faults[0]).toMatchObject({
        n: 7,
        what: expect.stringMatching('a hang'),
      });
      const crash = "process.on('message', () => { throw new Error('fell over'); });";
      expect((await runSpan(one, script(crash))).faults[0]?.what).toMatch(/ended with 1[^]*fell over/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

// docs/hazards.md: H36
