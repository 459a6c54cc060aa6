/** The table for a spreadsheet: read back it is what the list says, and nothing in it is ever calculated. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cell, csv } from '../../../src/app/board/csv.ts';

/** By RFC 4180, with this between cells. */
function parse(text: string, between: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    expect(text[at]).toBe('"');
    let value = '';
    for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
      value += text[at];
      if (text[at] === '"') at += 1;
    }
    at += 1;
    row.push(value);
    if (text[at] === between) at += 1;
    else {
      expect(text.slice(at, at + 2)).toBe('\r\n');
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe('a table', () => {
  it.each(['=1+1', '+31', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '=cmd|"/c calc"!A1'])(
    'takes %j as text',
    (text) => {
      expect(cell(text).startsWith(`"'`)).toBe(true);
      expect(parse(csv([[text]], 'en'), ',')).toEqual([[`'${text}`]]);
    },
  );

  it.each(['Sam', 'O’Neil-Smith', 'de Vries, Sam; "Sjors"', 'a=b', 'Zoë\nEva', ''])('leaves %j as it is', (text) => {
    expect(parse(csv([[text, text]], 'nl'), ';')).toEqual([[text, text]]);
  });

  it('comes back as it was, whatever is in it', () => {
    const text = fc.string({ unit: 'binary' });
    const rows = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.constantFrom('en' as const, 'nl' as const), (given, language) => {
        const back = parse(csv(given, language), language === 'en' ? ',' : ';');
        expect(back.map((row) => row.map((one) => one.replace(/^'/, '')))).toEqual(
          given.map((row) => row.map((one) => one.replace(/^'/, ''))),
        );
        for (const one of back.flat()) expect(one).not.toMatch(/^\s*[=+\-@]/);
      }),
      { seed: 20261129, numRuns: 80 },
    );
  });

  it('begins with what tells a spreadsheet that it is UTF-8, and has what a language puts between cells', () => {
    expect(csv([['a', 'b']], 'en')).toBe('\uFEFF"a","b"\r\n');
    expect(csv([['a', 'b']], 'nl')).toBe('\uFEFF"a";"b"\r\n');
  });
});

// docs/hazards.md: H47
