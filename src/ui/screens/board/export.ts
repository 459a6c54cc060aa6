/** The board as a table for a spreadsheet: what the list shows, and nothing else. */
import { csv } from '../../../app/board/csv.ts';
import type { Listed } from '../../../app/board/list.ts';
import { prefs } from '../../../app/board/prefs.ts';
import { allowedOf, nameOf } from '../../../app/board/say.ts';
import { now } from '../../../app/state.ts';
import { areaWords, language, words } from '../../../app/words.ts';
import { wired } from '../../../app/wiring.ts';
import { formatLocal } from '../../../time/zone.ts';

export type ExportOutcome = 'saved' | 'downloaded' | 'cancelled';

/** `2026-03-04 17:10`: as a spreadsheet reads a time, in the zone of this device. */
function moment(ms: number): string {
  return formatLocal(wired().platform.deviceZone(), ms).slice(0, 16).replace('T', ' ');
}

export function boardTable(rows: readonly Listed[]): readonly (readonly string[])[] {
  const w = areaWords('board');
  const { yes, no } = words.value.common;
  const teams = new Map(prefs.value.teams.map(({ id, name }) => [id, name]));
  const lines = rows.map((one) => {
    const { row, view, id } = one;
    const counts = row !== null && view !== null && !view.asks;
    const opensAt = view?.next?.opensAt ?? null;
    return [
      nameOf(one),
      id.slice(0, 8),
      (row?.teams ?? []).flatMap((team) => teams.get(team) ?? []).join(' / '),
      w.states[view?.state ?? 'unknown'],
      view?.stage ?? '',
      allowedOf(one),
      view?.next?.stage ?? '',
      opensAt === null ? '' : moment(opensAt),
      counts ? (row.status.isCleared ? yes : no) : '',
      row === null ? '' : moment(row.at),
      view === null ? w.unreadableText : view.why === null ? '' : w.whys[view.why],
    ];
  });
  return [Object.values(w.csv.columns), ...lines];
}

export async function exportBoard(rows: readonly Listed[]): Promise<ExportOutcome> {
  const name = `${areaWords('board').csv.file}-${moment(now.value).slice(0, 10)}.csv`;
  return (await wired().platform.saveText(name, csv(boardTable(rows), language.value))).outcome;
}
