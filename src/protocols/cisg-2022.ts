import { freeze } from './freeze.ts';
import type { BoutRule, Protocol } from './protocol.ts';

const tolerant: BoutRule = { rule: 'tolerant', maxRise: 2, settledWithinMinutes: 60, settledInclusive: false };
const strict: BoutRule = { rule: 'strict' };
/** What most stages share; each one says where it differs. */
const usual = { minHours: 24, heartRatePercent: null, contact: false, competition: false } as const;

/** Amsterdam consensus, Table 2. Default for adults. */
export const cisg2022: Protocol = freeze({
  id: 'cisg-2022',
  version: '1.0.0',
  source: {
    citation:
      'Patricios JS, Schneider KJ, Dvorak J, et al. Consensus statement on concussion in sport: the 6th International ' +
      'Conference on Concussion in Sport, Amsterdam, October 2022. Br J Sports Med 2023;57:695–711, Table 2',
    locator: 'doi:10.1136/bjsports-2023-106898',
    date: '2023-06',
    reproduced: true,
  },
  defaultForAges: { from: 18, to: null },
  stages: [
    { ...usual, id: '1', kind: 'rest', minMinutes: null, bout: tolerant, setback: 'same', enter: [] },
    {
      ...usual,
      id: '2A',
      kind: 'light',
      minMinutes: 10,
      bout: tolerant,
      setback: 'same',
      heartRatePercent: 55,
      enter: [],
    },
    {
      ...usual,
      id: '2B',
      kind: 'moderate',
      minMinutes: 10,
      bout: tolerant,
      setback: 'same',
      heartRatePercent: 70,
      enter: [],
    },
    {
      ...usual,
      id: '3',
      kind: 'sport-specific',
      minMinutes: 10,
      bout: tolerant,
      setback: 'same',
      enter: [{ gate: 'clearance', written: false, whereImpactRiskFrom: ['3'] }],
    },
    {
      ...usual,
      id: '4',
      kind: 'non-contact',
      minMinutes: 15,
      bout: strict,
      setback: { to: '3' },
      enter: [
        { gate: 'resolution' },
        { gate: 'clean-exertion' },
        { gate: 'examined' },
        { gate: 'clearance', written: false, whereImpactRiskFrom: ['3', '4'] },
      ],
    },
    {
      ...usual,
      id: '5',
      kind: 'contact',
      minMinutes: 15,
      bout: strict,
      setback: { to: '3' },
      contact: true,
      enter: [{ gate: 'school' }, { gate: 'clearance', written: false }],
    },
    {
      ...usual,
      id: '6',
      kind: 'competition',
      minMinutes: 15,
      bout: strict,
      setback: { to: '3' },
      contact: true,
      competition: true,
      enter: [{ gate: 'clearance', written: true }],
    },
  ],
  clearanceBy: ['doctor', 'nurse-practitioner', 'physician-assistant', 'physiotherapist', 'athletic-trainer'],
  ownClocks: false,
  ownChoices: [
    'stages.2A.minHours',
    'stages.2B.minHours',
    'stages.2A.minMinutes',
    'stages.2B.minMinutes',
    'stages.3.minMinutes',
    'stages.4.minMinutes',
    'stages.5.minMinutes',
    'stages.6.minMinutes',
    'stages.4.enter.examined',
    'stages.5.enter.school',
  ],
});
