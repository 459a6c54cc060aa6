/** Dates, times, lists and numbers in a language and zone, through `Intl`. Times are said in words: "tomorrow after 16:10". */
import { DAY, HOUR, MINUTE, parseInstant } from '../time/instant.ts';
import { localDay, parseDate } from '../time/zone.ts';
import type { Language } from './language.ts';

export interface TimeWords {
  readonly today: string;
  readonly tomorrow: string;
  readonly yesterday: string;
  readonly on: (day: string) => string;
  readonly at: (day: string, time: string) => string;
  readonly after: (day: string, time: string) => string;
  readonly justNow: string;
  readonly minutesAgo: (n: number) => string;
  readonly hoursAgo: (n: number) => string;
  readonly daysAgo: (n: number) => string;
}

type Moment = number | string;

export interface Format {
  readonly language: Language;
  readonly zone: string;
  readonly now: number;
  /** `tomorrow`, `on Thursday`, `on Thursday 12 March`. */
  day(moment: Moment): string;
  /** `16:10`. */
  time(moment: Moment): string;
  /** `tomorrow at 16:10`. */
  at(moment: Moment): string;
  /** `tomorrow after 16:10`; at midnight only the day. */
  after(moment: Moment): string;
  /** `Thursday 12 March 2026`. */
  date(moment: Moment): string;
  /** A local date `YYYY-MM-DD` as `Thursday 12 March`. */
  localDate(text: string): string;
  /** `3 hours ago`. */
  ago(moment: Moment): string;
  list(items: readonly string[]): string;
  /** `doctor or nurse`. */
  either(items: readonly string[]): string;
  number(value: number, digits?: number): string;
}

/** British dates for English, so that 3/4 is never misread: months are always words. */
const LOCALES: Record<Language, string> = { en: 'en-GB', nl: 'nl-NL' };
const cache = new Map<string, Intl.DateTimeFormat>();

function dateFormat(language: Language, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + zone + JSON.stringify(options);
  let format = cache.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: zone });
    cache.set(key, format);
  }
  return format;
}

/** @param now milliseconds, for what is relative; @param zone the zone whose days are meant (the injury's). */
export function createFormat(language: Language, zone: string, now: number, words: TimeWords): Format {
  const ms = (moment: Moment): number => (typeof moment === 'number' ? moment : parseInstant(moment));
  const show = (moment: Moment, options: Intl.DateTimeFormatOptions): string =>
    dateFormat(language, zone, options).format(ms(moment)).replace(',', '');
  const time = (moment: Moment): string =>
    dateFormat(language, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(ms(moment));
  const day = (moment: Moment): string => {
    const away = localDay(zone, ms(moment)) - localDay(zone, now);
    if (away === 0) return words.today;
    if (away === 1) return words.tomorrow;
    if (away === -1) return words.yesterday;
    if (away > 1 && away < 7) return words.on(show(moment, { weekday: 'long' }));
    const year = Math.abs(away) > 300 ? { year: 'numeric' as const } : {};
    return words.on(show(moment, { weekday: 'long', day: 'numeric', month: 'long', ...year }));
  };
  return {
    language,
    zone,
    now,
    day,
    time,
    at: (moment) => words.at(day(moment), time(moment)),
    after: (moment) => (time(moment) === '00:00' ? day(moment) : words.after(day(moment), time(moment))),
    date: (moment) => show(moment, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    localDate: (text) =>
      dateFormat(language, 'UTC', { weekday: 'long', day: 'numeric', month: 'long' })
        .format(parseDate(text) * DAY)
        .replace(',', ''),
    ago: (moment) => {
      const past = Math.max(0, now - ms(moment));
      if (past < MINUTE) return words.justNow;
      if (past < HOUR) return words.minutesAgo(Math.floor(past / MINUTE));
      if (past < 2 * DAY) return words.hoursAgo(Math.floor(past / HOUR));
      return words.daysAgo(Math.floor(past / DAY));
    },
    list: (items) => new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(items),
    either: (items) => new Intl.ListFormat(LOCALES[language], { type: 'disjunction' }).format(items),
    number: (value, digits = 0) =>
      new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: digits }).format(value),
  };
}
