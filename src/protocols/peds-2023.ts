import { freeze } from './freeze.ts';
import type { BoutRule, Protocol } from './protocol.ts';

/** "Brief" is up to and including 60 minutes here. */
const tolerant: BoutRule = { rule: 'tolerant', maxRise: 2, settledWithinMinutes: 60, settledInclusive: true };
const strict: BoutRule = { rule: 'strict' };
/** What most stages share; each one says where it differs. */
const usual = { minHours: 24, heartRatePercent: null, contact: false, competition: false } as const;

/** Living guideline for pediatric concussion care. Default under 18, from 5 years. */
export const peds2023: Protocol = freeze({
  id: 'peds-2023',
  version: '1.0.0',
  source: {
    citation:
      'PedsConcussion: Living Guideline for Pediatric Concussion Care, Return to Activity/Sport and Return to School ' +
      'tables, September 2023',
    locator: 'pedsconcussion.com',
    date: '2023-09',
    reproduced: true,
  },
  defaultForAges: { from: 5, to: 18 },
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
        { gate: 'school' },
        { gate: 'clearance', written: false },
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
      enter: [{ gate: 'clearance', written: false }],
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
  clearanceBy: ['doctor', 'nurse-practitioner'],
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
    'stages.5.enter.clearance',
  ],
});
