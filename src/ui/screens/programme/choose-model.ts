/** A clinician's choice of a programme as a form, and the entry it becomes. */
import { type ByValue, NO_BY } from '../../../app/authors.ts';
import type { NewEntry } from '../../../app/commands.ts';
import { newestProgramme, todayNumber } from '../../../app/programme/standing.ts';
import { now } from '../../../app/state.ts';
import { NO_WHEN, type WhenValue, whenError, whenInstant } from '../../../app/when.ts';
import { wired } from '../../../app/wiring.ts';
import { areaWords, words } from '../../../app/words.ts';
import type { Profession } from '../../../log/vocabulary.ts';
import type { ProgrammeId } from '../../../programmes/programme.ts';
import { MINUTE } from '../../../time/instant.ts';
import { parseDate } from '../../../time/zone.ts';

export interface ChooseForm {
  readonly programme: ProgrammeId | null;
  readonly name: string;
  readonly profession: Profession | null;
  readonly when: WhenValue;
  readonly startsOn: string;
  readonly note: string;
  readonly by: ByValue;
}

export const EMPTY_CHOICE: ChooseForm = {
  programme: null,
  name: '',
  profession: null,
  when: NO_WHEN,
  startsOn: '',
  note: '',
  by: NO_BY,
};

/** A first day lies within so many days before and after today (own choice): further off it is a slip. */
const MOST_BEFORE = 90;
const MOST_AFTER = 183;

export function isStart(startsOn: string, today: number): boolean {
  const day = parseDate(startsOn);
  return day >= today - MOST_BEFORE && day <= today + MOST_AFTER;
}

/** Errors in words by field id, in the order of the page. @param injuryAt milliseconds; null where it is not known */
export function chooseErrors(form: ChooseForm, injuryAt: number | null): Record<string, string | undefined> {
  const { common } = words.value;
  const { form: w } = areaWords('programme');
  const zone = wired().platform.deviceZone();
  const wrong = whenError(form.when, zone, now.value);
  const isBefore = injuryAt !== null && whenInstant(form.when, zone, now.value) < injuryAt - MINUTE;
  const field =
    form.when.mode === 'other'
      ? 'when-date'
      : form.when.mode === null || form.when.mode === 'now'
        ? 'when'
        : 'when-time';
  return {
    programme: form.programme === null ? common.required : undefined,
    name: form.name.trim() === '' ? areaWords('terms').nameNeeded : undefined,
    profession: form.profession === null ? common.required : undefined,
    [field]: wrong === null ? (isBefore ? areaWords('documents').errors.beforeInjury : undefined) : common.when[wrong],
    startsOn: isStart(form.startsOn, todayNumber.value) ? undefined : w.startsOnWrong,
  };
}

/** Of a form without errors. */
export function choiceEntry(form: ChooseForm): NewEntry {
  const programme = form.programme ?? 'none';
  const version = newestProgramme(programme)?.version;
  return {
    type: 'programme',
    clinician: { name: form.name.trim(), profession: form.profession ?? 'other' },
    programme,
    ...(version === undefined ? {} : { programmeVersion: version }),
    startsOn: form.startsOn,
    ...(form.note.trim() === '' ? {} : { note: form.note.trim() }),
  };
}
