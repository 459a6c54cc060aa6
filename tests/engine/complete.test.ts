/** The end of the plan asks that nothing is left, at rest and with effort; and nothing that its profile never asked. */
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/engine/index.ts';
import type { Entry } from '../../src/log/entry.ts';
import { type Protocol, PROTOCOLS } from '../../src/protocols/index.ts';
import { DAY, HOUR, MINUTE } from '../../src/time/instant.ts';
import { drive } from './drive.ts';
import { checkIn, entry, INJURY_AT, PARENT, SELF, signs } from './logs.ts';
import { ADULT, MINOR } from './situation.ts';

const asks = (protocol: Protocol, gate: string): boolean =>
  protocol.stages.some((stage) => stage.enter.some((one) => one.gate === gate));
const isMinor = ({ id }: Protocol): boolean => id === 'peds-2023' || id === 'ais-2024';
const done = (protocol: Protocol, student = isMinor(protocol)) =>
  drive(protocol, 'complete', {
    at: INJURY_AT,
    zone: 'Europe/Amsterdam',
    athlete: { ...(isMinor(protocol) ? MINOR : ADULT), student },
    by: isMinor(protocol) ? PARENT : SELF,
  });
const verdict = (protocol: Protocol, log: readonly Entry[], now: number, student?: boolean) => {
  const athlete = isMinor(protocol) ? MINOR : ADULT;
  return assess(PROTOCOLS, student === undefined ? athlete : { ...athlete, student }, log, now).verdict;
};

describe.each(PROTOCOLS.map((protocol) => [protocol.id, protocol] as const))('%s', (_id, protocol) => {
  const { log, arrives } = done(protocol);
  const until = (entries: readonly Entry[]): Entry[] => entries.filter((one) => Date.parse(one.recordedAt) <= arrives);
  it('is complete when all is done, and a second before it is not', () => {
    expect(verdict(protocol, log, arrives)).toBe('complete');
    expect(verdict(protocol, log, arrives - 1000)).not.toBe('complete');
  });
  it.each([
    ['a symptom at rest', { headache: 1 }, {}],
    ['effort that makes it worse', {}, { worseWithPhysical: true }],
    ['thinking that makes it worse', {}, { worseWithMental: true }],
  ])('%s on the last day keeps it open', (_name, symptoms, more) => {
    const at = arrives - 2 * HOUR;
    const felt = [signs(at - MINUTE), checkIn(at, symptoms, more)].map((one) => ({ ...one, by: SELF }));
    expect(verdict(protocol, [...until(log), ...felt], arrives)).not.toBe('complete');
    expect(verdict(protocol, [...until(log), ...felt], at + DAY - 1000)).not.toBe('complete');
  });
  it(`asks for an examination only where its stages do: ${asks(protocol, 'examined')}`, () => {
    const unseen = log.filter((one) => !['examination', 'review', 'clearance'].includes(one.type));
    const isOpen = !asks(protocol, 'examined') && !asks(protocol, 'clearance');
    expect(verdict(protocol, unseen, arrives) === 'complete').toBe(isOpen);
  });
  it(`asks for school only where its stages do: ${asks(protocol, 'school')}`, () => {
    const absent = log.filter((one) => one.type !== 'school');
    expect(verdict(protocol, absent, arrives, true) === 'complete').toBe(!asks(protocol, 'school'));
    expect(verdict(protocol, absent, arrives, false)).toBe('complete');
  });
  it('a school day that was too much near the end holds no sport back', () => {
    const much = { step: 'L4', fullDay: true, before: 0, peak: 5, settledAfterMinutes: 90 } as never;
    const student = done(protocol, true);
    const day = entry('school', student.arrives - 3 * HOUR, much);
    expect(verdict(protocol, [...student.log, day], student.arrives, true)).toBe('complete');
  });
});

// docs/hazards.md: H01
