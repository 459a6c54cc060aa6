/** What the log keeps of a session: minutes, and a heart rate over the time that is known alone. */
import { describe, expect, it } from 'vitest';
import { activityOf, heartRateOf, samplesOf, secondsOf, writtenMinutes } from '../../../src/app/exertion/bout.ts';
import type { SessionEvent } from '../../../src/session/event.ts';
import { liveOf } from '../../../src/session/live.ts';
import { HEAD } from '../../session/heads.ts';

const rate = (seconds: number, bpm: number): SessionEvent => ({ t: seconds * 1000, is: 'rate', bpm });
const end = (seconds: number): SessionEvent => ({ t: seconds * 1000, is: 'ended', cause: 'done' });
const kept = (...events: SessionEvent[]) => ({ events, live: liveOf(HEAD, events) });

describe('the heart rate of a bout', () => {
  it('is weighted by the time for which it is known, and rounded up', () => {
    // 100 for 2 s, 110 for 5 s (and no longer), 121 for 3 s: 1113 beats in 10 s.
    const { events, live } = kept(rate(0, 100), rate(2, 110), rate(20, 121), end(23));
    expect(heartRateOf(events, live)).toEqual({ average: 112, max: 121, source: 'strap' });
  });

  it('knows nothing across a lost signal, a strap that is off, nor in a pause', () => {
    const { events } = kept(
      rate(0, 100),
      { t: 2000, is: 'signal', state: 'lost' },
      rate(4, 120),
      { t: 5000, is: 'paused' },
      rate(6, 90),
      { t: 8000, is: 'resumed' },
      rate(9, 125),
      { t: 10_000, is: 'signal', state: 'off' },
      end(12),
    );
    expect(samplesOf(events)).toEqual([
      { at: 0, bpm: 100 },
      { at: 2, bpm: null },
      { at: 4, bpm: 120 },
      { at: 5, bpm: null },
      { at: 9, bpm: 125 },
      { at: 10, bpm: null },
      { at: 12, bpm: null },
    ]);
    // 100 for 2 s, 120 and 125 for 1 s each.
    expect(heartRateOf(events, liveOf(HEAD, events))).toEqual({ average: 112, max: 125, source: 'strap' });
  });

  it('keeps the highest of a second', () => {
    expect(samplesOf([rate(1, 120), { t: 1400, is: 'rate', bpm: 150 }, { t: 1900, is: 'rate', bpm: 118 }])).toEqual([
      { at: 1, bpm: 150 },
    ]);
  });

  it('is what was counted by hand where there is no strap, and nothing where there is neither', () => {
    const { events, live } = kept({ t: 1000, is: 'pulse', bpm: 100 }, { t: 2000, is: 'pulse', bpm: 111 }, end(60));
    expect(heartRateOf(events, live)).toEqual({ average: 106, max: 111, source: 'manual' });
    expect(heartRateOf([], live)).toBeUndefined();
    // What the log cannot hold is left out.
    expect(heartRateOf([{ t: 0, is: 'pulse', bpm: 29 }], live)).toBeUndefined();
    expect(heartRateOf([rate(0, 251), end(3)], kept(rate(0, 251), end(3)).live)).toBeUndefined();
  });
});

describe('the entry', () => {
  it('has whole tenths of minutes, never more than was moved', () => {
    expect([5, 6, 11, 12, 599].map((s) => writtenMinutes(HEAD, kept(end(0), end(s)).live))).toEqual([0, 0, 0, 0, 0]);
    const minutes = (s: number): number => writtenMinutes(HEAD, kept(end(s)).live);
    expect([5, 6, 11, 12, 89].map(minutes)).toEqual([0, 0.1, 0.1, 0.2, 1.4]);
    expect(secondsOf(kept(end(89)).live)).toBe(89);
  });

  it('says the hardest effort, and what stopped it', () => {
    const told: SessionEvent[] = [
      { t: 1000, is: 'effort', effort: 5 },
      { t: 2000, is: 'effort', effort: 3 },
      { t: 60_000, is: 'stop-signs', signs: ['nausea'] },
    ];
    expect(activityOf({ ...HEAD, kind: 'bike' }, kept(...told), 0)).toEqual({
      type: 'activity',
      stage: '2B',
      minutes: 1,
      before: 1,
      peak: 1,
      settledAfterMinutes: 0,
      kind: 'bike',
      rpe: 5,
      stopSigns: ['nausea'],
    });
  });
});

describe('minutes', () => {
  it('are a day at most, as the log has it', () => {
    const { live } = kept(end(seconds));
    expect(writtenMinutes(HEAD, { ...live, moved: 3 * 86_400_000 })).toBe(1440);
  });

  const seconds = 60;
  it.each([
    ['steady moving', [{ kind: 'steady', seconds }], 1],
    [
      'hard and easy',
      [
        { kind: 'hard', seconds: 30 },
        { kind: 'easy', seconds: 30 },
      ],
      1,
    ],
    ['a task while walking', [{ kind: 'task', task: 'serial-sevens', with: 'walking', seconds }], 1],
    ['a task while standing', [{ kind: 'task', task: 'serial-sevens', with: 'standing', seconds }], 0],
    ['a task on one leg', [{ kind: 'task', task: 'balance', with: 'one-leg', seconds }], 0],
    ['relaxing', [{ kind: 'relax', seconds }], 0],
    ['rest', [{ kind: 'rest', seconds }], 0],
    [
      'half of it moving',
      [
        { kind: 'rest', seconds: 30 },
        { kind: 'steady', seconds: 30 },
      ],
      0.5,
    ],
  ] as const)('%s: what is no exertion speaks for no stage', (_what, steps, minutes) => {
    const head = { ...HEAD, script: { id: 'x', steps } };
    const live = liveOf(head, [end(seconds)]);
    expect(writtenMinutes(head, live)).toBe(minutes);
  });
});

// docs/hazards.md: H56, H65
