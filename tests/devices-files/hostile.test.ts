/** Files that are broken, or made to do harm: each is refused with a code, none hangs, none throws, none is half believed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ofBlob } from '../../src/devices/files/bytes.ts';
import { type FileKind, REFUSALS, type Read } from '../../src/devices/files/found.ts';
import { readWatchFile } from '../../src/devices/files/read.ts';
import { unzip } from '../../src/devices/files/zip.ts';
import {
  OPTIONS,
  apple,
  blob,
  bytes,
  fitFile,
  gpx,
  gpxPoint,
  quantity,
  sleep,
  tcx,
  utf16,
  workout,
  zip,
} from './make.ts';

const SEED = 20260301;
const read = (...parts: (string | Uint8Array)[]): Promise<Read> => readWatchFile(blob(...parts), OPTIONS);
const code = async (...parts: (string | Uint8Array)[]): Promise<string> => {
  const answer = await read(...parts);
  return answer.ok === false ? answer.code : String(answer.ok);
};

const STEPS = quantity('StepCount', '2026-03-05 09:00:00 +0100', '2026-03-05 09:10:00 +0100', 400);
const SMALL: Readonly<Record<FileKind, Uint8Array>> = {
  apple: bytes(apple(STEPS, workout('2026-03-05 10:00:00 +0100', '2026-03-05 10:30:00 +0100', 30)).trimEnd()),
  fit: fitFile({ start: '2026-03-05T09:00:00Z', beats: [90, 95, 100], sensor: [120, 1] }),
  tcx: bytes(tcx('<Lap StartTime="2026-03-05T09:00:00Z"><TotalTimeSeconds>60</TotalTimeSeconds></Lap>')),
  gpx: bytes(gpx(gpxPoint('2026-03-05T09:00:00Z', 90) + gpxPoint('2026-03-05T09:00:09Z', 95))),
  csv: bytes('date,steps\n2026-03-04,8123\n2026-03-05,900\n'),
};
const ZIPPED = zip({ 'export.xml': SMALL.apple });
/** An answer that may be given at all: words exist for it. */
function isTold(answer: Read): boolean {
  return answer.ok !== false || (REFUSALS as readonly string[]).includes(answer.code);
}

describe('cut off at any byte', () => {
  it.each(['apple', 'fit', 'tcx', 'gpx'] as const)('%s is refused', async (kind) => {
    const file = SMALL[kind];
    expect(await code(file)).toBe('true');
    for (let length = 0; length < file.length; length += 1) {
      const answer = await read(file.subarray(0, length));
      expect([length, answer.ok]).toEqual([length, false]);
      expect(answer.ok === false && answer.code).not.toBe('failed');
    }
  });

  it('a zip is refused', async () => {
    expect(await code(ZIPPED)).toBe('true');
    for (let length = 0; length < ZIPPED.length; length += 1)
      expect([length, await code(ZIPPED.subarray(0, length))]).toEqual([
        length,
        length === 0 ? 'empty' : length < 3 ? 'not-known' : 'cut-off',
      ]);
  });
});

describe('one bit another', () => {
  it.each([
    ['a FIT file', SMALL.fit],
    ['a zip', ZIPPED],
  ])('in %s never gives something else', async (_, file) => {
    const whole = await read(file);
    for (let bit = 0; bit < file.length * 8; bit += 3) {
      const other = file.slice();
      other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const answer = await read(other);
      expect(isTold(answer)).toBe(true);
      if (answer.ok === true) expect(answer).toEqual(whole);
      else expect(answer.ok === false && answer.code).not.toBe('failed');
    }
  });

  it('in a text never throws, and never makes a future or an impossible value of it', async () => {
    const kinds = fc.constantFrom(...(['apple', 'tcx', 'gpx', 'csv'] as const));
    const flips = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(kinds, flips, async (kind, changes) => {
        const file = SMALL[kind].slice();
        for (const [at, value] of changes) file[at % file.length] = value;
        const answer = await read(file);
        expect(isTold(answer)).toBe(true);
        expect(answer.ok === false && answer.code).not.toBe('failed');
        if (answer.ok !== true) return;
        for (const { start, seconds, elapsed } of answer.found.bouts) {
          expect(Date.parse(start)).toBeLessThanOrEqual(OPTIONS.now);
          expect(seconds > 0 && seconds <= 86_400 && elapsed >= seconds).toBe(true);
        }
        for (const { value, day } of answer.found.measures)
          expect(value >= 0 && value <= 300_000 && day <= '2026-03-10').toBe(true);
      }),
      { seed: SEED, numRuns: 600 },
    );
  });
});

