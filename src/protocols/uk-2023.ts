import { freeze } from './freeze.ts';
import type { BoutRule, Protocol } from './protocol.ts';

const tolerant: BoutRule = { rule: 'tolerant', maxRise: 2, settledWithinMinutes: 60, settledInclusive: false };
const strict: BoutRule = { rule: 'strict' };
/** What most stages share; each one says where it differs. */
const usual = { minHours: 24, heartRatePercent: null, contact: false, competition: false } as const;

/** UK Concussion Guidelines for Non-Elite (Grassroots) Sport; stage titles as in England Rugby’s graduated return. Every age. No clearance is asked. */
export const uk2023: Protocol = freeze({
  id: 'uk-2023',
  version: '1.0.0',
  source: {
    citation:
      'UK Concussion Guidelines for Non-Elite (Grassroots) Sport, April 2023, updated November 2024; ' +
      'stage titles as in England Rugby, Graduated Return to Activity and Sport, August 2023',
    locator: 'sportandrecreation.org.uk',
    date: '2024-11',
    reproduced: true,
  },
  defaultForAges: null,
  stages: [
    { ...usual, id: '1', kind: 'rest', minMinutes: null, bout: tolerant, setback: 'same', enter: [] },
    {
      ...usual,
      id: '2',
      kind: 'light',
      minMinutes: 10,
      bout: tolerant,
      setback: 'same',
      enter: [{ gate: 'examined' }],
    },
    { ...usual, id: '3', kind: 'moderate', minMinutes: 10, bout: tolerant, setback: 'same', enter: [] },
    {
      ...usual,
      id: '4',
      kind: 'non-contact',
      minMinutes: 15,
      bout: tolerant,
      setback: 'same',
      enter: [{ gate: 'day', minDay: 8 }],
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
        { gate: 'clean-exertion' },
        { gate: 'day', minDay: 15 },
        { gate: 'school' },
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
        { gate: 'symptom-free-days', days: 14 },
        { gate: 'day', minDay: 21 },
      ],
    },
  ],
  clearanceBy: [],
  ownClocks: true,
  ownChoices: [
    'stages.2.minHours',
    'stages.3.minHours',
    'stages.4.minHours',
    'stages.5.minHours',
    'stages.1.bout',
    'stages.2.bout',
    'stages.3.bout',
    'stages.4.bout',
    'stages.2.minMinutes',
    'stages.3.minMinutes',
    'stages.4.minMinutes',
    'stages.5.minMinutes',
    'stages.6.minMinutes',
    'stages.5.setback',
    'stages.6.setback',
  ],
});
