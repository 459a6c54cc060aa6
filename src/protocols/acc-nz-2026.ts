import { freeze } from './freeze.ts';
import type { BoutRule, Protocol } from './protocol.ts';

const tolerant: BoutRule = { rule: 'tolerant', maxRise: 2, settledWithinMinutes: 60, settledInclusive: false };
const strict: BoutRule = { rule: 'strict' };
/** What most stages share; each one says where it differs. */
const usual = { minHours: 24, heartRatePercent: null, contact: false, competition: false } as const;

/** ACC Sport Concussion in New Zealand: National Guidelines. An exceeded bout moves one stage down. */
export const accNz2026: Protocol = freeze({
  id: 'acc-nz-2026',
  version: '1.0.0',
  source: {
    citation:
      'ACC Sport Concussion in New Zealand: National Guidelines, Accident Compensation Corporation, 2024, as updated ' +
      'January 2026',
    locator: 'acc.co.nz',
    date: '2026-01',
    reproduced: true,
  },
  defaultForAges: null,
  stages: [
    { ...usual, id: '1', kind: 'rest', minMinutes: null, bout: tolerant, setback: 'same', enter: [] },
    { ...usual, id: '2', kind: 'light', minMinutes: 10, bout: tolerant, setback: 'previous', enter: [] },
    { ...usual, id: '3', kind: 'moderate', minMinutes: 10, bout: tolerant, setback: 'previous', enter: [] },
    {
      ...usual,
      id: '4',
      kind: 'non-contact',
      minMinutes: 15,
      bout: tolerant,
      setback: 'previous',
      enter: [{ gate: 'examined' }],
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
        { gate: 'day', minDay: 14 },
        { gate: 'symptom-free-days', days: 14 },
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
        { gate: 'clearance', written: false },
      ],
    },
  ],
  clearanceBy: ['doctor'],
  ownClocks: true,
  ownChoices: [
    'stages.1.minHours',
    'stages.1.bout',
    'stages.2.bout',
    'stages.3.bout',
    'stages.4.bout',
    'stages.5.bout',
    'stages.6.bout',
    'stages.2.minMinutes',
    'stages.3.minMinutes',
    'stages.4.minMinutes',
    'stages.5.minMinutes',
    'stages.6.minMinutes',
    'stages.4.enter.examined',
    'stages.5.enter.clearance',
    'stages.6.enter.clearance',
  ],
});
