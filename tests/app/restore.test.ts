import { describe, expect, it } from 'vitest';
import { checkTogether } from '../../src/app/backup.ts';
import { previewRestore } from '../../src/app/restore.ts';
import type { LogRead } from '../../src/app/wiring.ts';
import type { Athlete, Entry, LogFile } from '../../src/log/entry.ts';
import { mergeAthlete } from '../../src/log/merge-athlete.ts';
import { DAY } from '../../src/time/instant.ts';
import { ATHLETE, INJURY_AT, PARENT, checkIn, correction, idOf, injury } from '../engine/logs.ts';

const fileOf = (athletes: readonly Athlete[], entries: readonly Entry[]): LogFile => ({
  format: 'rejoin-log',
  version: 1,
  exportedAt: '2026-03-09T07:40:00Z',
  athletes,
  entries,
});
const EMPTY: LogRead = { athletes: [], entries: [], unreadable: [] };
const log = [injury(), checkIn(INJURY_AT + DAY), checkIn(INJURY_AT + 2 * DAY, {}, {}, { by: PARENT })];

describe('the preview of a restore', () => {
  it('names who is in the file, from when to when, and how much is new here', () => {
    const preview = previewRestore(fileOf([ATHLETE], log), { ...EMPTY, athletes: [ATHLETE], entries: log.slice(0, 1) });
    expect(preview).toMatchObject({ total: 3, conflicts: [], athletes: [] });
    expect(preview.fresh).toEqual(log.slice(1));
    expect(preview.people[0]).toMatchObject({ entries: 3, fresh: 2, known: 'same', namesake: false, from: INJURY_AT });
    expect(preview.people[0]?.to).toBe(INJURY_AT + 2 * DAY);
    expect(preview.people[0]?.authors.map((by) => by.role)).toEqual(['athlete', 'parent']);
  });

  it('adds everything to an empty device, and nothing the second time', () => {
    const first = previewRestore(fileOf([ATHLETE], log), EMPTY);
    expect(first).toMatchObject({ fresh: log, athletes: [ATHLETE] });
    const again = previewRestore(fileOf([ATHLETE], log), { ...EMPTY, athletes: [ATHLETE], entries: log });
    expect(again).toMatchObject({ fresh: [], athletes: [], conflicts: [] });
  });

  it('refuses an id that is here with other content', () => {
    const other = { ...log[1], note: 'something else' } as Entry;
    const preview = previewRestore(fileOf([ATHLETE], log), { ...EMPTY, athletes: [ATHLETE], entries: [other] });
    expect(preview.conflicts).toEqual([other.id]);
  });

  it('shows a mix-up: the same id under another name, and a namesake with another id', () => {
    const renamed = { ...ATHLETE, name: 'Noor', birthDate: '2010' };
    const namesake = { ...ATHLETE, id: idOf(900), name: ' sam ' };
    const preview = previewRestore(fileOf([ATHLETE], log), { ...EMPTY, athletes: [renamed, namesake] });
    expect(preview.people[0]).toMatchObject({ known: 'other', here: renamed, namesake: true });
    // Nothing says which name is newer: every device takes the same, and the younger age.
    expect(preview.athletes).toEqual([{ ...ATHLETE, birthDate: '2010' }]);
  });
});

describe('a person who is in the file and here', () => {
  it('fills in what is missing, takes the same of two names as every device does, and counts every caution', () => {
    const { birthDate: _, ...bare } = ATHLETE;
    const here: Athlete = { ...bare, name: 'Sam J.', caution: ['heart'] };
    const merged = mergeAthlete(here, { ...ATHLETE, caution: ['blood-thinner', 'heart'] });
    expect(merged).toEqual({ ...here, name: 'Sam', birthDate: ATHLETE.birthDate, caution: ['blood-thinner', 'heart'] });
    expect(mergeAthlete(bare, ATHLETE).caution).toBeUndefined();
  });
});

describe('a correction and its entry that meet only now', () => {
  const entry = checkIn(INJURY_AT + DAY, {}, {}, { id: idOf(910) });
  const fits = correction(INJURY_AT + DAY, entry.id, { note: 'ok' });
  const wrong = correction(INJURY_AT + DAY, entry.id, { symptoms: { headache: 9 } });
  it('is refused where it does not fit, whichever of the two is in the file', () => {
    expect(checkTogether([wrong], [entry])).toMatchObject([{ place: 'entries[0].entry.symptoms.headache' }]);
    expect(checkTogether([entry], [wrong])).toHaveLength(1);
    expect(checkTogether([fits], [entry])).toEqual([]);
    expect(checkTogether([], [entry, wrong])).toEqual([]);
  });
});
