/** The small questions, asked one at a time when they first matter, and never assumed. */
import { HOUR } from '../time/instant.ts';
import { localDay } from '../time/zone.ts';
import { ageOn } from './age.ts';
import { changeSettings, settings } from './settings.ts';
import { assessment, athlete, atOf, injury, newest, now, protocol, sample, zone } from './state.ts';

export const QUESTION_IDS = ['caution', 'typical', 'concussions', 'sport', 'community'] as const;
export type QuestionId = (typeof QUESTION_IDS)[number];

/** Put off: asked again after a day. */
const LATER = 24 * HOUR;

function matters(id: QuestionId): boolean {
  const person = athlete.value;
  const hurt = injury.value;
  const checked = newest('check-in') !== undefined;
  if (person === null || hurt === undefined) return false;
  const stages = protocol.value?.stages.map((stage) => stage.id) ?? [];
  const position = stages.indexOf(assessment.value?.stage ?? '');
  switch (id) {
    case 'caution':
      return person.caution === undefined && checked;
    case 'typical':
      // Written by the athlete it counts only within 72 h of the injury.
      return checked && newest('typical') === undefined && now.value - atOf(hurt) < 72 * HOUR;
    case 'concussions':
      return checked && hurt.concussions === undefined;
    case 'sport':
      return position >= 1 && hurt.impactRiskFrom === undefined;
    case 'community': {
      const age = ageOn(person.birthDate, localDay(zone.value, atOf(hurt)));
      return position >= 3 && hurt.communityClocks === undefined && age !== null && age >= 18;
    }
  }
}

/** The one question to ask now; null where there is none. */
export function pendingQuestion(): QuestionId | null {
  if (sample.value !== null || assessment.value?.verdict === 'complete') return null;
  const open = QUESTION_IDS.find((id) => {
    const later = settings.value.askedLater[`${id}:${athlete.value?.id}`];
    return matters(id) && (later === undefined || now.value - later > LATER);
  });
  return open ?? null;
}

export function putOff(id: QuestionId): void {
  const key = `${id}:${athlete.value?.id}`;
  void changeSettings({ askedLater: { ...settings.value.askedLater, [key]: now.value } });
}
