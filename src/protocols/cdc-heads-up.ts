import { freeze } from './freeze.ts';
import type { BoutRule, Protocol } from './protocol.ts';

/** A bout with a rise, or a symptom that was not there when the stage was entered. */
const noNew: BoutRule = { rule: 'no-new-symptoms', startsFree: false };
/** The same, and free of symptoms just before the bout. */
const noNewFromFree: BoutRule = { rule: 'no-new-symptoms', startsFree: true };
/** What most stages share; each one says where it differs. */
const usual = { minHours: 24, heartRatePercent: null, contact: false, competition: false } as const;

/** CDC HEADS UP, 6-step return to play. Strict in a sense of its own: no new symptom. */
export const cdcHeadsUp: Protocol = freeze({
  id: 'cdc-heads-up',
  version: '1.0.0',
  source: {
    citation:
      'CDC HEADS UP: 6-Step Return to Play Progression, Centers for Disease Control and Prevention (based on the ' +
      'consensus statement of the International Conference on Concussion in Sport)',
    locator: 'cdc.gov/heads-up',
    date: null,
    reproduced: true,
  },
  defaultForAges: null,
  stages: [
    { ...usual, id: '1', kind: 'rest', minMinutes: null, bout: noNew, setback: 'previous', enter: [] },
    {
      ...usual,
      id: '2',
      kind: 'light',
      minMinutes: 5,
      bout: noNew,
      setback: 'previous',
      enter: [{ gate: 'clearance', written: false }, { gate: 'school' }],
    },
    { ...usual, id: '3', kind: 'moderate', minMinutes: 10, bout: noNew, setback: 'previous', enter: [] },
    {
      ...usual,
      id: '4',
      kind: 'non-contact',
      minMinutes: 15,
      bout: noNewFromFree,
      setback: 'previous',
      enter: [{ gate: 'resolution' }, { gate: 'clean-exertion' }],
    },
    {
      ...usual,
      id: '5',
      kind: 'contact',
      minMinutes: 15,
      bout: noNewFromFree,
      setback: 'previous',
      contact: true,
      enter: [{ gate: 'clearance', written: false }],
    },
    {
      ...usual,
      id: '6',
      kind: 'competition',
      minMinutes: 15,
      bout: noNewFromFree,
      setback: 'previous',
      contact: true,
      competition: true,
      enter: [],
    },
  ],
  clearanceBy: ['doctor', 'nurse-practitioner', 'physician-assistant', 'athletic-trainer'],
  ownClocks: false,
  ownChoices: [
    'stages.2.minMinutes',
    'stages.3.minMinutes',
    'stages.4.minMinutes',
    'stages.5.minMinutes',
    'stages.6.minMinutes',
    'stages.4.enter.resolution',
    'stages.4.enter.clean-exertion',
    'stages.5.enter.clearance',
  ],
});
