/** What each device should hold, as plain sets that know nothing of messages: what it wrote, and what it accepted. */
import type { Athlete, Entry } from '../../src/log/entry.ts';
import { mergeAthlete } from '../../src/log/merge-athlete.ts';
import type { Chance } from '../fuzz/chance.ts';
import type { Device } from './device.ts';

export class Diverged extends Error {
  override readonly name = 'Diverged';
}

export function must(isSo: boolean, said: string): void {
  if (!isSo) throw new Diverged(said);
}

/** Content with its keys in order. */
export function textOf(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}

/** What changes it from here on throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

export class Model {
  /** Every entry as it was written, for ever. */
  readonly written = new Map<string, string>();
  readonly #entries = new Map<number, Set<string>>();
  /** Every version of every athlete that a device has had, by device and athlete. */
  readonly #versions = new Map<string, Map<string, Athlete>>();

  entriesOf(device: Device): Set<string> {
    const known = this.#entries.get(device.number) ?? new Set<string>();
    this.#entries.set(device.number, known);
    return known;
  }

  write(device: Device, entry: Entry): void {
    must(!this.written.has(entry.id), `the id ${entry.id} is not new`);
    this.written.set(entry.id, textOf(frozen(entry)));
    this.entriesOf(device).add(entry.id);
  }

  accept(device: Device, ids: Iterable<string>, athletes: readonly Athlete[]): void {
    const known = this.entriesOf(device);
    for (const id of ids) known.add(id);
    for (const athlete of athletes) this.know(device, athlete);
  }

  know(device: Device, athlete: Athlete): void {
    const key = `${device.number} ${athlete.id}`;
    const versions = this.#versions.get(key) ?? new Map<string, Athlete>();
    versions.set(textOf(athlete), athlete);
    this.#versions.set(key, versions);
  }

  knows(device: Device, athlete: string): boolean {
    return this.#versions.has(`${device.number} ${athlete}`);
  }

  /** Right after something happened on it: exactly these, each once, on the disk and on the screen. */
  check(device: Device): void {
    const should = this.entriesOf(device);
    must(device.entries.size === should.size, `${device.number} has ${device.entries.size}, not ${should.size}`);
    for (const id of should) must(device.entries.has(id), `${device.number} lost ${id}`);
    must(device.shown.entries.length === should.size, `${device.number} shows ${device.shown.entries.length}`);
    must(device.shown.athletes.length === device.athletes.size, `${device.number} shows other people`);
  }

  /** Now and then: no entry changed, and each athlete is what all the versions are together, in any order. */
  checkContents(device: Device, chance: Chance): void {
    for (const [id, entry] of device.entries) {
      must(textOf(entry) === this.written.get(id), `${id} changed on ${device.number}`);
    }
    for (const entry of device.shown.entries) {
      must(textOf(entry) === this.written.get(entry.id), `${entry.id} is shown otherwise on ${device.number}`);
    }
    for (const [id, athlete] of device.athletes) {
      const versions = [...(this.#versions.get(`${device.number} ${id}`)?.values() ?? [])];
      const shuffled = versions.map((one) => [chance.next(), one] as const).toSorted(([a], [b]) => a - b);
      const merged = shuffled.map(([, one]) => one).reduce((one, other) => mergeAthlete(one, other));
      // One alone was never merged: it stands as it was written.
      must(textOf(mergeAthlete(athlete, athlete)) === textOf(mergeAthlete(merged, merged)), `athlete ${id} differs`);
    }
  }
}
