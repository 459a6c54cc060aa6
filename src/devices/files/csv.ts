/** A table of steps and sleep by day. What it does not say is asked, never guessed: which column, and day or month. */
import { dateText, localDay } from '../../time/zone.ts';
import { type Stream, headOf } from './bytes.ts';
import { measureOf } from './days.ts';
import {
  type Column,
  type DateOrder,
  type Found,
  type FoundMeasure,
  type Read,
  type ReadingOptions,
  Refusal,
  cleanName,
} from './found.ts';
import { Keeper } from './keep.ts';
import { type Delimiter, delimiterOf, rowsOf } from './table.ts';
import { dayOf, datePartsOf, decimalOf, hoursOf, orderBy, wholeOf } from './table-values.ts';
import { encodingOf, textOf } from './text.ts';

const HEAD = 64 * 1024;
const EXAMPLES = 3;

/** By what the header says, in English or Dutch. */
function columnOf(name: string): Column {
  const said = name.toLowerCase();
  if (/step|stap/.test(said)) return /goal|doel/.test(said) ? 'nothing' : 'steps';
  if (/asleep|sleep|slaap|geslapen/.test(said)) {
    if (/score|goal|doel|start|end|begin|eind|deep|diep|light|licht|rem|awake|wakker/.test(said)) return 'nothing';
    return /min/.test(said) ? 'sleep-minutes' : 'sleep-hours';
  }
  if (/rest(ing)?.*(heart|hr|pulse)|rust(hartslag|pols)/.test(said)) return 'resting-heart-rate';
  return /^(date|datum|day|dag|night|nacht|calendar ?date)\b/.test(said) ? 'date' : 'nothing';
}

interface Look {
  readonly header: readonly string[] | null;
  readonly examples: readonly (readonly string[])[];
  readonly guess: readonly Column[];
  readonly order: DateOrder | null;
  /** Dates that can be read both ways are in it. */
  readonly isOpen: boolean;
}

const hasDate = (row: readonly string[]): boolean => row.some((cell) => datePartsOf(cell) !== null);

/** Of two columns that are taken for the same only the first is. */
function once(columns: readonly Column[]): Column[] {
  return columns.map((column, index) => (columns.indexOf(column) === index ? column : 'nothing'));
}

function guessOf(header: readonly string[] | null, row: readonly string[]): Column[] {
  const named = row.map((_, index) => columnOf(header?.[index] ?? ''));
  const date = row.findIndex((cell) => datePartsOf(cell) !== null);
  if (!named.includes('date') && date >= 0) named[date] = 'date';
  return once(named);
}

/** Once through all of it: its columns, and whether any date tells day from month. */
async function look(rows: AsyncIterable<readonly string[]>): Promise<Look> {
  let header: readonly string[] | null = null;
  const examples: (readonly string[])[] = [];
  let order: DateOrder | null = null;
  let isOpen = false;
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (count === 1 && !hasDate(row)) header = row;
    else if (examples.length < EXAMPLES && hasDate(row)) examples.push(row);
    for (const cell of row) {
      const parts = datePartsOf(cell);
      if (parts === null || parts.isYearFirst) continue;
      isOpen = true;
      const told = orderBy(parts);
      // Two that contradict each other are no dates of one table.
      if (told !== null && order !== null && told !== order) throw new Refusal('damaged');
      order ??= told;
    }
  }
  const [first] = examples;
  if (first === undefined) throw new Refusal('not-known');
  return { header, examples, guess: guessOf(header, first), order, isOpen };
}

function questionOf({ header, examples, guess, order, isOpen }: Look): Read {
  const columns = guess.map((_, index) => ({
    name: cleanName(header?.[index]),
    examples: examples.flatMap((row) => cleanName(row[index]) ?? []),
  }));
  return { ok: 'ask', question: { columns, guess, order: isOpen ? order : 'day-first' } };
}

