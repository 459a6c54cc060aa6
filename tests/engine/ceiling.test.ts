/** The heart-rate ceiling, and a recovery whose profile is not at hand. */
import { describe, expect, it } from 'vitest';
import { assess, heartRateCeiling, UnknownProtocolError } from '../../src/engine/index.ts';
import type { Athlete } from '../../src/log/entry.ts';
import type { Caution } from '../../src/log/vocabulary.ts';
import { PROTOCOLS } from '../../src/protocols/index.ts';
import { DAY, HOUR } from '../../src/time/instant.ts';
import { ATHLETE, cleanStart, entry, INJURY_AT, PARENT, signs } from './logs.ts';

const day = (n: number): number => INJURY_AT + n * DAY;
const ceiling = (athlete: Athlete, log = cleanStart(day(2)), now = day(1) + HOUR) =>
  heartRateCeiling(PROTOCOLS, athlete, log, now);

describe('the ceiling of stage 2A, 55 % of 220 less the age', () => {
  it('is in whole beats', () => {
    // Born 1996-05-04: 29 in March 2026, so 191 × 0.55 = 105.05.
    expect(ceiling(ATHLETE)).toEqual({ bpm: 105, basis: 'age', percent: 55 });
  });
  it('is unknown where the age is, and during a stop', () => {
    const { birthDate: _, ...ageless } = ATHLETE;
    expect(ceiling(ageless)).toBeNull();
    expect(ceiling(ATHLETE, [...cleanStart(day(2)), signs(day(1) + HOUR / 2, { seizure: 'yes' })])).toBeNull();
    expect(ceiling(ATHLETE, [])).toBeNull();
  });
  it('is none on a stage that names none', () => {
    expect(ceiling(ATHLETE, cleanStart(day(1)), day(0) + HOUR)).toBeNull();
  });
  it.each<[Caution, boolean]>([
    ['heart', false],
    ['pacemaker', false],
    ['beta-blocker', false],
    ['blood-thinner', true],
    ['epilepsy-untreated', true],
  ])('with %s a number is given: %s', (caution, isGiven) => {
    expect(ceiling({ ...ATHLETE, caution: [caution] }) !== null).toBe(isGiven);
    expect(ceiling({ ...ATHLETE, caution: ['bleeding-disorder', caution] }) !== null).toBe(isGiven);
  });
  it('is of the threshold that a clinician tested, until trouble voids it', () => {
    const clinician = { name: 'Dr. Vos', profession: 'doctor' } as const;
    const given = { clinician, heartRateThreshold: 151, percent: 85, minutes: 20 };
    const dose = entry('prescription', day(0) + 3 * HOUR, given, { by: PARENT });
    // 128.35
    expect(ceiling(ATHLETE, [...cleanStart(day(2)), dose])).toEqual({ bpm: 128, basis: 'prescription', percent: 85 });
  });
});

describe('a profile that is not at hand', () => {
  const thrown = (log: ReturnType<typeof cleanStart>): unknown => {
    try {
      assess(PROTOCOLS, ATHLETE, log, day(1));
    } catch (error) {
      return error;
    }
    return null;
  };
  it.each([
    [{ protocol: 'nobody-2030' }, 'nobody-2030', '1.0.0'],
    [{ protocol: 'cisg-2022', protocolVersion: '9.0.0' }, 'cisg-2022', '9.0.0'],
  ])('%o is not assessed by another', (fields, protocol, version) => {
    const log = cleanStart(day(1), fields);
    const error = thrown(log);
    expect(error).toBeInstanceOf(UnknownProtocolError);
    expect(error).toMatchObject({ name: 'UnknownProtocolError', protocol, version, entry: log[0]?.id });
    expect(String(error)).toBe(`UnknownProtocolError: protocol ${protocol} version ${version} is not at hand`);
  });
  it('nor where a change names it', () => {
    const change = entry('protocol-change', day(1) - HOUR, { protocol: 'nobody-2030' });
    expect(thrown([...cleanStart(day(1)), change])).toMatchObject({ protocol: 'nobody-2030', entry: change.id });
  });
});

describe('changes of profile', () => {
  it('are taken in the order in which they were written, whatever the order of the log', () => {
    const to = (protocol: string, at: number) =>
      entry('protocol-change', at, { protocol, protocolVersion: '1.0.0' }, { recordedAt: at });
    const [first, second] = [to('uk-2023', day(1)), to('peds-2023', day(2))];
    for (const changes of [
      [first, second],
      [second, first],
    ])
      expect(assess(PROTOCOLS, ATHLETE, [...changes, ...cleanStart(day(3))], day(3)).protocol?.id).toBe('peds-2023');
    // One that was written down later counts from then, whatever its date.
    const late = entry(
      'protocol-change',
      day(1) - HOUR,
      { protocol: 'acc-nz-2026', protocolVersion: '1.0.0' },
      {
        recordedAt: day(2) + HOUR,
      },
    );
    expect(assess(PROTOCOLS, ATHLETE, [late, first, second, ...cleanStart(day(3))], day(3)).protocol?.id).toBe(
      'acc-nz-2026',
    );
    // One that was dated ahead counts from then.
    const ahead = entry(
      'protocol-change',
      day(2) + HOUR,
      { protocol: 'ais-2024', protocolVersion: '1.0.0' },
      {
        recordedAt: day(2) + HOUR - 5 * 60_000,
      },
    );
    expect(assess(PROTOCOLS, ATHLETE, [ahead, first, second, ...cleanStart(day(3))], day(3)).protocol?.id).toBe(
      'ais-2024',
    );
  });
});
