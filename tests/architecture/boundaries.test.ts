import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressesIn, ROOMS, roomOf, violations } from './rules.ts';
import { filesBelow, parseSource, readSources, TOP } from './source.ts';

const sources = readSources();

describe('the rooms of src', () => {
  it('keep to their walls', () => {
    expect(violations(sources, (path) => existsSync(join(TOP, path)))).toEqual([]);
  });

  it('are all there', () => {
    const found = new Set(sources.map(({ path }) => roomOf(path)));
    expect(Object.keys(ROOMS).filter((room) => !found.has(room))).toEqual([]);
  });

  it('name nobody else’s address in pages and styles either', () => {
    const files = [...filesBelow('src', ['.css', '.html', '.json']), ...filesBelow('public', ['.svg', '.webmanifest'])];
    const found = [...files, 'index.html'].flatMap((path) => addressesIn(path, readFileSync(join(TOP, path), 'utf8')));
    expect(found).toEqual([]);
  });
});

describe('a planted fault is found:', () => {
  const check = (...files: readonly [path: string, text: string][]): string[] =>
    violations(
      files.map(([path, text]) => parseSource(path, text)),
      () => true,
    );

  it.each([
    [
      'a screen that reads the disk',
      'src/ui/a.tsx',
      "import { openStore } from '../store/index.ts';",
      '../store/index.ts',
    ],
    ['its types, too', 'src/ui/a.tsx', "import type { LogStore } from '../store/index.ts';", 'the types of'],
    ['an import when needed', 'src/ui/a.tsx', "const a = () => import('../store/index.ts');", '../store/index.ts'],
    ['a type where it is used', 'src/log/a.ts', "type A = import('../engine/assessment.ts').Verdict;", 'the types of'],
    ['one that is passed on', 'src/engine/a.ts', "export * from '../store/index.ts';", '../store/index.ts'],
    [
      'a value where types are allowed',
      'src/engine/a.ts',
      "import { PROTOCOLS } from '../protocols/index.ts';",
      'protocols',
    ],
    ['a package', 'src/engine/a.ts', "import * as z from 'zod/mini';", 'zod/mini'],
    ['a room nobody knows', 'src/cellar/a.ts', '', 'not in the table'],
    ['a screen in a pure room', 'src/log/a.ts', 'export const a = () => document.title;', 'document'],
    ['a clock', 'src/time/a.ts', 'export const a = () => Date.now();', 'Date.now'],
    ['another clock', 'src/i18n/a.ts', 'export const a = () => new Date();', 'new Date()'],
    ['a date in the engine', 'src/engine/a.ts', "export const a = new Date('2026-01-01');", 'Date'],
    ['chance', 'src/engine/a.ts', 'export const a = Math.random();', 'Math.random'],
    ['an address', 'src/app/a.ts', "export const a = 'https://example.org/count';", 'example.org'],
  ])('%s', (_name, path, text, told) => {
    const found = check([path, text]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(told);
  });

  it('a circle', () => {
    const [a, b] = [
      "import { b } from './b.ts'; export const a = b;",
      "import { a } from './a.ts'; export const b = a;",
    ];
    const found = check(['src/log/a.ts', a ?? ''], ['src/log/b.ts', b ?? '']);
    expect(found).toEqual(['src/log/a.ts → src/log/b.ts → src/log/a.ts: a circle']);
  });

  it('a file that is not there', () => {
    const planted = parseSource('src/log/a.ts', "import { b } from './b.ts';");
    expect(violations([planted], () => false)).toEqual(['src/log/a.ts: ./b.ts is not there']);
  });

  it('and what is allowed is let be', () => {
    const types =
      "import type { Entry } from '../log/entry.ts'; import { type Stage } from '../protocols/protocol.ts';";
    const names = "export const a = (document: string) => ({ window: document, 'http://www.w3.org/2000/svg': 1 });";
    expect(check(['src/engine/a.ts', types + names])).toEqual([]);
  });
});

// docs/hazards.md: H14