describe('anything at all', () => {
  it('is answered with a code', async () => {
    const starts = fc.constantFrom(
      '',
      'PK\x03\x04',
      '<HealthData',
      '<gpx>',
      'date,steps\n',
      '\x0e\x10\x00\x00\x00\x00\x00\x00.FIT',
    );
    await fc.assert(
      fc.asyncProperty(starts, fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
        const answer = await read(start, rest);
        expect(isTold(answer) && !(answer.ok === false && answer.code === 'failed')).toBe(true);
      }),
      { seed: SEED, numRuns: 600 },
    );
  });

  it('FIT records behind a right check sum are held to their own lengths', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), async (records) => {
        const { FitEncoder } = await import('fit-file-parser/encoder');
        const head = Uint8Array.from([12, 16, 0, 0, records.length & 255, records.length >> 8, 0, 0, 46, 70, 73, 84]);
        const all = Uint8Array.from([...head, ...records]);
        const crc = FitEncoder.calculateCRC(all);
        const answer = await read(all, Uint8Array.from([crc & 255, crc >> 8]));
        expect(answer.ok === false && answer.code).not.toBe('failed');
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it.each([
    ['nothing', '', 'empty'],
    ['a picture', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'not-known'],
    ['a page', '<!doctype html><html><body>x</body></html>', 'not-known'],
    ['a log of this app', '{"format":"rejoin-log","version":1}', 'not-known'],
    ['a letter', 'Dear all,\nI walked a lot, and slept.\nBye', 'not-known'],
    ['other XML', '<?xml version="1.0"?><kml><trk/></kml>', 'not-known'],
    ['an empty export', apple(), 'nothing-in-it'],
    ['an empty track', gpx(''), 'nothing-in-it'],
  ])('%s', async (_, text, expected) => {
    expect(await code(text)).toBe(expected);
  });

  it('dated after now, or before the injury, says so', async () => {
    const later = workout('2026-03-11 10:00:00 +0100', '2026-03-11 10:30:00 +0100', 30);
    expect(await code(apple(later))).toBe('only-future');
    expect(await code(apple(later.replaceAll('2026-03-11', '2025-03-11')))).toBe('only-older');
    expect(await code(fitFile({ start: '2026-04-01T09:00:00Z', beats: [90, 90] }))).toBe('only-future');
    expect(await code('date,steps\n2031-01-01,5\n')).toBe('only-future');
  });
});

