/** The documents name only what is there: every path in them exists, every scenario too, every decision is indexed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const top = new URL('../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, top), 'utf8');
const DOCUMENTS = [
  'README.md',
  'docs/decisions.md',
  'docs/hazards.md',
  'docs/cohort.md',
  'docs/contract.md',
  'docs/hosting.md',
  'docs/sharing.md',
];

describe('the documents', () => {
  it.each(DOCUMENTS)('%s names paths that exist', (document) => {
    const named = [...read(document).matchAll(/(?:src|tests|docs|public)\/[\w./-]*\w\/?/g)].map(([path]) => path);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((path) => !existsSync(new URL(path, top)))).toEqual([]);
  });
  it('hazards name scenarios that exist', () => {
    const scenarios = readdirSync(new URL('tests/scenarios/', top)).map((name) => name.split('-')[0]);
    const named = [...read('docs/hazards.md').matchAll(/`(\d{2,3})`/g)].map(([, number = '']) => number);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((number) => !scenarios.includes(number))).toEqual([]);
  });
  it('every hazard names a proof', () => {
    const rows = read('docs/hazards.md')
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| hazard'));
    expect(rows.length).toBeGreaterThan(25);
    for (const row of rows) expect(row).toMatch(/tests\/|scenario|promise|`npm run/);
  });
  it('hazards and tests name each other', () => {
    const inTable = new Map<string, string[]>();
    for (const row of read('docs/hazards.md').split('\n')) {
      const [, id] = /^\| \*\*(H\d\d)\*\*/.exec(row) ?? [];
      if (id === undefined) continue;
      for (const [file] of row.matchAll(/tests\/[\w./-]+\.(?:test\.tsx?|spec\.ts)/g))
        inTable.set(file, [...new Set([...(inTable.get(file) ?? []), id])].toSorted());
    }
    expect(inTable.size).toBeGreaterThan(20);
    const tests = readdirSync(new URL('tests/', top), { recursive: true, encoding: 'utf8' })
      .map((name) => `tests/${name.replaceAll('\\', '/')}`)
      .filter((file) => /\.(?:test\.tsx?|spec\.ts)$/.test(file));
    const inTests = new Map<string, string[]>();
    for (const file of tests) {
      const [, ids] = /^\/\/ docs\/hazards\.md: (.+)$/m.exec(read(file)) ?? [];
      if (ids !== undefined) inTests.set(file, ids.split(', '));
    }
    expect(Object.fromEntries(inTests)).toEqual(Object.fromEntries(inTable));
  });
  it('decisions are indexed one by one', () => {
    const text = read('docs/decisions.md');
    const indexed = [...text.matchAll(/^\| (\d+) \| \[/gm)]
      .map(([, number]) => Number(number))
      .toSorted((a, b) => a - b);
    const written = [...text.matchAll(/^## (\d+)$/gm)].map(([, number]) => Number(number)).toSorted((a, b) => a - b);
    expect(written).toEqual(indexed);
  });
});