const VALUES = {
  steps: { kind: 'steps', read: wholeOf },
  'sleep-hours': { kind: 'sleep', read: hoursOf },
  'sleep-minutes': { kind: 'sleep', read: (cell: string) => decimalOf(cell) / 60 },
  'resting-heart-rate': { kind: 'resting-heart-rate', read: decimalOf },
} as const;
type Valued = keyof typeof VALUES;

interface Sum {
  /** Of rows with a time of day: parts of the day. */
  parts: number;
  /** Of rows of a whole day: the largest, since a second device counts the same. */
  whole: number;
  last: number;
}

async function measures(
  rows: AsyncIterable<readonly string[]>,
  columns: readonly Column[],
  order: DateOrder,
  keep: Keeper,
  options: ReadingOptions,
): Promise<FoundMeasure[]> {
  const sums = new Map<string, Sum>();
  const today = localDay(options.zone, options.now);
  const first = localDay(options.zone, options.measuresFrom);
  const valued = columns.flatMap((column, index) => (column in VALUES ? [[column as Valued, index] as const] : []));
  const dateAt = columns.indexOf('date');
  let count = 0;
  for await (const row of rows) {
    count += 1;
    const parts = datePartsOf(row[dateAt] ?? '');
    if (parts === null && count === 1) continue;
    const day = parts === null ? Number.NaN : dayOf(parts, order);
    if (parts === null || Number.isNaN(day)) keep.unusable();
    else if (day > today) keep.future();
    else if (day < first) keep.older();
    else for (const [column, index] of valued) add(sums, column, day, row[index] ?? '', parts.hasTime, keep);
  }
  return [...sums].flatMap(([key, { parts, whole, last }]) => {
    const [day = '', column = ''] = key.split(' ');
    const { kind } = VALUES[column as Valued];
    const value = kind === 'resting-heart-rate' ? last : Math.max(parts, whole);
    const measure = measureOf(kind, dateText(Number(day)), value, null);
    if (measure === null) keep.unusable();
    return measure ?? [];
  });
}

function add(sums: Map<string, Sum>, column: Valued, day: number, cell: string, isPart: boolean, keep: Keeper): void {
  // Nothing was measured: that is no fault, and no zero.
  if (cell === '' || cell === '-') return;
  const value = VALUES[column].read(cell);
  if (!(value >= 0 && value < 1_000_000)) return keep.unusable();
  const key = `${day} ${column}`;
  const sum = sums.get(key) ?? { parts: 0, whole: 0, last: 0 };
  if (isPart) sum.parts += value;
  else sum.whole = Math.max(sum.whole, value);
  sum.last = value;
  sums.set(key, sum);
}

/** The delimiter, where these first bytes are of a table; null where not. */
export function tableIn(head: Uint8Array, isWhole: boolean): Delimiter | null {
  const text = new TextDecoder(encodingOf(head)).decode(head);
  // oxlint-disable-next-line no-control-regex -- what is looked for
  return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? null : delimiterOf(text, isWhole);
}

/** Throws Refusal. */
export async function readTable(stream: Stream, options: ReadingOptions): Promise<Read> {
  const head = await headOf(stream, HEAD);
  const delimiter = tableIn(head, stream.size <= HEAD);
  if (delimiter === null) throw new Refusal('not-known');
  const rows = (): AsyncIterable<readonly string[]> => rowsOf(textOf(stream.chunks()), delimiter);
  const seen = await look(rows());
  const columns = options.table?.columns ?? seen.guess;
  const order = seen.order ?? options.table?.order ?? (seen.isOpen ? null : 'day-first');
  const isSaid = seen.header !== null || options.table !== undefined;
  const hasValue = columns.some((column) => column in VALUES);
  if (!isSaid || order === null || !columns.includes('date') || !hasValue) return questionOf(seen);
  const keep = new Keeper(options);
  const found = await measures(rows(), columns, order, keep, options);
  const sorted = found.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const both = sorted.filter(
    (one, index) => sorted.findIndex((o) => o.day === one.day && o.kind === one.kind) === index,
  );
  return { ok: true, found: { kind: 'csv', bouts: [], measures: both, leftOut: keep.leftOut } satisfies Found };
}
