/** Six days of an invented recovery, counted back from now, as a log like any other. */
import type { Entry, SymptomScores } from '../log/entry.ts';
import { EMERGENCY_SIGN_IDS, SYMPTOM_IDS } from '../log/vocabulary.ts';
import { MINUTE, formatUtc } from '../time/instant.ts';
import { dateText, formatLocal, localDay, localInstant } from '../time/zone.ts';
import type { LogRead } from './wiring.ts';

const ID = '00000000-0000-4000-8000-000000000000';
const DAYS = 6;
/** Headache, fatigue and light by day since the injury, easing off. */
const COURSE: readonly SymptomScores[] = [
  { headache: 4, fatigue: 4, 'light-sensitivity': 3, fogginess: 3 },
  { headache: 3, fatigue: 3, 'light-sensitivity': 2, fogginess: 2 },
  { headache: 2, fatigue: 2, 'light-sensitivity': 1 },
  { headache: 1, fatigue: 1 },
  { fatigue: 1 },
  {},
  {},
];

export function sampleLog(now: number, zone: string, language: 'en' | 'nl'): LogRead {
  const name = language === 'nl' ? 'Sam (voorbeeld)' : 'Sam (sample)';
  const today = localDay(zone, now);
  let count = 0;
  const entries: Entry[] = [];
  const add = (day: number, time: string, fields: object, shift = 0): void => {
    const at = localInstant(zone, `${dateText(today - DAYS + day)}T${time}`) + shift;
    if (at > now) return;
    count += 1;
    entries.push({
      id: ID.slice(0, -4) + String(count).padStart(4, '0'),
      athlete: ID,
      at: formatLocal(zone, at),
      zone,
      recordedAt: formatUtc(Math.min(now, at + MINUTE)),
      by: { role: 'athlete', name },
      ...fields,
    } as Entry);
  };
  const no = Object.fromEntries(EMERGENCY_SIGN_IDS.map((id) => [id, 'no']));
  add(0, '10:00', { type: 'injury', protocol: 'cisg-2022', sport: 'hockey', impactRiskFrom: '4', concussions: [] });
  add(0, '14:00', {
    type: 'examination',
    clinician: { name: 'A. Jansen', profession: 'doctor' },
    finding: 'concussion',
  });
  for (let day = 0; day <= DAYS; day += 1) {
    const scores = { ...Object.fromEntries(SYMPTOM_IDS.map((id) => [id, 0])), ...COURSE[day] };
    for (const time of day === 0 ? ['20:00'] : ['08:00', '20:00']) {
      add(day, time, { type: 'warning-signs', answers: no }, -MINUTE);
      add(day, time, { type: 'check-in', symptoms: scores, painkiller: false });
    }
  }
  const bout = (day: number, stage: string, before: number, peak: number, settledAfterMinutes: number): void =>
    add(day, '16:00', { type: 'activity', stage, minutes: 20, before, peak, settledAfterMinutes });
  bout(2, '2A', 2, 5, 90);
  bout(3, '2A', 1, 2, 20);
  bout(4, '2B', 0, 1, 10);
  bout(5, '3', 0, 0, 0);
  return {
    athletes: [{ id: ID, name, birthDate: '2001', student: false, caution: [] }],
    entries,
    unreadable: [],
  };
}
