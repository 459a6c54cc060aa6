/** What a row says, in words: for the list, for paper and for a table alike. */
import { computed } from '@preact/signals';
import { createFormat, type Format } from '../../i18n/format.ts';
import { stageWords } from '../../i18n/say.ts';
import { now } from '../state.ts';
import { areaWords, language, words } from '../words.ts';
import { wired } from '../wiring.ts';
import type { Listed } from './list.ts';

/** In the zone of this device: a board has no injury of its own. */
export const boardFormat = computed<Format>(() =>
  createFormat(language.value, wired().platform.deviceZone(), now.value, words.value.time),
);

export function stageName(protocol: string, stage: string): string {
  return `${words.value.common.stage(stage)} · ${stageWords(words.value, protocol, stage).name}`;
}

/** Without what tells it from others of that name. */
export const ownName = ({ row, name }: Listed): string => (row === null ? areaWords('board').unreadable : name);

/** `Sam`, or `Sam · 3f2a` where there is another one of that name. */
export function nameOf(of: Listed): string {
  return of.mark === '' ? ownName(of) : `${ownName(of)} · ${of.mark}`;
}

/** What is allowed today, in one line. */
export function allowedOf({ row, view }: Listed): string {
  const w = areaWords('board');
  if (row === null || view === null) return w.ask;
  if (view.state === 'stop') return w.nothing;
  return view.stage === null ? w.ask : stageName(row.status.protocol, view.stage);
}

/** What is read first: the stage where one is allowed, else what stands in its way. */
export function nowOf(of: Listed): { big: string; small: string } {
  const { row, view } = of;
  if (row === null || !view?.stage)
    return { big: areaWords('board').states[view?.state ?? 'unknown'], small: allowedOf(of) };
  const { name } = stageWords(words.value, row.status.protocol, view.stage);
  return { big: words.value.common.stage(view.stage), small: name };
}

/** The next step and when; empty where nothing is to be said of it. */
export function nextOf({ view }: Listed): string {
  const w = areaWords('board');
  if (!view?.next) return '';
  const { stage, opensAt } = view.next;
  if (opensAt === null) return w.nextNow(stage);
  return opensAt > now.value ? w.next(stage, boardFormat.value.after(opensAt)) : w.nextOpen(stage);
}

/** Said only while the status counts. */
export function clearanceOf({ row, view }: Listed): string {
  const w = areaWords('board');
  if (row === null || view === null || view.asks) return '';
  return row.status.isCleared ? w.cleared : w.notCleared;
}
