/** Chosen bouts and measures, written in one go. A bout without answers is never written: silence says nothing good. */
import { type FileKind, samplesIn } from '../../devices/files/found.ts';
import type { Entry, Exertion } from '../../log/entry.ts';
import type { SignAnswer } from '../../log/vocabulary.ts';
import { parseInstant } from '../../time/instant.ts';
import { localDay, localInstant } from '../../time/zone.ts';
import { ageOn } from '../age.ts';
import { type Result, append, makeEntry } from '../commands.ts';
import { answerAt } from '../decided.ts';
import { keepSeries } from '../exertion/series-row.ts';
import { ask, athlete, sample, zone } from '../state.ts';
import { wired } from '../wiring.ts';
import type { BoutItem, MeasureItem } from './preview.ts';

/** What no watch knows of a bout. */
export interface BoutAnswers extends Exertion {
  readonly stage: string;
  readonly alarm: SignAnswer;
}
export interface AnsweredBout {
  readonly item: BoutItem;
  readonly answers: BoutAnswers;
  /** In words, as `activity.kind`. */
  readonly kind: string | null;
}

const NAMES: Readonly<Record<FileKind, string>> = {
  apple: 'Apple Health',
  fit: 'FIT',
  tcx: 'TCX',
  gpx: 'GPX',
  csv: 'CSV',
};
/** `Apple Health: Apple Watch`. */
export const sourceOf = (kind: FileKind, device: string | null): string =>
  device === null ? NAMES[kind] : `${NAMES[kind]}: ${device}`;

/** The stage that was allowed when the bout began, on what was known by then; null where none was. */
export function stageThen(item: BoutItem): string | null {
  const then = answerAt(parseInstant(item.bout.start));
  return then === null || then.verdict === 'stop' ? null : then.stage;
}

/** Whole tenths, rounded down: minutes that were not moved open nothing. Never nothing. */
export const minutesOf = (item: BoutItem): number => Math.max(0.1, Math.floor(item.bout.seconds / 6) / 10);

function boutEntries(kind: FileKind, { item, answers, kind: named }: AnsweredBout): Entry[] {
  const { bout, id } = item;
  const { alarm, ...rated } = answers;
  const at = parseInstant(bout.start);
  const entry = makeEntry(
    {
      type: 'activity',
      ...rated,
      minutes: minutesOf(item),
      ...(named === null ? {} : { kind: named.slice(0, 80) }),
      ...(bout.heartRate === null ? {} : { heartRate: { ...bout.heartRate, source: bout.sensor ?? 'wrist' } }),
      note: sourceOf(kind, bout.device),
    },
    { at },
  );
  const told = { ...entry, id };
  if (alarm === 'no') return [told];
  return [told, makeEntry({ type: 'warning-signs', answers: { 'exertion-alarm': alarm } }, { at })];
}

function measureEntry(kind: FileKind, { measure, id, state, there }: MeasureItem): Entry {
  const note = sourceOf(kind, measure.device);
  if (state === 'other' && there !== null) {
    return makeEntry({ type: 'correction', target: there.id, entry: { value: measure.value }, note });
  }
  // A figure of a whole day is dated at its noon, or now where that is still to come.
  const at = Math.min(localInstant(zone.value, `${measure.day}T12:00`), wired().platform.now());
  return {
    ...makeEntry({ type: 'measure', kind: measure.kind, value: measure.value, unit: measure.unit, note }, { at }),
    id,
  };
}

/** What would be written; with it, nothing is. */
export function entriesFrom(
  kind: FileKind,
  bouts: readonly AnsweredBout[],
  measures: readonly MeasureItem[],
): readonly Entry[] {
  return [
    ...bouts.filter(({ item }) => item.state === 'new').flatMap((one) => boutEntries(kind, one)),
    ...measures.filter(({ state }) => state === 'new' || state === 'other').map((one) => measureEntry(kind, one)),
  ];
}

/** 220 − age on that day; null where the birth year is not known. */
function predictedMax(at: number): number | null {
  const age = ageOn(athlete.value?.birthDate, localDay(zone.value, at));
  return age === null ? null : 220 - age;
}

/** The heart rate beside the entries; the number of bouts whose could not be kept. */
async function keepAll(bouts: readonly AnsweredBout[]): Promise<number> {
  if (sample.value !== null) return 0;
  let lost = 0;
  for (const { item } of bouts) {
    const { bout, id } = item;
    if (bout.samples.length === 0) continue;
    const at = parseInstant(bout.start);
    const ceiling = ask((engine) => engine.heartRateCeiling, at);
    const result = await keepSeries(id, {
      samples: samplesIn(bout),
      end: bout.elapsed,
      predictedMax: predictedMax(at),
      ceiling: ceiling?.bpm ?? null,
      source: bout.sensor ?? 'wrist',
    }).catch((): Result => ({ ok: false, error: 'unknown' }));
    if (!result.ok) lost += 1;
  }
  return lost;
}

/** Durable when it says so. `seriesLost`: bouts that are written, without their heart rate over time. */
export async function writeChosen(
  kind: FileKind,
  bouts: readonly AnsweredBout[],
  measures: readonly MeasureItem[],
): Promise<Result & { readonly seriesLost?: number }> {
  if (athlete.value === null) return { ok: false, error: 'invalid' };
  const result = await append(entriesFrom(kind, bouts, measures));
  return result.ok ? { ok: true, seriesLost: await keepAll(bouts) } : result;
}
