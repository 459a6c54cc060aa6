/** The small questions, asked one at a time when they first matter, and never assumed. */
import { HOUR } from '../time/instant.ts';
import { localDay } from '../time/zone.ts';
import { ageOn } from './age.ts';
import { readsConcussions, readsImpactRisk } from './reads.ts';
import { changeSettings, settings } from './settings.ts';
import { protocol } from './decided.ts';
import { assessment, athlete, atOf, injury, newest, now, sample, zone } from './state.ts';

export const QUESTION_IDS = ['caution', 'typical', 'concussions', 'sport', 'community'] as const;
export type QuestionId = (typeof QUESTION_IDS)[number];

/** Put off: asked again after a day. */
const LATER = 24 * HOUR;

/** The waits of the running plan hang on it: asked first, and not to be put off. */
export function isNeeded(id: QuestionId): boolean {
  return id === 'concussions' && protocol.value !== null && readsConcussions(protocol.value);
}

function matters(id: QuestionId): boolean {
  const person = athlete.value;
  const hurt = injury.value;
  const profile = protocol.value;
  const checked = newest('check-in') !== undefined;
  if (person === null || hurt === undefined) return false;
  const stages = profile?.stages.map((stage) => stage.id) ?? [];
  const position = stages.indexOf(assessment.value?.stage ?? '');
  switch (id) {
    case 'caution':
      return person.caution === undefined && checked;
    case 'typical':
      // Written by the athlete it counts only within 72 h of the injury.
      return checked && newest('typical') === undefined && now.value - atOf(hurt) < 72 * HOUR;
    case 'concussions':
      return (checked || isNeeded(id)) && hurt.concussions === undefined;
    case 'sport':
      return position >= 1 && hurt.impactRiskFrom === undefined && profile !== null && readsImpactRisk(profile);
    case 'community': {
      const age = ageOn(person.birthDate, localDay(zone.value, atOf(hurt)));
      const isOpen = profile?.ownClocks === false && hurt.communityClocks === undefined;
      return isOpen && position >= 3 && age !== null && age >= 18;
    }
  }
}

/** The one question to ask now; null where there is none. */
export function pendingQuestion(): QuestionId | null {
  if (sample.value !== null || assessment.value?.verdict === 'complete') return null;
  const order = [...QUESTION_IDS.filter(isNeeded), ...QUESTION_IDS];
  const open = order.find((id) => {
    const later = settings.value.askedLater[`${id}:${athlete.value?.id}`];
    return matters(id) && (isNeeded(id) || later === undefined || now.value - later > LATER);
  });
  return open ?? null;
}

export function putOff(id: QuestionId): void {
  const key = `${id}:${athlete.value?.id}`;
  void changeSettings({ askedLater: { ...settings.value.askedLater, [key]: now.value } });
}
