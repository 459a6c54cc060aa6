/** What a comparison promises is what the engine opens at the earliest, everything clean, granted and tried at once. */
import { describe, expect, it } from 'vitest';
import { leastDays, outlineOf, type Person } from '../../src/app/outline.ts';
import { assess } from '../../src/engine/index.ts';
import type { Athlete, Entry, Injury } from '../../src/log/entry.ts';
import { PROTOCOLS, protocolOf } from '../../src/protocols/index.ts';
import type { Protocol } from '../../src/protocols/protocol.ts';
import { DAY, HOUR, parseInstant } from '../../src/time/instant.ts';
import { localDay, parseDate } from '../../src/time/zone.ts';
import { ATHLETE, bout, clearance, examination, injury, INJURY_AT, routine } from '../engine/logs.ts';

const ZONE = 'Europe/Amsterdam';
const INJURY_DAY = parseDate('2026-03-01');
const ADULT: Person = {
  birthDate: '1996-05-04',
  student: false,
  injury: { impactRiskFrom: '5' },
  injuryDay: INJURY_DAY,
  isRepeat: false,
};
const CHILD: Person = { ...ADULT, birthDate: '2012' };

/** Local days after the injury on which each stage opened, in the fastest recovery there can be. */
function fastest(profile: Protocol, person: Person): Map<string, number> {
  const athlete = { ...ATHLETE, birthDate: person.birthDate } as Athlete;
  const fields: Partial<Injury> = { ...person.injury, protocol: profile.id };
  const concussions = person.isRepeat === true ? { concussions: ['2026-02'] } : {};
  const end = INJURY_AT + 60 * DAY;
  const by = { by: { role: 'parent', name: 'Kim' } } as const;
  const log: Entry[] = [
    injury({ ...fields, ...concussions }),
    examination(INJURY_AT + HOUR, 'concussion', by),
    clearance(INJURY_AT + 2 * HOUR, 'unrestricted', by),
    ...routine(end),
  ];
  for (const _ of profile.stages) {
    const { history } = assess(PROTOCOLS, athlete, log, end);
    const last = history.at(-1);
    if (last !== undefined) log.push(bout(parseInstant(last.at), last.to));
  }
  const { history } = assess(PROTOCOLS, athlete, log, end);
  return new Map(history.map((move) => [move.to, localDay(ZONE, parseInstant(move.at)) - INJURY_DAY]));
}

describe.each(PROTOCOLS.map((profile) => [profile.id, profile] as const))('the outline of %s', (_id, profile) => {
  it.each([
    ['an adult', ADULT],
    ['an adult who keeps the waits of clubs', { ...ADULT, injury: { communityClocks: true, impactRiskFrom: '5' } }],
    ['somebody under 18', CHILD],
    ['somebody of unknown age', { ...ADULT, birthDate: undefined }],
    ['concussions close together', { ...ADULT, isRepeat: true }],
  ] as [string, Person][])('says the days that the engine needs at least: %s', (_who, person) => {
    const opened = fastest(profile, person);
    const { days, contactStage, competitionStage } = outlineOf(profile, person);
    expect(days).toEqual({ contact: opened.get(contactStage), competition: opened.get(competitionStage) });
  });

  it('names the stages that a clinician has to agree to, and asks nobody where the plan asks nobody', () => {
    const { clearances, clearanceBy } = outlineOf(profile, ADULT);
    expect(clearances.length === 0).toBe(clearanceBy.length === 0);
    for (const { stage } of clearances) {
      const gates = profile.stages.find((one) => one.id === stage)?.enter.map((gate) => gate.gate);
      expect(gates).toContain('clearance');
    }
  });
});

const outline = (id: string, person: Person) => {
  const profile = protocolOf(id);
  if (profile === undefined) throw new Error(id);
  return outlineOf(profile, person);
};

describe('the figures by themselves', () => {
  it.each([
    ['cisg-2022', ADULT, 5, 6],
    ['peds-2023', CHILD, 14, 21],
    ['uk-2023', ADULT, 15, 21],
    ['ais-2024', ADULT, 14, 21],
    ['acc-nz-2026', ADULT, 14, 21],
    ['cdc-heads-up', ADULT, 4, 5],
    ['cdc-heads-up', CHILD, 14, 21],
  ] as const)('%s: contact and competition', (id, person, contact, competition) => {
    expect(outline(id, person).days).toEqual({ contact, competition });
  });

  it('tells the longer waits only where nobody has said whether they apply', () => {
    const unknown = { ...ADULT, isRepeat: null };
    expect(outline('ais-2024', unknown).daysIfRepeat).toEqual({ contact: 28, competition: 42 });
    expect(outline('ais-2024', ADULT).daysIfRepeat).toBeNull();
    expect(outline('ais-2024', { ...ADULT, isRepeat: true }).days).toEqual({ contact: 28, competition: 42 });
    expect(outline('uk-2023', unknown).daysIfRepeat).toBeNull();
  });

  it('asks for school first only of somebody who goes to school', () => {
    expect(outline('cdc-heads-up', { ...CHILD, student: true }).schoolBefore).toBe('2');
    expect(outline('peds-2023', { ...CHILD, student: true }).schoolBefore).toBe('4');
    expect(outline('uk-2023', { ...ADULT, student: true }).schoolBefore).toBe('5');
    expect(outline('uk-2023', ADULT).schoolBefore).toBeNull();
  });

  it('says that a clearance may come sooner only where the sport decides and is not known', () => {
    const unknown = { ...ADULT, injury: {} };
    expect(outline('cisg-2022', unknown).mayBeSooner).toBe(true);
    expect(outline('cisg-2022', ADULT).mayBeSooner).toBe(false);
    expect(outline('uk-2023', unknown).mayBeSooner).toBe(false);
    const early = outline('cisg-2022', { ...ADULT, injury: { impactRiskFrom: '3' } });
    expect(early.clearances.map(({ stage }) => stage)).toEqual(['3', '4', '5', '6']);
    expect(early.clearances.at(-1)?.written).toBe(true);
  });

  it('counts a stage that lasts longer than a day by its hours, and never two steps in a day', () => {
    const none = { minDay: 0, symptomFreeDays: 0 };
    expect(leastDays([36, 36, 12, 24].map((minHours) => ({ ...none, minHours })))).toEqual([0, 1, 3, 4]);
  });
});

// docs/hazards.md: H21
