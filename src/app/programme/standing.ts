/** How it stands with a programme: whether one was chosen, and whether it counts, which is the engine's to say. */
import { computed } from '@preact/signals';
import { exertionAllowance } from '../../engine/exertion-allowance.ts';
import type { EntryOf } from '../../log/entry.ts';
import { newestProgramme, programmeOf, PROGRAMMES } from '../../programmes/index.ts';
import type { Programme } from '../../programmes/programme.ts';
import { localDay } from '../../time/zone.ts';
import { ageOn } from '../age.ts';
import { ask, assessment, athlete, current, now, zone } from '../state.ts';
import { planOf, type Planned } from './plan.ts';

export { newestProgramme, PROGRAMMES };
export type Choice = EntryOf<'programme'>;

/** Why what was recorded does not count, in general: a stop first, then whose word it is, then what came after it. */
export type NotCounting = 'stopped' | 'profession' | 'under-age' | 'void';

export interface Standing {
  /** The choice that is shown: the one in force, else the newest; null where there is none, or it was ended. */
  readonly choice: Choice | null;
  /** Null where it counts. */
  readonly why: NotCounting | null;
  /** A newer one that does not count, beside the one in force. */
  readonly newer: { readonly choice: Choice; readonly why: NotCounting } | null;
}

export const todayNumber = computed(() => localDay(zone.value, now.value));

const choices = computed(() => current.value.filter((entry) => entry.type === 'programme'));
const inForce = computed(() => ask(() => exertionAllowance, now.value)?.programme ?? null);

function whyNot(choice: Choice): NotCounting {
  if (assessment.value === null || assessment.value.verdict === 'stop') return 'stopped';
  if (choice.clinician.profession === 'other') return 'profession';
  const age = ageOn(athlete.value?.birthDate, localDay(zone.value, now.value));
  if (choice.by.role === 'athlete' && (age === null || age < 18)) return 'under-age';
  return 'void';
}

export const standing = computed<Standing>(() => {
  const newest = choices.value.at(-1);
  if (newest === undefined || newest.programme === 'none') return { choice: null, why: null, newer: null };
  const counting = choices.value.find(({ id }) => id === inForce.value);
  if (counting === undefined) return { choice: newest, why: whyNot(newest), newer: null };
  const newer = newest === counting ? null : { choice: newest, why: whyNot(newest) };
  return { choice: counting, why: null, newer };
});

/** The programme of a choice; undefined where this version does not have it. */
export function programmeOfChoice({ programme, programmeVersion }: Choice): Programme | undefined {
  return programmeOf(programme, programmeVersion);
}

export const sessionEntries = computed(() => current.value.filter((entry) => entry.type === 'programme-session'));

/** The calendar of a choice; null where this version does not have its programme. */
export function calendarOf(choice: Choice): readonly Planned[] | null {
  const programme = programmeOfChoice(choice);
  return programme === undefined ? null : planOf(programme, choice, sessionEntries.value, todayNumber.value);
}

/** The engine says that complaints persist: only then is a programme offered. */
export const isOffered = computed(
  () => assessment.value?.notices.some(({ code }) => code === 'persisting-symptoms') === true,
);
