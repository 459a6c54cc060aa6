/** What a check-in asks, of whom, and what it leads to. */
import type { Author, CheckIn } from '../log/entry.ts';
import { SYMPTOM_IDS, type SymptomId } from '../log/vocabulary.ts';
import { DAY, HOUR } from '../time/instant.ts';
import { localDay } from '../time/zone.ts';
import { ageOn } from './age.ts';
import { authorFor } from './commands.ts';
import { assessment, athlete, atOf, current, injury, now, zone } from './state.ts';

/** Our own groups and order of the 22 items. */
export const GROUPS = {
  body: ['headache', 'head-pressure', 'neck-pain', 'nausea'],
  senses: ['dizziness', 'balance', 'blurred-vision', 'light-sensitivity', 'noise-sensitivity'],
  thinking: ['slowed-down', 'fogginess', 'concentration', 'memory', 'confusion'],
  energy: ['fatigue', 'drowsiness', 'falling-asleep'],
  mood: ['emotional', 'irritability', 'sadness', 'anxiety'],
  overall: ['not-right'],
} as const satisfies Record<string, readonly SymptomId[]>;
export type GroupId = keyof typeof GROUPS;
export const GROUP_IDS = Object.keys(GROUPS) as GroupId[];

function isFull(entry: CheckIn): boolean {
  return SYMPTOM_IDS.every((id) => entry.symptoms[id] !== undefined || id === 'falling-asleep');
}

/** "Any symptoms since the last full check-in?" is asked when that was over 36 h ago, whoever made it. */
export function asksSinceLast(): boolean {
  const last = current.value.findLast((entry): entry is CheckIn => entry.type === 'check-in' && isFull(entry));
  return last !== undefined && now.value - atOf(last) > 36 * HOUR;
}

/** No night has passed in the first 24 h, so falling asleep may stay open. */
export function mayLackNight(): boolean {
  return injury.value !== undefined && now.value - atOf(injury.value) < DAY;
}

function age(): number | null {
  return ageOn(athlete.value?.birthDate, localDay(zone.value, now.value));
}

export function isUnder13(): boolean {
  const years = age();
  return years !== null && years < 13;
}

/** Parent and child both report: always under 13, and where a parent holds the device of somebody under 18. */
export function reporters(): readonly Author[] {
  const person = athlete.value;
  if (person === null) return [];
  const holder = authorFor(person.id, person.name);
  const child: Author = { role: 'athlete', name: person.name };
  if (isUnder13()) {
    const parent = holder.role === 'athlete' ? { role: 'parent' as const, name: '' } : holder;
    return [parent, child];
  }
  return holder.role === 'athlete' ? [holder] : [holder, child];
}

/** The last value the same role reported, to be shown beside an item; never filled in. */
export function lastCheckInOf(role: Author['role']): CheckIn | undefined {
  return current.value.findLast((entry): entry is CheckIn => entry.type === 'check-in' && entry.by.role === role);
}

/** The check-in just saved makes the warning signs be asked anew. */
export function asksSignsAnew(): boolean {
  const result = assessment.value;
  return (
    result !== null &&
    result.reasons.some((reason) => reason.code === 'signs-unchecked') &&
    result.notices.some((notice) => notice.code === 'symptoms-worse')
  );
}
