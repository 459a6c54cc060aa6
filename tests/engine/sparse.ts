/** A driven recovery with no more check-ins than its profile needs: three weeks of two a day take long to replay. */
import type { Entry } from '../../src/log/entry.ts';
import { DAY, HOUR, MINUTE } from '../../src/time/instant.ts';
import { altered, type Driven } from './drive.ts';

/** How far apart two check-ins may lie where the later one says "none since". */
const APART = 6 * DAY;
/** What lies this close before a stage opens may be asked for by its gates. */
const ASKED = 26 * HOUR;

/** @param from everything from here on is kept. */
export function sparse(
  { injury, examination, school, clearances, bouts, routine, opens, arrives }: Driven,
  from = arrives,
): Entry[] {
  const instants = [...opens.values(), arrives];
  const isAsked = (at: number): boolean =>
    at >= from - ASKED || instants.some((open) => at <= open && at > open - ASKED);
  const kept: Entry[] = [];
  let last: number | null = null;
  for (const [index, one] of routine.entries()) {
    if (one.type !== 'check-in') continue;
    const at = Date.parse(one.at);
    const next = routine[index + 2];
    const isLastChance = last === null || next === undefined || Date.parse(next.at) - last > APART;
    if (!isAsked(at) && !isLastChance) continue;
    const signs = routine[index - 1];
    if (signs !== undefined && isAsked(at + MINUTE)) kept.push(signs);
    kept.push(last !== null && at - last > 36 * HOUR ? altered(one, { sinceLast: 'none' }) : one);
    last = at;
  }
  return [
    injury,
    examination,
    ...(school === null ? [] : [school]),
    ...clearances.values(),
    ...bouts.values(),
    ...kept,
  ];
}
