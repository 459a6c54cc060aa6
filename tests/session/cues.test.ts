/** What is said without a look at the screen: each once, what matters most first, and nothing after an end. */
import { describe, expect, it } from 'vitest';
import { watchBout } from '../../src/engine/bout-watch.ts';
import { type Cue, cuesBetween, type Moment } from '../../src/session/cues.ts';
import type { SessionEvent, SessionHead } from '../../src/session/event.ts';
import { factsOf, liveOf, pass } from '../../src/session/live.ts';
import { HEAD } from './heads.ts';

const INTERVALS: SessionHead = {
  ...HEAD,
  minutes: null,
  script: {
    id: 'intervals',
    steps: [
      { kind: 'warm-up', seconds: 60 },
      { kind: 'hard', seconds: 30 },
      { kind: 'easy', seconds: 30 },
    ],
  },
};

function moment(head: SessionHead, events: readonly SessionEvent[], t: number): Moment {
  const live = pass(liveOf(head, events), t);
  return { live, order: watchBout(head.limits, factsOf(head, live, t)) };
}
/** Beats until `t`, so that nobody is away. */
const beats = (until: number): SessionEvent[] =>
  Array.from({ length: Math.floor(until / 10_000) }, (_, n) => ({ t: (n + 1) * 10_000, is: 'beat' }));
const between = (head: SessionHead, from: number, to: number): Cue[] => [
  ...cuesBetween(head, moment(head, beats(from), from), moment(head, beats(to), to)),
];
const codes = (cues: readonly Cue[]): string[] => cues.map(({ cue }) => cue);

describe('by time', () => {
  it('each five minutes, once; the prescribed minutes by their own words', () => {
    const head = { ...HEAD, minutes: 12 };
    expect(between(head, 299_000, 300_000)).toContainEqual({ cue: 'minutes', minutes: 5 });
    expect(codes(between(head, 300_000, 301_000))).toEqual([]);
    expect(between(head, 599_000, 600_000)).toContainEqual({ cue: 'minutes', minutes: 10 });
    expect(codes(between(head, 719_000, 720_000))).toContain('target');
    // Ten minutes are both: the target is said.
    expect(codes(between(HEAD, 599_000, 600_500))).toEqual(['target']);
  });

  it('a rating, each three minutes until one is given', () => {
    expect(codes(between(HEAD, 179_000, 180_000))).toEqual(['ask']);
    expect(codes(between(HEAD, 181_000, 182_000))).toEqual([]);
    // Twice without an answer: slower as well.
    expect(codes(between(HEAD, 359_000, 360_000))).toEqual(['ease', 'ask']);
    // How talking goes as well, where no strap says how hard it is and the stage asks for it.
    expect(between(HEAD, 179_000, 180_000)).toEqual([{ cue: 'ask', withTalk: true }]);
    const free = { ...HEAD, limits: { ...HEAD.limits, talk: null } };
    expect(between(free, 179_000, 180_000)).toEqual([{ cue: 'ask', withTalk: false }]);
    const rated: SessionEvent[] = [...beats(170_000), { t: 171_000, is: 'rated', symptoms: 1 }];
    expect(cuesBetween(HEAD, moment(HEAD, rated, 179_000), moment(HEAD, rated, 181_000))).toEqual([]);
  });

  it('a step: its half where it is long, three ticks, the next one, and the end of all', () => {
    expect(codes(between(INTERVALS, 29_500, 30_000))).toEqual(['half']);
    for (const left of [3, 2, 1])
      expect(codes(between(INTERVALS, 60_000 - left * 1000 - 500, 60_000 - left * 1000))).toEqual(['tick']);
    expect(between(INTERVALS, 59_500, 60_000)).toEqual([{ cue: 'step', step: { kind: 'hard', seconds: 30 } }]);
    // Thirty seconds are too short for a half.
    expect(codes(between(INTERVALS, 74_500, 75_000))).toEqual([]);
    expect(codes(between(INTERVALS, 119_500, 120_000))).toEqual(['all-done']);
    expect(codes(between(INTERVALS, 120_000, 121_000))).toEqual([]);
  });

  it('nothing where no time went by', () => {
    expect(between(HEAD, 300_000, 300_000)).toEqual([]);
  });
});

describe('by what happened', () => {
  const told = (events: readonly SessionEvent[], more: SessionEvent, head = HEAD): string[] => {
    const before = moment(head, events, more.t);
    return codes(cuesBetween(head, before, moment(head, [...events, more], more.t)));
  };

  it('a pause, and going on', () => {
    const paused: SessionEvent = { t: 2000, is: 'paused' };
    expect(told([], paused)).toEqual(['paused']);
    expect(told([paused], { t: 3000, is: 'paused' })).toEqual([]);
    expect(told([paused], { t: 3000, is: 'resumed' })).toEqual(['resumed']);
  });

  it('a signal that is lost, off or back; not the first one', () => {
    const on: SessionEvent = { t: 1000, is: 'rate', bpm: 100 };
    expect(told([], on)).toEqual([]);
    const lost: SessionEvent = { t: 2000, is: 'signal', state: 'lost' };
    const said = cuesBetween(HEAD, moment(HEAD, [on], 2000), moment(HEAD, [on, lost], 2000));
    expect(said).toEqual([{ cue: 'signal', state: 'lost' }]);
    expect(told([on, lost], { t: 3000, is: 'signal', state: 'off' })).toEqual(['signal']);
    expect(told([on, lost], { t: 3000, is: 'rate', bpm: 100 })).toEqual(['signal']);
  });

  it('slower after fifteen seconds above, again while it stays so; nothing after it fell', () => {
    const above: SessionEvent[] = [{ t: 1000, is: 'rate', bpm: 140 }];
    const at = (t: number): Moment => moment(HEAD, above, t);
    expect(cuesBetween(HEAD, at(15_000), at(15_999))).toEqual([]);
    expect(codes(cuesBetween(HEAD, at(15_999), at(16_000)))).toEqual(['ease']);
    expect(codes(cuesBetween(HEAD, at(17_000), at(18_000)))).toEqual([]);
    expect(codes(cuesBetween(HEAD, at(29_500), at(30_500)))).toEqual(['ease']);
    const fell: SessionEvent[] = [...above, { t: 20_000, is: 'rate', bpm: 130 }];
    expect(cuesBetween(HEAD, at(19_500), moment(HEAD, fell, 20_000))).toEqual([]);
  });

  it.each([
    [3, 'end'],
    [4, 'stop'],
  ] as const)('a rating of %i says %s first, and nothing else', (symptoms, order) => {
    const events = beats(170_000);
    const more: SessionEvent[] = [
      { t: 180_000, is: 'rated', symptoms },
      { t: 180_000, is: 'ended', cause: 'rise' },
    ];
    const after = moment(HEAD, [...events, ...more], 180_000);
    expect(codes(cuesBetween(HEAD, moment(HEAD, events, 179_000), after))).toEqual([order]);
    expect(cuesBetween(HEAD, after, after)).toEqual([]);
  });
});

// docs/hazards.md: H72
