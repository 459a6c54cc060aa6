/**
 * Local days of an IANA zone. The zone data come from the platform's own tables (through `Intl`, the only door to them);
 * nothing here reads a clock or a language, so the same zone and instant give the same answer on every device.
 */
import { DAY, dayNumber, HOUR, MINUTE } from './instant.ts';

/** Offsets are asked once per zone and quarter of an hour: every clock change of the last century falls on one. */
const SLOT = 15 * MINUTE;

interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** Spans of one offset, found by bisection: [from, to) in slots. */
  readonly spans: { from: number; to: number; offset: number }[];
  last: { from: number; to: number; offset: number } | null;
}
const zones = new Map<string, Zone>();

let lastAsked: { readonly name: string; readonly zone: Zone } | null = null;

function zoneOf(name: string): Zone {
  if (lastAsked?.name === name) return lastAsked.zone;
  let zone = zones.get(name);
  if (zone === undefined) {
    const format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    zone = { format, spans: [], last: null };
    zones.set(name, zone);
  }
  lastAsked = { name, zone };
  return zone;
}

/** Is this the name of a zone that the platform knows? */
export function isZone(name: string): boolean {
  if (name === '' || /^[+-]/.test(name)) return false;
  try {
    zoneOf(name);
    return true;
  } catch {
    return false;
  }
}

function askedOffset(zone: Zone, instant: number): number {
  const field: Record<string, number> = {};
  for (const part of zone.format.formatToParts(instant)) field[part.type] = Number(part.value);
  const local = Date.UTC(
    field['year'] ?? 0,
    (field['month'] ?? 1) - 1,
    field['day'] ?? 1,
    field['hour'] ?? 0,
    field['minute'] ?? 0,
    field['second'] ?? 0,
  );
  return local - Math.floor(instant / 1000) * 1000;
}

/** The first slot after `low` whose offset is no longer `offset`; `high` has another one. */
function bisect(zone: Zone, low: number, high: number, offset: number): number {
  let left = low;
  let right = high;
  while (right - left > 1) {
    const middle = Math.floor((left + right) / 2);
    if (askedOffset(zone, middle * SLOT) === offset) left = middle;
    else right = middle;
  }
  return right;
}

const STRIDE = (20 * DAY) / SLOT;

/** A span of one offset around the slot: at most 40 days long, so that two changes in one stride are rare and still exact. */
function spanAround(zone: Zone, slot: number): { from: number; to: number; offset: number } {
  const offset = askedOffset(zone, slot * SLOT);
  const later = slot + STRIDE;
  const earlier = slot - STRIDE;
  const to = askedOffset(zone, later * SLOT) === offset ? later : bisect(zone, slot, later, offset);
  let from = earlier;
  if (askedOffset(zone, earlier * SLOT) !== offset) {
    let left = earlier;
    let right = slot;
    while (right - left > 1) {
      const middle = Math.floor((left + right) / 2);
      if (askedOffset(zone, middle * SLOT) === offset) right = middle;
      else left = middle;
    }
    from = right;
  }
  return { from, to, offset };
}

/** Milliseconds that local time is ahead of UTC in this zone at this instant. */
export function offsetAt(name: string, instant: number): number {
  const zone = zoneOf(name);
  const slot = Math.floor(instant / SLOT);
  if (zone.last !== null && slot >= zone.last.from && slot < zone.last.to) return zone.last.offset;
  let span = zone.spans.find((known) => slot >= known.from && slot < known.to);
  if (span === undefined) {
    span = spanAround(zone, slot);
    zone.spans.push(span);
  }
  zone.last = span;
  return span.offset;
}

/** Whole local days since 1970-01-01 in this zone. */
export function localDay(name: string, instant: number): number {
  return Math.floor((instant + offsetAt(name, instant)) / DAY);
}

/** The local date of a day number, `YYYY-MM-DD`. */
export function dateText(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Day number of `YYYY-MM-DD`; NaN where it has another form or does not exist. */
export function parseDate(text: string): number {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts === null ? Number.NaN : dayNumber(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

const two = (value: number): string => String(value).padStart(2, '0');

/** RFC 3339 with the zone's own offset, e.g. `2026-03-01T15:30:00+01:00`. Offsets are whole minutes. */
export function formatLocal(name: string, instant: number): string {
  const offset = Math.round(offsetAt(name, instant) / MINUTE) * MINUTE;
  const wall = new Date(instant + offset).toISOString().replace('.000Z', '').replace('Z', '');
  const minutes = Math.abs(offset) / MINUTE;
  return `${wall}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/**
 * The instant of a wall-clock text `YYYY-MM-DDTHH:MM` in a zone. A time that a clock change skips is read with the
 * offset before it; one that happens twice is its first.
 * @returns milliseconds, or NaN where the text has another form.
 */
export function localInstant(name: string, text: string): number {
  const parts = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (parts === null) return Number.NaN;
  const day = parseDate(parts[1] ?? '');
  const wall = day * DAY + Number(parts[2]) * HOUR + Number(parts[3]) * MINUTE + Number(parts[4] ?? 0) * 1000;
  if (Number.isNaN(wall)) return wall;
  const before = wall - offsetAt(name, wall - DAY);
  const after = wall - offsetAt(name, wall + DAY);
  const fits = (instant: number): boolean => instant + offsetAt(name, instant) === wall;
  if (fits(Math.min(before, after))) return Math.min(before, after);
  if (fits(Math.max(before, after))) return Math.max(before, after);
  return before;
}
