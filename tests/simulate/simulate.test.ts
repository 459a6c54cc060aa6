/** A small cohort: nobody is moved up against the log, and what is drawn has the published figures. */
import { describe, expect, it } from 'vitest';
import { readLogText, writeLogText } from '../../src/log/file.ts';
import { type Protocol, PROTOCOLS } from '../../src/protocols/index.ts';
import { PUBLISHED } from './figures.ts';
import { agesOf, drawRecovery, FREE_BELOW } from './recovery.ts';
import { cohort, follow, type Outcome } from './run.ts';
import { forbiddenOf, quantile, tableOf } from './table.ts';

const SEED = 7;
const OF_EACH = 30;
const asItWas = (protocol: Protocol) => ({ protocol, isDiligent: false, keepsCommunityClocks: true });
const share = (all: readonly boolean[]): number => all.filter(Boolean).length / all.length;

describe('what is drawn', () => {
  const drawn = Array.from({ length: 2500 }, (_, index) => drawRecovery(SEED, index, [13, 35]));

  it.each([
    ['lower', 0.25],
    ['median', 0.5],
    ['upper', 0.75],
  ] as const)('initial severity has the published %s quartile', (name, at) => {
    const start = quantile(
      drawn.map(({ days }) => days[0]?.level ?? null),
      at,
    );
    expect(start / PUBLISHED.severity[name]).toBeGreaterThan(0.92);
    expect(start / PUBLISHED.severity[name]).toBeLessThan(1.08);
  });
  it('a week leaves the published share', () => {
    const left = drawn.map(({ leftPerDay }) => leftPerDay ** 7);
    expect(quantile(left, 0.5)).toBeCloseTo(PUBLISHED.leftAfterWeek, 1.7);
    expect(quantile(left, 0.25)).toBeLessThan(0.15);
    expect(quantile(left, 0.75)).toBeGreaterThan(0.25);
  });
  it('as many days are up, and higher than the day before', () => {
    // Of days on which something was felt, or would have been the day after.
    const days = drawn.flatMap(({ days: all, leftPerDay }) =>
      all.slice(1).flatMap((day, index) => {
        const before = all[index];
        if (before === undefined || before.isUp || before.level > 100) return [];
        return day.isUp || before.level * leftPerDay >= FREE_BELOW ? [{ day, before }] : [];
      }),
    );
    const up = share(days.map(({ day }) => day.isUp));
    expect(up).toBeGreaterThan(PUBLISHED.daysUp[0]);
    expect(up).toBeLessThan(PUBLISHED.daysUp[1]);
    expect(days.filter(({ day, before }) => Math.round(day.level) > Math.round(before.level) !== day.isUp)).toEqual([]);
  });
  it('as many relapse, and log as often', () => {
    expect(Math.abs(share(drawn.map(({ relapse }) => relapse !== null)) - PUBLISHED.relapsing)).toBeLessThan(0.02);
    const [least, most] = PUBLISHED.adherence;
    const logged = drawn.map(({ adherence, days }) => share(days.map(({ logs }) => logs < adherence)));
    expect(quantile(logged, 0.5)).toBeCloseTo((least + most) / 2, 1.5);
    for (const { adherence } of drawn) expect(adherence >= least && adherence <= most).toBe(true);
  });
  it('is the same for the same seed, and another for another', () => {
    expect(drawRecovery(SEED, 3, [13, 35])).toEqual(drawn[3]);
    expect(drawRecovery(SEED + 1, 3, [13, 35])).not.toEqual(drawn[3]);
  });
});

describe('a small cohort under every profile', () => {
  const outcomes = new Map<string, Outcome[]>();
  const outcomesOf = (protocol: Protocol): Outcome[] => {
    const known = outcomes.get(protocol.id);
    if (known !== undefined) return known;
    const all = Array.from({ length: OF_EACH }, (_, index) =>
      follow(asItWas(protocol), drawRecovery(SEED, index, agesOf(protocol)), true),
    );
    outcomes.set(protocol.id, all);
    return all;
  };

  it.each(PROTOCOLS)('$id: nobody is moved up against the log, and most come to the end', (protocol) => {
    const all = outcomesOf(protocol);
    expect(all.flatMap(({ forbidden }) => forbidden)).toEqual([]);
    expect(all.reduce((sum, { movesUp }) => sum + movesUp, 0)).toBeGreaterThan(4 * OF_EACH);
    expect(share(all.map(({ complete }) => complete !== null))).toBeGreaterThan(0.75);
  });
  it('as many bouts with symptoms are worse as published', () => {
    const bouts = PROTOCOLS.flatMap(outcomesOf).flatMap(({ log }) =>
      log.flatMap((entry) => (entry.type === 'activity' && entry.before > 0 ? [entry.peak > entry.before] : [])),
    );
    expect(share(bouts)).toBeGreaterThan(PUBLISHED.boutsWorse[0]);
    expect(share(bouts)).toBeLessThan(PUBLISHED.boutsWorse[1]);
  });
  it('writes logs that can be read', () => {
    for (const protocol of PROTOCOLS) {
      const { athlete } = drawRecovery(SEED, 0, agesOf(protocol));
      const read = readLogText(writeLogText([athlete], outcomesOf(protocol)[0]?.log ?? [], '2028-01-01T00:00:00Z'));
      expect(read.ok ? [] : read.problems).toEqual([]);
    }
  });
  it('counts what it finds', () => {
    const [protocol] = PROTOCOLS;
    if (protocol === undefined) throw new Error('there is no profile');
    const [one] = cohort(protocol, SEED, 1);
    if (one === undefined) throw new Error('there is no recovery');
    const bad = { ...one, asItWas: { ...one.asItWas, forbidden: ['planted'] } };
    expect(forbiddenOf([bad])).toEqual(['planted']);
    expect(tableOf(protocol, [bad]).join('\n')).toContain('forbade it: 1 of 1');
  });
  it('prints the same twice', () => {
    const [protocol] = PROTOCOLS;
    if (protocol === undefined) throw new Error('there is no profile');
    const print = (seed: number): string => tableOf(protocol, cohort(protocol, seed, 2)).join('\n');
    const first = print(SEED);
    expect(print(SEED)).toBe(first);
    expect(print(SEED + 1)).not.toBe(first);
  });
});

// docs/hazards.md: H01, H10
