/** A change of profile reads the log anew, and is never freer on its day: from every stage of every profile to every other. */
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/engine/index.ts';
import { assess } from '../../src/engine/index.ts';
import type { Entry } from '../../src/log/entry.ts';
import { PROTOCOLS, type Protocol } from '../../src/protocols/index.ts';
import { DAY, HOUR, MINUTE, parseInstant } from '../../src/time/instant.ts';
import { startOfDay } from '../../src/time/days.ts';
import { localDay } from '../../src/time/zone.ts';
import { SECOND } from './boundaries.ts';
import { drive, routineBetween } from './drive.ts';
import { ATHLETE, bout, checkIn, clearance, correction, entry, injury, INJURY_AT, SELF, signs, STAFF } from './logs.ts';

const KINDS = ['rest', 'light', 'moderate', 'sport-specific', 'non-contact', 'contact', 'competition'];
const at = (log: readonly Entry[], now: number): Assessment => assess(PROTOCOLS, ATHLETE, log, now);
const kindOf = ({ protocol, stage }: Assessment): number => {
  const found = PROTOCOLS.find((one) => one.id === protocol?.id)?.stages.find((one) => one.id === stage);
  return KINDS.indexOf(found?.kind ?? '');
};
const change = (when: number, to: Protocol): Entry =>
  entry('protocol-change', when, { protocol: to.id, protocolVersion: to.version }, { by: STAFF });

const PAIRS = PROTOCOLS.flatMap((from) =>
  PROTOCOLS.filter((to) => to !== from).map((to) => [`${from.id} → ${to.id}`, { from, to }] as const),
);
/** What else may happen on the day of the change. */
const EVENTS: readonly ((when: number, stage: string) => Entry[])[] = [
  () => [],
  (when, stage) => [bout(when, stage)],
  (when, stage) => [bout(when, stage, { before: 1, peak: 2, settledAfterMinutes: 10 })],
  (when, stage) => [bout(when, stage, { peak: 5, settledAfterMinutes: 10 })],
  (when) => [checkIn(when, { headache: 1 })],
  (when) => [signs(when, { seizure: 'yes' })],
  (when) => [clearance(when, 'unrestricted', { by: STAFF })],
];

describe('on its day it never allows more than the profile before it would have', () => {
  it.each(PAIRS)('%s', (_title, { from, to }) => {
    for (const stage of from.stages) {
      // Everything is granted, so that only the profiles differ; the athlete has been seen and agreed to.
      const driven = drive(from, stage.id, { until: drive(from, stage.id).arrives + 3 * DAY });
      const when = driven.arrives + HOUR;
      const granted = clearance(driven.arrives - HOUR, 'unrestricted', { by: STAFF });
      const midnight = startOfDay(driven.zone, localDay(driven.zone, when) + 1);
      for (const event of EVENTS) {
        const log = [...driven.log, granted, ...event(when + 20 * MINUTE, stage.id)];
        for (const now of [when, when + 30 * MINUTE, when + HOUR, midnight - SECOND]) {
          if (now >= midnight) continue;
          const [before, after] = [at(log, now), at([...log, change(when, to)], now)];
          expect(after.protocol?.id).toBe(to.id);
          expect(kindOf(after), `${stage.id} at ${new Date(now).toISOString()}`).toBeLessThanOrEqual(kindOf(before));
          if (before.verdict === 'stop') expect(after.verdict).toBe('stop');
          // There and back on one day is no way around it.
          const back = at([...log, change(when, to), change(when + MINUTE, from)], now);
          expect(kindOf(back)).toBeLessThanOrEqual(kindOf(before));
        }
      }
    }
  });
});

describe('its stage begins anew: nothing up before the next local day, nor before 24 h', () => {
  it.each(PAIRS)('%s', (_title, { from, to }) => {
    for (const stage of from.stages) {
      const driven = drive(from, stage.id, { until: drive(from, stage.id).arrives + 4 * DAY });
      const when = driven.arrives + HOUR;
      const granted = clearance(driven.arrives - HOUR, 'unrestricted', { by: STAFF });
      const done = [20, 40].flatMap((minutes) =>
        to.stages.map((one, index) => bout(when + (minutes + index) * MINUTE, one.id)),
      );
      const { history } = at([...driven.log, granted, change(when, to), ...done], when + 3 * DAY);
      const index = (id: string): number => to.stages.findIndex((one) => one.id === id);
      const next = history.find((move) => parseInstant(move.at) > when && index(move.to) > index(move.from));
      if (next === undefined) continue;
      const midnight = startOfDay(driven.zone, localDay(driven.zone, when) + 1);
      expect(parseInstant(next.at), stage.id).toBeGreaterThanOrEqual(Math.max(midnight, when + DAY));
    }
  });
});

describe('the same profile again', () => {
  it.each(PROTOCOLS.map((protocol) => [protocol.id, protocol] as const))('%s is no change', (_id, protocol) => {
    for (const stage of protocol.stages) {
      const { log, arrives } = drive(protocol, stage.id);
      const now = arrives + 2 * HOUR;
      expect(at([...log, change(arrives + HOUR, protocol)], now)).toEqual(at(log, now));
    }
  });
});

describe('the profile an injury names', () => {
  const [slow, quick] = ['cdc-heads-up', 'cisg-2022'];
  const hurt = injury({ protocol: slow, impactRiskFrom: '5', communityClocks: false });
  const log = [hurt, ...routineBetween(INJURY_AT + 10 * HOUR, INJURY_AT + 4 * DAY)];
  const corrected = (delay: number, by = STAFF): Assessment =>
    at([...log, correction(INJURY_AT + delay, hurt.id, { protocol: quick }, { by })], INJURY_AT + 3 * DAY);
  it('may be set right by its author within the hour', () => {
    expect(corrected(HOUR, SELF).protocol?.id).toBe(quick);
    expect(corrected(HOUR + SECOND, SELF).protocol?.id).toBe(slow);
  });
  it('is not changed by a correction afterwards, whoever writes it', () => {
    expect(corrected(2.5 * DAY).protocol?.id).toBe(slow);
  });
});

// docs/hazards.md: H21
