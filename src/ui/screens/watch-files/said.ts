/** Bouts and figures of a file in words. */
import { format } from '../../../app/format.ts';
import { areaWords } from '../../../app/words.ts';
import type { BoutItem, MeasureItem } from '../../../app/watch-files/preview.ts';
import { minutesOf } from '../../../app/watch-files/writing.ts';

/** As the app says it; a sport it has no word for as the file has it. */
export function sportName({ bout }: BoutItem): string | null {
  const { sports } = areaWords('imports');
  if (bout.sport === null) return null;
  return Object.hasOwn(sports, bout.sport) ? sports[bout.sport as keyof typeof sports] : bout.sport;
}

/** `Running, yesterday at 10:00`. */
export function boutTitle(item: BoutItem): string {
  const w = areaWords('imports').bout;
  return w.title(sportName(item) ?? w.noSport, format.value.at(item.bout.start));
}

export function boutLength(item: BoutItem): string {
  return areaWords('imports').bout.minutes(format.value.number(minutesOf(item), 1));
}

/** Hours are said with minutes: `7 h 40 min`. */
export function figure(kind: MeasureItem['measure']['kind'], value: number): string {
  const { figures } = areaWords('imports');
  if (kind !== 'sleep') return figures[kind](format.value.number(value, 0));
  const minutes = Math.round(value * 60);
  return figures.sleep(Math.floor(minutes / 60), minutes % 60);
}

/** `Steps: 8,123`, and what is there already. */
export function measureText({ measure, state, there }: MeasureItem): string {
  const w = areaWords('imports').measure;
  const text = `${w.kinds[measure.kind]}: ${figure(measure.kind, measure.value)}`;
  if (state === 'new') return text;
  const before = there === null ? '' : figure(measure.kind, there.value);
  if (state === 'there') return `${text} · ${w.there}`;
  return `${text} · ${state === 'other' ? w.other(before) : w.byHand(before)}`;
}
