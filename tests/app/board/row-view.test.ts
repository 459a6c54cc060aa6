/** What a row says, at each edge: nothing that does not count is ever shown as allowed, and a knock outlives every code. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RowView, SLACK, toneOf, type ViewContext, viewOf } from '../../../src/app/board/row-view.ts';
import {
  type BoardRow,
  takeInto,
  withEntries,
  withHandedBack,
  withoutEntry,
  withShown,
} from '../../../src/sharing/board.ts';
import type { Status } from '../../../src/sharing/message.ts';
import { bout, codeOf, DAY, entryOf, knock, NOW, rowOf, SENDER } from './rows.ts';

const STAGES = ['1', '2A', '2B', '3', '4', '5', '6'];
const CONTEXT: ViewContext = {
  now: NOW,
  isClockInDoubt: false,
  stagesOf: (id, version) => (id === 'cisg-2022' && version === '1.0.0' ? STAGES : null),
  isTwofold: false,
};
const view = (row: BoardRow, change: Partial<ViewContext> = {}): RowView => viewOf(row, { ...CONTEXT, ...change });
const at = (time: number, change: Partial<BoardRow> = {}): BoardRow => rowOf({ at: time, takenAt: time, ...change });

describe('a row', () => {
  it.each<[string, BoardRow, Partial<ViewContext>, string, string | null]>([
    ['just made', at(NOW), {}, 'advance', null],
    ['24 h − 1 s', at(NOW - DAY + 1000), {}, 'advance', null],
    ['24 h', at(NOW - DAY), {}, 'advance', null],
    ['24 h + 1 ms', at(NOW - DAY - 1), {}, 'stale', 'old'],
    ['24 h + 1 s', at(NOW - DAY - 1000), {}, 'stale', 'old'],
    ['a year', at(NOW - 365 * DAY), {}, 'stale', 'old'],
    ['1 ms before its end', at(NOW - 1000, { until: NOW + 1 }), {}, 'advance', null],
    ['at its end', at(NOW - 1000, { until: NOW }), {}, 'stale', 'ended'],
    ['after its end', at(NOW - 1000, { until: NOW - 1 }), {}, 'stale', 'ended'],
    ['as far ahead as clocks may differ', at(NOW + SLACK, { takenAt: NOW }), {}, 'advance', null],
    ['further ahead', at(NOW + SLACK + 1, { takenAt: NOW }), {}, 'unknown', 'future'],
    ['taken later than it is now', at(NOW, { takenAt: NOW + SLACK + 1 }), {}, 'unknown', 'future'],
    ['on a clock in doubt', at(NOW), { isClockInDoubt: true }, 'unknown', 'clock'],
    ['decided again: the same', at(NOW, { recheck: 'same' }), {}, 'advance', null],
    ['decided again: another', at(NOW, { recheck: 'differs' }), {}, 'unknown', 'differs'],
    ['decided again: no such plan', at(NOW, { recheck: 'unknown-protocol' }), {}, 'unknown', 'protocol'],
    ['beside one that cannot be read', at(NOW), { isTwofold: true }, 'unknown', 'twofold'],
  ])('%s', (_, row, change, state, why) => {
    const shown = view(row, change);
    expect([shown.state, shown.why]).toEqual([state, why]);
    const counts = why === null;
    expect(shown.asks).toBe(!counts);
    expect(shown.stage).toBe(counts ? '4' : null);
    expect(shown.next).toEqual(counts ? row.status.next : null);
    expect(toneOf(shown.state)).toBe(counts ? 'ok' : 'grey');
  });

  it.each<[string, Partial<Status>, string, string | null, string]>([
    ['stop, as it is sent', { verdict: 'stop', stage: null, next: null }, 'stop', null, 'stop'],
    ['stop that names a stage', { verdict: 'stop' }, 'stop', null, 'stop'],
    ['step back', { verdict: 'step-back' }, 'step-back', null, 'wait'],
    ['hold', { verdict: 'hold' }, 'hold', null, 'wait'],
    ['advance', { verdict: 'advance' }, 'advance', null, 'ok'],
    ['complete', { verdict: 'complete', stage: '6', next: null }, 'complete', null, 'ok'],
    ['no verdict', { verdict: null }, 'unknown', 'undecided', 'grey'],
    ['no stage', { stage: null }, 'unknown', 'undecided', 'grey'],
    ['another plan', { protocol: 'fifa-2031' }, 'unknown', 'protocol', 'grey'],
    ['another version', { version: '9.0.0' }, 'unknown', 'protocol', 'grey'],
    ['a stage that its plan does not have', { stage: '7' }, 'unknown', 'protocol', 'grey'],
  ])('of a status with %s', (_, status, state, why, tone) => {
    const shown = view(rowOf({}, status));
    expect([shown.state, shown.why, toneOf(shown.state)]).toEqual([state, why, tone]);
    if (state === 'stop') expect([shown.stage, shown.next]).toEqual([null, null]);
  });
});

describe('a knock recorded here', () => {
  const later = (row: BoardRow, time: number, status: Partial<Status> = {}): BoardRow => {
    const taking = takeInto(row, codeOf(time, status), SENDER, { now: time, recheck: null });
    return taking.outcome === 'older' ? row : taking.row;
  };
  const seen = (row: BoardRow, time: number): string => view(row, { now: time }).state;
  const HIT = knock();
  const knocked = withEntries(rowOf(), [HIT]);
  const shown = withShown(knocked, [HIT.id], NOW + 1000);

  it('is a stop, whatever a code says and however old it is', () => {
    expect(seen(knocked, NOW)).toBe('stop');
    expect(seen(knocked, NOW + 9 * DAY)).toBe('stop');
    expect(seen(later(knocked, NOW + 60_000), NOW + 60_000)).toBe('stop');
    expect(view(knocked, { isClockInDoubt: true, isTwofold: true }).state).toBe('stop');
  });

  it('stays one when it was handed back, until a code comes that was made after that', () => {
    const back = withHandedBack(shown, [HIT.id], NOW + 5000);
    expect(back.waiting).toEqual([]);
    expect(seen(back, NOW + 5000)).toBe('stop');
    // Made before, by a phone that did not know of it.
    expect(seen(later(back, NOW + 4000), NOW + 6000)).toBe('stop');
    expect(seen(later(back, NOW + 5000), NOW + 6000)).toBe('stop');
    expect(seen(later(back, NOW + 5001), NOW + 6000)).toBe('advance');
    expect(seen(later(back, NOW + 5001, { verdict: 'stop' }), NOW + 6000)).toBe('stop');
  });

  it('stays one when the code came first and the word that it is on their phone after it', () => {
    const coded = later(shown, NOW + 4000);
    const back = withHandedBack(coded, [HIT.id], NOW + 5000);
    expect(seen(back, NOW + 6000)).toBe('stop');
    expect(seen(later(back, NOW + 7000), NOW + 7000)).toBe('advance');
  });

  it('is not lifted by a code from the future that was taken before the word', () => {
    const ahead = later(shown, NOW + 9000);
    const back = withHandedBack({ ...ahead, takenAt: NOW + 4000 }, [HIT.id], NOW + 5000);
    expect(seen(back, NOW + 10_000)).toBe('stop');
  });

  it('cannot be confirmed before its code was shown, nor taken back after', () => {
    expect(withHandedBack(knocked, [HIT.id], NOW).waiting).toHaveLength(1);
    expect(withoutEntry(knocked, HIT.id).waiting).toEqual([]);
    expect(seen(withoutEntry(knocked, HIT.id), NOW)).toBe('advance');
    expect(withoutEntry(shown, HIT.id).waiting).toHaveLength(1);
  });

  it('is not forgotten when something else is confirmed', () => {
    const ride = bout(0, 0);
    const both = withEntries(knocked, [ride]);
    const told = withHandedBack(withShown(both, [ride.id, HIT.id], NOW), [ride.id], NOW + 1);
    expect(seen(later(told, NOW + 10), NOW + 10)).toBe('stop');
  });

  it('and any sign that was not answered no', () => {
    const signs = (answer: 'yes' | 'no' | 'unsure') =>
      entryOf({ type: 'warning-signs', answers: { seizure: answer, amnesia: 'no' } });
    expect(seen(withEntries(rowOf(), [signs('yes')]), NOW)).toBe('stop');
    expect(seen(withEntries(rowOf(), [signs('unsure')]), NOW)).toBe('stop');
    expect(seen(withEntries(rowOf(), [signs('no')]), NOW)).toBe('advance');
  });

  it('any order of what happens ends in a stop, as long as no code was made and taken after the last word', () => {
    type Step = ['code', number] | ['shown'] | ['back', number] | ['knock'];
    const steps = fc.array(
      fc.oneof(
        fc.tuple(fc.constant('code' as const), fc.integer({ min: -1000, max: 1000 })),
        fc.tuple(fc.constant('shown' as const)),
        fc.tuple(fc.constant('back' as const), fc.integer({ min: 1, max: 1000 })),
        fc.tuple(fc.constant('knock' as const)),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(steps, (given: readonly Step[]) => {
        let row = rowOf();
        let clock = NOW;
        let isOpen = false;
        for (const step of given) {
          clock += 1000;
          const ids = row.waiting.map(({ entry }) => entry.id);
          if (step[0] === 'code') {
            const before = row.at;
            row = takeIn(row, clock + step[1], clock);
            const { stop } = row.back;
            const counts = row.at > before && stop !== null && row.at > stop && clock > stop;
            if (counts && ids.length === 0) isOpen = false;
          } else if (step[0] === 'shown') row = withShown(row, ids, clock);
          else if (step[0] === 'back') row = withHandedBack(row, ids, clock);
          else {
            row = withEntries(row, [knock()]);
            isOpen = true;
          }
          // A code that came between the word about one knock and another knock lifts neither.
          if (row.waiting.length > 0) isOpen = true;
          if (isOpen) expect(view(row, { now: clock }).state).toBe('stop');
        }
      }),
      { seed: 20261129, numRuns: 500 },
    );
  });
  const takeIn = (row: BoardRow, made: number, clock: number): BoardRow => {
    const taking = takeInto(row, codeOf(made), SENDER, { now: clock, recheck: null });
    return taking.outcome === 'older' ? row : taking.row;
  };
});

describe('a bout recorded here', () => {
  it('changes nothing where nothing got worse', () => {
    expect(view(withEntries(rowOf(), [bout(1, 1)])).state).toBe('advance');
  });

  it('makes the status unknown where something got worse, until a later code', () => {
    const ride = bout(0, 3);
    const ridden = withEntries(rowOf(), [ride]);
    expect(view(ridden)).toMatchObject({ state: 'unknown', why: 'here', stage: null, asks: true });
    const back = withHandedBack(withShown(ridden, [ride.id], NOW), [ride.id], NOW + 1);
    expect(view(back).state).toBe('unknown');
    const taking = takeInto(back, codeOf(NOW + 2), SENDER, { now: NOW + 2, recheck: null });
    expect(taking.outcome === 'updated' && view(taking.row, { now: NOW + 2 }).state).toBe('advance');
  });
});

// docs/hazards.md: H40, H42
