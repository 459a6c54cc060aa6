/** The board as a list: what each row says now, and which of them are looked for, in which order. */
import { computed } from '@preact/signals';
import { BOARD_PREFIX, type BoardRow } from '../../sharing/board.ts';
import { visible } from '../../log/visible.ts';
import { isClockInDoubt } from '../decided.ts';
import { decider, now } from '../state.ts';
import { fold } from './fold.ts';
import type { Sort } from './prefs.ts';
import { items } from './rows.ts';
import { type RowView, viewOf } from './row-view.ts';

export interface Listed {
  readonly key: string;
  readonly id: string;
  /** Null of a row that cannot be read; then there is no view either. */
  readonly row: BoardRow | null;
  readonly view: RowView | null;
  readonly name: string;
  /** A part of the id, for those whose name is not theirs alone; else empty. */
  readonly mark: string;
  /** What is searched, and sorted by. */
  readonly folded: string;
  /** The place of the stage in its plan; −1 where there is none. */
  readonly step: number;
}

export { fold } from './fold.ts';

const stages = new Map<string, readonly string[] | null>();

/** The stages of a plan in their order; null where this version does not have it. */
export function stagesOf(protocol: string, version: string): readonly string[] | null {
  const key = `${protocol} ${version}`;
  let known = stages.get(key);
  if (known === undefined) {
    known =
      decider
        .peek()
        ?.protocolOf(protocol, version)
        ?.stages.map((one) => one.id) ?? null;
    // Before the engine is there nothing is known, and nothing remembered of that.
    if (decider.peek() !== null) stages.set(key, known);
  }
  return known;
}

const LEAST_MARK = 4;

/** How much of each id tells those of the same name apart: the same for all of them, and no more than it takes. */
function marksOf(ids: readonly string[]): string[] {
  let length = LEAST_MARK;
  while (length < 36 && new Set(ids.map((id) => id.slice(0, length))).size < ids.length) length += 1;
  return ids.map((id) => id.slice(0, length));
}

interface Named {
  readonly key: string;
  readonly id: string;
  readonly row: BoardRow | null;
  readonly name: string;
  readonly mark: string;
  readonly folded: string;
  readonly isTwofold: boolean;
}

/** What does not change with the time: by name, ids where names are the same. */
const named = computed<readonly Named[]>(() => {
  const all = [...(items.value?.values() ?? [])];
  const unreadable = new Set(all.flatMap(({ row, id }) => (row === null ? [id] : [])));
  const byName = new Map<string, string[]>();
  for (const { folded, id } of all) {
    const known = byName.get(folded);
    if (known === undefined) byName.set(folded, [id]);
    else if (!known.includes(id)) known.push(id);
  }
  const marks = new Map<string, string>();
  for (const ids of byName.values()) {
    if (ids.length > 1) for (const [index, mark] of marksOf(ids).entries()) marks.set(ids[index] ?? '', mark);
  }
  return all
    .map(({ key, id, row, folded }) => ({
      key,
      id,
      row,
      folded,
      // What is hidden in a name from elsewhere is shown.
      name: visible(row?.status.name ?? ''),
      mark: row === null ? id.slice(0, LEAST_MARK) : (marks.get(id) ?? ''),
      isTwofold: row !== null && unreadable.has(id),
    }))
    .toSorted((one, other) =>
      one.folded === other.folded ? (one.key < other.key ? -1 : 1) : one.folded < other.folded ? -1 : 1,
    );
});

/** Every row with what it says now, by name. */
export const listed = computed<readonly Listed[]>(() => {
  const context = { now: now.value, isClockInDoubt: isClockInDoubt.value, stagesOf };
  // Read, so that the list is made anew once plans are known.
  const isReady = decider.value !== null;
  return named.value.map(({ isTwofold, ...one }) => {
    const view = one.row === null ? null : viewOf(one.row, { ...context, isTwofold });
    const { protocol, version } = one.row?.status ?? { protocol: '', version: '' };
    const step = isReady && view?.stage ? (stagesOf(protocol, version)?.indexOf(view.stage) ?? -1) : -1;
    return { ...one, view, step };
  });
});

/** A team's id, or `none` for who is in no team; empty for everybody. */
export interface Wanted {
  readonly search: string;
  readonly team: string;
  /** `stop`, `asks`, or a stage's id; empty for all. */
  readonly stage: string;
  readonly sort: Sort;
}

function isWanted({ row, view, folded, mark }: Listed, wanted: Wanted, search: string): boolean {
  const { team, stage } = wanted;
  if (search !== '' && !folded.includes(search) && !(mark !== '' && mark.startsWith(search))) return false;
  // What cannot be read is of nobody's team and stage: it is left out by no filter but a search.
  if (row === null || view === null) return true;
  if (team === 'none' ? row.teams.length > 0 : team !== '' && !row.teams.includes(team)) return false;
  if (stage === 'asks') return view.asks;
  if (stage === 'stop') return view.state === 'stop';
  return stage === '' || view.stage === stage;
}

/** First what asks for a new code, the oldest first; then stops; then the rest. */
function urgency({ view }: Listed): number {
  if (view === null) return 0;
  return view.asks ? 1 : view.state === 'stop' ? 2 : 3;
}

/** Rows by name in another order; names keep theirs among equals. */
function inOrder(all: readonly Listed[], sort: Sort): readonly Listed[] {
  if (sort === 'name') return all;
  const weigh = (one: Listed): number => (sort === 'age' ? (one.row?.at ?? 0) : -one.step);
  const order = all.map((one, index) => ({ index, first: urgency(one), second: weigh(one) }));
  order.sort((one, other) => one.first - other.first || one.second - other.second || one.index - other.index);
  return order.flatMap(({ index }) => all[index] ?? []);
}

/** In each order once, until a row or the time changes: a letter typed into the search sorts nothing. */
const ordered = {
  age: computed(() => inOrder(listed.value, 'age')),
  name: listed,
  stage: computed(() => inOrder(listed.value, 'stage')),
} as const satisfies Record<Sort, unknown>;

/** Those that are wanted, in the order that is wanted. */
export function pick(wanted: Wanted): readonly Listed[] {
  const all = ordered[wanted.sort].value;
  const search = fold(wanted.search);
  const isAll = search === '' && wanted.team === '' && wanted.stage === '';
  return isAll ? all : all.filter((one) => isWanted(one, wanted, search));
}

/** One athlete's rows: the readable one first. */
export function listedOf(id: string): readonly Listed[] {
  const own = listed.value.filter((one) => one.id === id);
  return own.toSorted((one, other) => Number(one.row === null) - Number(other.row === null));
}

/** Stages that rows are at now, in the order of their plans. */
export const stagesHere = computed<readonly string[]>(() => {
  const steps = new Map<string, number>();
  for (const { view, step } of listed.value) if (view?.stage) steps.set(view.stage, step);
  return [...steps].toSorted((one, other) => one[1] - other[1] || (one[0] < other[0] ? -1 : 1)).map(([id]) => id);
});

export const keyOf = (id: string): string => `${BOARD_PREFIX}${id}`;
