/** Changes to a valid value or text, few at a time, so that they get as far into a parser as they can. */
import { type Chance } from './chance.ts';
import { NAMES, nastyText, nastyValue } from './nasty.ts';

type Holder = Record<string | number, unknown>;
interface Place {
  readonly holder: Holder;
  readonly name: string;
}

function placesIn(value: unknown, found: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return found;
  for (const name of Object.keys(value)) {
    found.push({ holder: value as Holder, name });
    placesIn((value as Holder)[name], found);
  }
  return found;
}

function put(holder: Holder, name: string, value: unknown): void {
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
}

/** A value beside this one; the same where there is none. */
function near(value: unknown, chance: Chance): unknown {
  if (typeof value === 'number') return value + chance.of([-1, 1, 0.5, 100]);
  return typeof value === 'string' ? mutateText(value, chance) : value;
}

function changeOne(root: Holder, chance: Chance): void {
  const places = placesIn(root);
  const { holder, name } = chance.of(places);
  const elsewhere = chance.of(places);
  switch (chance.below(8)) {
    case 0:
    case 1:
    case 2:
      return put(holder, name, nastyValue(chance));
    case 3:
      if (Array.isArray(holder)) holder.splice(Number(name), 1);
      else delete holder[name];
      return;
    case 4:
      if (!Array.isArray(holder)) put(holder, chance.of(NAMES), chance.is(0.5) ? holder[name] : nastyValue(chance));
      return;
    case 5:
      // What is right in one place, in another; a copy, or it would hold itself.
      return put(holder, name, structuredClone(elsewhere.holder[elsewhere.name]));
    case 6:
      if (Array.isArray(holder)) holder.push(structuredClone(holder[Number(name)]));
      return;
    default:
      return put(holder, name, near(holder[name], chance));
  }
}

/** The value itself is changed. */
export function mutate(root: object, chance: Chance): void {
  for (let left = chance.of([0, 1, 1, 1, 2, 3, 8]); left > 0; left -= 1) {
    if (Object.keys(root).length === 0) return;
    changeOne(root as Holder, chance);
  }
}

export function mutateText(text: string, chance: Chance): string {
  const at = chance.below(text.length + 1);
  switch (chance.below(6)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + nastyText(chance) + text.slice(at);
    case 2:
      return text.slice(0, at) + nastyText(chance) + text.slice(at + 1 + chance.below(4));
    case 3:
      return text.slice(0, at) + text.slice(at + 1 + chance.below(20));
    case 4:
      return text.slice(0, at) + text.slice(Math.max(0, at - chance.below(200)));
    default:
      return text.slice(0, at) + String.fromCharCode(chance.below(0x1_0000)) + text.slice(at + 1);
  }
}

export function mutateBytes(bytes: Uint8Array, chance: Chance): Uint8Array<ArrayBuffer> {
  const changed = Uint8Array.from(bytes);
  for (let left = chance.below(4); left > 0 && changed.length > 0; left -= 1)
    changed[chance.below(changed.length)] = chance.below(256);
  return chance.is(0.2) ? changed.slice(0, chance.below(changed.length + 1)) : changed;
}
