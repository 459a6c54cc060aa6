/** Logs for the tests, as files: one of nothing but an injury, and one with everything that a log can hold. */
import { athleteId } from './board-seed.ts';
import { EMERGENCY_SIGN_IDS, SYMPTOM_IDS } from '../../src/log/vocabulary.ts';

export const SAM = '5a000000-0000-4000-8000-000000000001';
export const ROBIN = '70b10000-0000-4000-8000-000000000002';
const ZONE = 'Europe/Amsterdam';

type Fields = Record<string, unknown>;
export interface TestFile {
  format: string;
  version: number;
  exportedAt: string;
  athletes: Fields[];
  entries: Fields[];
}

export const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** `3 08:00` is 2026-03-03 at 08:00 in Amsterdam. */
function instant(when: string): string {
  const [day = '', time = ''] = when.split(' ');
  return `2026-03-${day.padStart(2, '0')}T${time}:00+01:00`;
}

class Log {
  readonly entries: Fields[] = [];
  #athlete = { id: SAM, name: 'Sam' };
  of(id: string, name: string): void {
    this.#athlete = { id, name };
  }
  add(when: string, type: string, fields: Fields): string {
    const id = idOf(this.entries.length + 1);
    const { id: athlete, name } = this.#athlete;
    const by = { role: 'athlete', name };
    this.entries.push({ id, athlete, type, at: instant(when), zone: ZONE, recordedAt: instant(when), by, ...fields });
    return id;
  }
}

const zeros: Fields = Object.fromEntries(SYMPTOM_IDS.map((id) => [id, 0]));
const allNo: Fields = Object.fromEntries(EMERGENCY_SIGN_IDS.map((id) => [id, 'no']));
const doctor = { clinician: { name: 'Dr. Vos', profession: 'doctor' } };
const parent = { by: { role: 'parent', name: 'Kim' } };

function file(athletes: Fields[], entries: Fields[]): TestFile {
  return { format: 'rejoin-log', version: 1, exportedAt: '2026-03-05T12:00:00Z', athletes, entries };
}

/** The injury of 1 March at 10:00 and nothing else, of an adult. */
export function injuryOnly(name = 'Sam', id = SAM): TestFile {
  const log = new Log();
  log.of(id, name);
  log.add('1 10:00', 'injury', { protocol: 'cisg-2022', protocolVersion: '1.0.0' });
  return file([{ id, name, birthDate: '1996', student: false, caution: [] }], log.entries);
}

export interface Everything {
  readonly file: TestFile;
  /** An entry of each type by its id; `unsettled`, `corrected` and `withdrawn` too. */
  readonly ids: Readonly<Record<string, string>>;
}