describe('XML made to do harm', () => {
  it('has entities that are never opened', async () => {
    const laughs = Array.from({ length: 30 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('\n');
    const text = `<?xml version="1.0"?><!DOCTYPE HealthData [<!ENTITY l0 "lol">\n${laughs}\n<!ENTITY x SYSTEM "file:///etc/passwd">]><HealthData>&l30;&x;\n${STEPS.replace('Watch', '&l30;')}</HealthData>`;
    const answer = await read(text);
    expect(answer).toMatchObject({ ok: true, found: { measures: [{ value: 400, device: '&l30;' }] } });
  });

  it('nested a hundred thousand deep is refused', async () => {
    expect(await code(`<HealthData>${'<a>'.repeat(100_000)}`)).toBe('too-deep');
    expect(await code(`<gpx>${'<trk>'.repeat(63)}${'</trk>'.repeat(63)}</gpx>`)).toBe('nothing-in-it');
    expect(await code(`<gpx>${'<trk>'.repeat(64)}${'</trk>'.repeat(64)}</gpx>`)).toBe('too-deep');
  });

  it('with a tag that never ends is refused before it is large', async () => {
    const endless = new Uint8Array(8 * 1024 * 1024).fill(97);
    for (const start of ['<HealthData><Record type="', '<HealthData><!-- ', '<HealthData><![CDATA['])
      expect(await code(start, endless)).toBe('damaged');
  });

  it('with names of a prototype, or marks that turn letters round, is only text', async () => {
    const steps = STEPS.replace(
      'sourceName="Watch"',
      'sourceName="\u202e&lt;b&gt;  __proto__\u0007" __proto__="x" constructor="y"',
    );
    expect(await read(apple(steps))).toMatchObject({ found: { measures: [{ device: '<b> __proto__' }] } });
    const own = STEPS.replace('sourceName="Watch"', 'sourceName="__proto__"');
    expect(await read(apple(own))).toMatchObject({ found: { measures: [{ value: 400, device: '__proto__' }] } });
  });

  it('in UTF-16 is read', async () => {
    const wide = utf16(`\ufeff${apple(STEPS)}`, 'big');
    expect(await code(wide)).toBe('true');
  });
});

describe('a zip made to do harm', () => {
  const listAt = (file: Uint8Array): number =>
    file.findLastIndex((byte, at) => byte === 0x50 && file[at + 1] === 0x4b && file[at + 2] === 1);
  function changed(at: number, ...values: number[]): Uint8Array {
    const file = ZIPPED.slice();
    file.set(values, listAt(file) + at);
    return file;
  }

  it.each([
    ['encrypted', [8, 1, 0], 'encrypted'],
    ['packed another way', [10, 12, 0], 'zip-kind'],
    ['of the larger kind', [20, 255, 255, 255, 255], 'zip-kind'],
    ['that says 3 GB', [24, 0, 0, 0, 192], 'too-large'],
    ['that says 400 MB of a few', [24, 0, 0, 0, 24], 'bomb'],
    ['that says less than it holds', [24, 10, 0, 0, 0], 'bomb'],
    ['that says more than it holds', [24, 0, 16, 0, 0], 'damaged'],
    ['with another check sum', [16, 1, 2, 3, 4], 'damaged'],
    ['that points elsewhere', [42, 1, 0, 0, 0], 'damaged'],
    ['that points behind its end', [42, 0, 0, 0, 1], 'cut-off'],
  ] as const)('%s is refused', async (_, [at, ...values], expected) => {
    expect(await code(changed(at, ...values))).toBe(expected);
  });

  it('whose names climb out is read like any other, since no name is ever a path', async () => {
    expect(await code(zip({ '../../../etc/export.xml': SMALL.apple }))).toBe('true');
    expect(await code(zip({ '/C:/x.exe': SMALL.apple }))).toBe('not-known');
    expect(await code(zip({ 'a.zip.xml': ZIPPED }))).toBe('not-known');
    expect(await code(zip({}))).toBe('not-known');
  });

  it('that unpacks to far more than it is stops at what it says, in little memory', async () => {
    const huge = zip({ 'export.xml': new Uint8Array(40 * 1024 * 1024).fill(32) });
    expect(huge.length).toBeLessThan(100_000);
    expect(await code(huge)).toBe('bomb');
    // Said to be small: what comes out is counted.
    const file = huge.slice();
    file.set([0, 0, 1, 0], listAt(file) + 24);
    let most = 0;
    await expect(
      (async () => {
        const inside = await unzip(ofBlob(blob(file)), () => undefined);
        for await (const part of inside.chunks()) most = Math.max(most, part.length);
      })(),
    ).rejects.toMatchObject({ code: 'bomb' });
    expect(most).toBeLessThan(17 * 1024 * 1024);
  });
});

describe('a table made to do harm', () => {
  it.each([
    ['an open quote', `date,steps\n2026-03-04,"5${'x'.repeat(20_000)}`, 'damaged'],
    ['a cell without end', `date,steps\n2026-03-04,5\n2026-03-05,${'5'.repeat(200_000)}`, 'damaged'],
    ['columns without end', `date,steps\n2026-03-04,5\n2026-03-05,5${',5'.repeat(40_000)}`, 'damaged'],
    ['a quote that stays open', 'date,steps\n2026-03-04,5\n2026-03-05,"5\n', 'cut-off'],
    ['days that are months', 'date,steps\n13/01/2026,5\n01/13/2026,5\n', 'damaged'],
  ])('%s', async (_, text, expected) => {
    expect(await code(text)).toBe(expected);
  });
});

describe('in pieces of any size', () => {
  it('it is the same', async () => {
    const text = apple(
      STEPS.replace('Watch', 'Wåtch 😀 &amp; co'),
      sleep('2026-03-04 23:30:00 +0100', '2026-03-05 06:30:00 +0100', 'AsleepCore'),
      workout('2026-03-05 10:00:00 +0100', '2026-03-05 10:30:00 +0100', 30),
    );
    const files = [bytes(text), zip({ 'export.xml': bytes(text) }), SMALL.csv, SMALL.gpx, SMALL.tcx, SMALL.fit];
    for (const file of files) {
      const whole = await readWatchFile(blob(file), OPTIONS);
      expect(whole.ok).toBe(true);
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: file.length + 1 }), async (chunk) => {
          expect(await readWatchFile(blob(file), OPTIONS, { chunk })).toEqual(whole);
        }),
        { seed: SEED, numRuns: 25 },
      );
    }
  });

  it('progress only goes on, to the end', async () => {
    const told: number[] = [];
    await readWatchFile(blob(SMALL.apple), OPTIONS, { chunk: 50, onProgress: (part) => told.push(part) });
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect([told[0], told.at(-1)]).toEqual([0, 1]);
    expect(told.length).toBeGreaterThan(10);
  });
});

// docs/hazards.md: H76
