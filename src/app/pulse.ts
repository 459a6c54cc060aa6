/** A pulse without a strap: counted for fifteen seconds, or tapped along with. */

/** What a pulse by hand may be, beats a minute, as in a logged activity. */
const LEAST = 30;
const MOST = 250;
/** Milliseconds of counting. */
export const COUNT_FOR = 15_000;
/** An end noticed later than this says that the page was away: nobody knows how long was counted (own choice). */
const LATE_AFTER = 1_000;
/** Taps from which on a pulse is told (own choice). */
export const LEAST_TAPS = 10;
/** A pause between two taps that begins anew (own choice); at 30 beats a minute there are 2 seconds between two. */
const TAP_PAUSE = 3_000;

/** @param text as typed @returns null where it is no whole number of beats, or no pulse from 30 to 250 */
export function countedBpm(text: string): number | null {
  if (!/^\s*\d{1,3}\s*$/.test(text)) return null;
  const bpm = Number(text) * (60_000 / COUNT_FOR);
  return bpm >= LEAST && bpm <= MOST ? bpm : null;
}

/** @param passed milliseconds since the start */
export function countState(passed: number): 'counting' | 'over' | 'late' {
  if (passed < COUNT_FOR) return 'counting';
  return passed > COUNT_FOR + LATE_AFTER ? 'late' : 'over';
}

/** Times of taps in milliseconds, oldest first; a tap after a pause is the first of a new row. */
export function tapped(taps: readonly number[], at: number): readonly number[] {
  const last = taps.at(-1);
  return last !== undefined && at - last > TAP_PAUSE ? [at] : [...taps, at];
}

/** @returns null with too few taps; `odd` where it is no pulse from 30 to 250 */
export function tappedBpm(taps: readonly number[]): number | 'odd' | null {
  const [first] = taps;
  const last = taps.at(-1);
  if (first === undefined || last === undefined || taps.length < LEAST_TAPS) return null;
  const bpm = Math.round(((taps.length - 1) * 60_000) / (last - first));
  return bpm >= LEAST && bpm <= MOST ? bpm : 'odd';
}
