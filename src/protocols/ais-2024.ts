import { freeze } from './freeze.ts';
import type { BoutRule, Protocol } from './protocol.ts';

const tolerant: BoutRule = { rule: 'tolerant', maxRise: 2, settledWithinMinutes: 60, settledInclusive: false };
const strict: BoutRule = { rule: 'strict' };
/** What most stages share; each one says where it differs. */
const usual = { minHours: 24, heartRatePercent: null, contact: false, competition: false } as const;

/** Australian Concussion Guidelines for Youth and Community Sport. Stages and activities of the Amsterdam consensus (our own choice). */
export const ais2024: Protocol = freeze({
  id: 'ais-2024',
  version: '1.0.0',
  source: {
    citation:
      'Australian Concussion Guidelines for Youth and Community Sport, Australian Institute of Sport, Sports Medicine ' +
      'Australia, Australasian College of Sport and Exercise Physicians, Australian Physiotherapy Association, 1 February 2024',
    locator: 'concussioninsport.gov.au',
    date: '2024-02-01',
    reproduced: true,
  },
  defaultForAges: null,
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
      bout: tolerant,
      setback: 'same',
      enter: [{ gate: 'examined' }, { gate: 'clearance', written: false, whereImpactRiskFrom: ['3', '4'] }],
    },
    {
      ...usual,
      id: '5',
      kind: 'contact',
      minMinutes: 15,
      bout: strict,
      setback: { to: '4' },
      contact: true,
      enter: [
        { gate: 'symptom-free-days', days: 14 },
        { gate: 'symptom-free-days', days: 28, whereRepeat: true },
        { gate: 'clean-exertion' },
        { gate: 'school' },
        { gate: 'clearance', written: false },
      ],
    },
    {
      ...usual,
      id: '6',
      kind: 'competition',
      minMinutes: 15,
      bout: strict,
      setback: { to: '4' },
      contact: true,
      competition: true,
      enter: [
        { gate: 'day', minDay: 21 },
        { gate: 'day', minDay: 42, whereRepeat: true },
        { gate: 'clearance', written: false },
      ],
    },
  ],
  clearanceBy: ['doctor'],
  ownClocks: true,
  ownChoices: [
    'stages.1.bout',
    'stages.2A.bout',
    'stages.2B.bout',
    'stages.3.bout',
    'stages.4.bout',
    'stages.2A.minMinutes',
    'stages.2B.minMinutes',
    'stages.3.minMinutes',
    'stages.4.minMinutes',
    'stages.5.minMinutes',
    'stages.6.minMinutes',
    'stages.2A.heartRatePercent',
    'stages.2B.heartRatePercent',
    'stages.3.enter.clearance',
    'stages.4.enter.examined',
    'stages.4.enter.clearance',
    'stages.5.enter.clearance',
    'stages.6.enter.clearance',
    'stages.5.setback',
    'stages.6.setback',
  ],
});