/** Two people: Sam with every type of entry until 5 March at noon, and Robin, a child, who is stopped. */
export function everything(): Everything {
  const log = new Log();
  const ids: Record<string, string> = {};
  ids['injury'] = log.add('1 10:00', 'injury', { protocol: 'cisg-2022', protocolVersion: '1.0.0', sport: 'hockey' });
  ids['typical'] = log.add('1 10:20', 'typical', { symptoms: { ...zeros, 'neck-pain': 1 }, ...parent });
  ids['examination'] = log.add('1 12:00', 'examination', { ...doctor, finding: 'concussion' });
  ids['head-impact'] = log.add('1 18:00', 'head-impact', { note: 'A door.' });
  ids['review'] = log.add('1 19:00', 'review', { ...doctor, outcome: 'continue' });
  for (const [day, headache] of [5, 4, 2, 1, 1].entries()) {
    for (const time of day === 0 ? ['20:00'] : day === 4 ? ['08:00'] : ['08:00', '20:00']) {
      ids['warning-signs'] = log.add(`${day + 1} ${time}`, 'warning-signs', { answers: allNo });
      const symptoms = { ...zeros, headache, fatigue: headache, sadness: headache > 3 ? 5 : 0 };
      ids['check-in'] = log.add(`${day + 1} ${time}`, 'check-in', {
        symptoms,
        percentNormal: 60 + day * 8,
        painkiller: day < 2,
        worseWithMental: day === 2,
      });
    }
  }
  log.add('3 14:00', 'activity', { stage: '2A', minutes: 20, before: 2, peak: 6, settledAfterMinutes: 90 });
  ids['corrected'] = log.add('4 14:00', 'activity', {
    stage: '2A',
    minutes: 20,
    before: 1,
    peak: 2,
    settledAfterMinutes: 20,
    kind: 'bike',
    rpe: 4,
    heartRate: { average: 96, max: 110, source: 'manual' },
  });
  log.add('4 14:30', 'correction', { target: ids['corrected'], entry: { minutes: 25, peak: 3 }, note: 'Two more.' });
  ids['withdrawn'] = log.add('4 15:00', 'check-in', { symptoms: { headache: 3 }, note: 'By mistake.' });
  log.add('4 15:05', 'correction', { target: ids['withdrawn'], entry: null });
  ids['activity'] = log.add('5 08:30', 'activity', {
    stage: '2A',
    minutes: 15,
    before: 1,
    peak: 2,
    settledAfterMinutes: null,
  });
  ids['unsettled'] = ids['activity'];
  ids['school'] = log.add('4 09:00', 'school', {
    step: 'L3',
    before: 1,
    peak: 2,
    settledAfterMinutes: 30,
    supports: ['rest-breaks', 'a desk at the back'],
  });
  ids['school-plan'] = log.add('4 10:00', 'school-plan', {
    supports: ['rest-breaks', 'quiet-room', 'a desk at the back'],
    reviewOn: '2026-03-05',
    ...parent,
  });
  ids['prescription'] = log.add('4 11:00', 'prescription', {
    ...doctor,
    heartRateThreshold: 140,
    percent: 80,
    minutes: 20,
  });
  ids['clearance'] = log.add('4 11:05', 'clearance', {
    ...doctor,
    scope: '5',
    document: 'blue folder',
    unrelated: ['anxiety'],
  });
  ids['programme'] = log.add('5 06:00', 'programme', {
    ...doctor,
    programme: 'intensive-12-weeks',
    programmeVersion: '1.0.0',
    startsOn: '2026-03-04',
  });
  const { programme } = ids;
  ids['programme-session'] = log.add('5 06:30', 'programme-session', { programme, session: 'w1d3', on: '2026-03-11' });
  ids['left-out'] = log.add('5 06:31', 'programme-session', { programme, session: 'w1d4', on: null, note: 'Tired.' });
  ids['measure'] = log.add('5 07:00', 'measure', { kind: 'sleep', value: 7.5, unit: 'h' });

  log.of(ROBIN, 'Robin');
  log.add('2 10:00', 'injury', { protocol: 'peds-2023', protocolVersion: '1.0.0', ...parent });
  ids['sign'] = log.add('2 10:10', 'warning-signs', { answers: { ...allNo, seizure: 'unsure' }, ...parent });
  return {
    ids,
    file: file(
      [
        { id: SAM, name: 'Sam', birthDate: '2001-05', student: true, caution: [] },
        { id: ROBIN, name: 'Robin', birthDate: '2016', student: true, caution: ['heart'] },
      ],
      log.entries,
    ),
  };
}

/** Every address of the app, for a log with everything in it. */
export function addresses(ids: Everything['ids']): string[] {
  const entries = Object.values(ids);
  const correctable = ['check-in', 'activity', 'injury', 'clearance', 'warning-signs', 'school', 'school-plan'];
  return [
    '/',
    '/start',
    '/signs',
    '/signs?again',
    '/emergency?why=emergency',
    '/emergency?why=doctor',
    '/emergency?why=under-five',
    '/check-in',
    '/knock',
    '/activity',
    '/school',
    '/learn',
    '/learn/supports',
    '/learn/note',
    `/settled/${ids['unsettled']}`,
    ...['caution', 'typical', 'concussions', 'sport', 'community'].map((id) => `/question/${id}`),
    '/why/too-soon',
    '/why/flare',
    '/people',
    '/recovery',
    '/history',
    '/measures',
    '/measures/new',
    '/entries',
    ...entries.map((id) => `/entry/${id}`),
    ...correctable.map((type) => `/correct/${ids[type]}`),
    `/withdraw/${ids['check-in']}`,
    '/undo',
    '/documents/new',
    ...['examination', 'review', 'clearance', 'prescription'].map((type) => `/documents/new?type=${type}`),
    '/backup',
    '/erase',
    '/settings',
    '/lock',
    '/lock/set',
    '/about',
    '/plan',
    '/plan?of=cdc-heads-up',
    '/plan/choose',
    '/plan/change',
    '/plan/change?to=ais-2024',
    '/share',
    '/scan',
    '/in',
    '/pair',
    `/pair/new/${SAM}`,
    '/watch',
    '/watch/look',
    '/beside',
    '/reminders',
    '/watch-files',
    '/clinic-form',
    '/clinic',
    '/drills',
    '/posts',
    '/post?n=2&t=n-back&s=7',
    '/post?n=2',
    '/hrv',
    '/exertion',
    '/session',
    '/board',
    '/board/print',
    '/board/teams',
    ...['', '/bout', '/knock', '/back'].map((what) => `/board/${athleteId(1)}${what}`),
    '/programme',
    '/programme/choose',
    '/programme/end',
    '/programme/w1d2',
    '/more',
    '/a/page/that/is/not',
  ];
}
