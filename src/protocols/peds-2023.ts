import { PEDS_2023_OFFER } from './offered.ts';
import type { BoutRule, Protocol } from './protocol.ts';

/** "Brief" is up to and including 60 minutes here. */
const tolerant: BoutRule = { rule: 'tolerant', maxRise: 2, settledWithinMinutes: 60, settledInclusive: true };
const strict: BoutRule = { rule: 'strict' };

/** Living guideline for pediatric concussion care. Default under 18, from 5 years. */
export const peds2023: Protocol = {
  id: PEDS_2023_OFFER.id,
  version: PEDS_2023_OFFER.version,
  source: {
    citation:
      'PedsConcussion: Living Guideline for Pediatric Concussion Care, Return to Activity/Sport and Return to School ' +
      'tables, September 2023',
    locator: 'pedsconcussion.com',
    date: '2023-09',
    reproduced: true,
  },
  defaultForAges: PEDS_2023_OFFER.ages,
  stages: [
    {
      id: '1',
      minHours: 24,
      minMinutes: null,
      bout: tolerant,
      setback: 'same',
      heartRatePercent: null,
      contact: false,
      competition: false,
      enter: [],
    },
    {
      id: '2A',
      minHours: 24,
      minMinutes: 10,
      bout: tolerant,
      setback: 'same',
      heartRatePercent: 55,
      contact: false,
      competition: false,
      enter: [],
    },
    {
      id: '2B',
      minHours: 24,
      minMinutes: 10,
      bout: tolerant,
      setback: 'same',
      heartRatePercent: 70,
      contact: false,
      competition: false,
      enter: [],
    },
    {
      id: '3',
      minHours: 24,
      minMinutes: 10,
      bout: tolerant,
      setback: 'same',
      heartRatePercent: null,
      contact: false,
      competition: false,
      enter: [{ gate: 'clearance', written: false, whereImpactRiskFrom: ['3'] }],
    },
    {
      id: '4',
      minHours: 24,
      minMinutes: 15,
      bout: strict,
      setback: { to: '3' },
      heartRatePercent: null,
      contact: false,
      competition: false,
      enter: [
        { gate: 'resolution' },
        { gate: 'clean-exertion' },
        { gate: 'school' },
        { gate: 'clearance', written: false },
      ],
    },
    {
      id: '5',
      minHours: 24,
      minMinutes: 15,
      bout: strict,
      setback: { to: '3' },
      heartRatePercent: null,
      contact: true,
      competition: false,
      enter: [{ gate: 'clearance', written: false }],
    },
    {
      id: '6',
      minHours: 24,
      minMinutes: 15,
      bout: strict,
      setback: { to: '3' },
      heartRatePercent: null,
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
};
