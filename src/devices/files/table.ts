/** Rows of a table in text, one at a time: `,` `;` or tab between, quotes around what holds one of these. */
import { Refusal } from './found.ts';

/** Own choices: the widest export of steps and sleep has some thirty columns. */
const MOST_CELLS = 200;
const LONGEST_CELL = 10_000;
const MOST_ROWS = 1_000_000;

export type Delimiter = ';' | '\t' | ',';

const outsideQuotes = (line: string): string => line.replace(/"[^"]*"?/g, '');

/** What stands equally often in each of the first lines; null where the text is no table. A comma may be a decimal one. */
export function delimiterOf(head: string, isWhole: boolean): Delimiter | null {
  const lines = head.split(/\r\n|\n|\r/);
  // The last line may go on.
  if (!isWhole && lines.length > 1) lines.pop();
  const filled = lines.filter((line) => line.trim() !== '').slice(0, 50);
  for (const delimiter of [';', '\t', ','] as const) {
    const counts = filled.map((line) => outsideQuotes(line).split(delimiter).length - 1);
    const first = counts[0] ?? 0;
    if (first > 0 && first < MOST_CELLS && counts.every((count) => count === first)) return delimiter;
  }
  // A remark above or a ragged line: most of them will do.
  for (const delimiter of [';', '\t', ','] as const) {
    const with_ = filled.filter((line) => outsideQuotes(line).includes(delimiter)).length;
    if (with_ > 1 && with_ >= filled.length * 0.8) return delimiter;
  }
  return null;
}

class Row {
  cells: string[] = [];
  cell = '';
  isQuoted = false;
  /** A quote inside quotes: the end of the cell, or the first half of a quote that is meant. */
  isAtQuote = false;

  add(letter: string): void {
    if (this.cell.length >= LONGEST_CELL) throw new Refusal('damaged');
    this.cell += letter;
  }
  endCell(): void {
    if (this.cells.push(this.cell.trim()) > MOST_CELLS) throw new Refusal('damaged');
    this.cell = '';
    this.isQuoted = false;
    this.isAtQuote = false;
  }
  take(): string[] {
    this.endCell();
    const { cells } = this;
    this.cells = [];
    return cells;
  }
}

/** True where the letter was dealt with as part of quotes. */
function inQuotes(row: Row, letter: string): boolean {
  if (row.isAtQuote) {
    row.isAtQuote = false;
    if (letter === '"') row.add('"');
    else row.isQuoted = false;
    return letter === '"';
  }
  if (row.isQuoted) {
    if (letter === '"') row.isAtQuote = true;
    else row.add(letter);
    return true;
  }
  if (letter !== '"' || row.cell.trim() !== '') return false;
  row.cell = '';
  row.isQuoted = true;
  return true;
}

/** Empty rows are left out. Throws Refusal `damaged`, `too-many`. */
export async function* rowsOf(text: AsyncIterable<string>, delimiter: Delimiter): AsyncIterable<readonly string[]> {
  const row = new Row();
  let count = 0;
  const full: string[][] = [];
  const end = (): void => {
    const cells = row.take();
    if (cells.every((cell) => cell === '')) return;
    count += 1;
    if (count > MOST_ROWS) throw new Refusal('too-many', { limit: MOST_ROWS });
    full.push(cells);
  };
  for await (const part of text) {
    for (const letter of part) {
      if (inQuotes(row, letter)) continue;
      if (letter === delimiter) row.endCell();
      else if (letter === '\n' || letter === '\r') end();
      else row.add(letter);
    }
    yield* full;
    full.length = 0;
  }
  if (row.isQuoted && !row.isAtQuote) throw new Refusal('cut-off');
  end();
  yield* full;
}
