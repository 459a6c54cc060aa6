/** The fields of an entry in words. */
import type { Original } from '../../../app/correcting.ts';
import { severityOf } from '../../../app/course.ts';
import { planThen } from '../../../app/past.ts';
import { format, partialDate } from '../../../app/format.ts';
import { sessionName } from '../../../app/programme/say.ts';
import { supportTexts } from '../../../app/supports.ts';
import { areaWords, words } from '../../../app/words.ts';
import { planName, stageWords } from '../../../i18n/say.ts';
import type { Author, Clinician, EntryOf, HeartRate, SymptomScores } from '../../../log/entry.ts';
import {
  type BoutStopId,
  type Finding,
  type LearnStep,
  type ReviewOutcome,
  SYMPTOM_IDS,
  type SignId,
  type SymptomId,
} from '../../../log/vocabulary.ts';
import { type Spec, plainText, specsOf, valueOf } from './specs.ts';

export function whoText(by: Author): string {
  // The person's own name says enough.
  if (by.role === 'athlete' && by.name !== '') return by.name;
  return areaWords('entries').by(areaWords('terms').roles[by.role], by.name);
}

function scoresText(scores: SymptomScores): string {
  const w = areaWords('entries');
  const { symptoms } = words.value.codes;
  const above = SYMPTOM_IDS.filter((id) => (scores[id] ?? 0) > 0);
  const missing = SYMPTOM_IDS.filter((id) => scores[id] === undefined).length;
  const told = above
    .toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
    .map((id) => `${symptoms[id]} ${scores[id]}`);
  if (told.length === 0 && missing < SYMPTOM_IDS.length) told.push(w.values.noneAbove);
  if (missing > 0) told.push(w.values.missing(missing));
  const total = above.reduce((sum, id) => sum + (scores[id] ?? 0), 0);
  return above.length === 0 ? told.join('; ') : `${w.symptoms(above.length, total)}: ${told.join('; ')}`;
}

function signsText(answers: Readonly<Partial<Record<SignId, string>>>): string {
  const { signs, codes } = words.value;
  const w = areaWords('entries').values;
  const given = Object.entries(answers) as [SignId, 'yes' | 'no' | 'unsure'][];
  const told = given
    .filter(([, answer]) => answer !== 'no')
    .map(([id, answer]) => `${codes.signs[id]}: ${signs.answer[answer]}`);
  const no = given.filter(([, answer]) => answer === 'no').map(([id]) => id);
  if (no.length > 0 && no.length <= 3) told.push(...no.map((id) => `${codes.signs[id]}: ${signs.answer.no}`));
  else if (no.length > 0) told.push(w.rest(no.length, signs.answer.no));
  return told.join('; ');
}

function heartRateText(rate: HeartRate): string {
  const w = areaWords('entries').values;
  return w.bpm(format.value.number(rate.average), format.value.number(rate.max), w[rate.source]);
}

/** A stage by its name in the plan that decided when the entry was written down. */
function stageText(id: string, entry: Original): string {
  const { common } = words.value;
  const { name } = stageWords(words.value, planThen(entry), id);
  return name === common.stage(id) ? name : `${common.stage(id)}, ${name}`;
}

function scopeText(scope: string, entry: Original): string {
  return scope === 'unrestricted' ? areaWords('terms').unrestricted : stageText(scope, entry);
}

/** A programme by its name; one that this version does not have by its id. */
function programmeText(id: string): string {
  const names: Readonly<Record<string, string>> = areaWords('terms').programmes;
  return names[id] ?? id;
}

function programmeSessionText({ programme, session, on, done }: EntryOf<'programme-session'>): string {
  const w = areaWords('entries');
  const parts = [
    on === null ? w.values.leftOut : format.value.localDate(on),
    ...(done === true ? [w.fields.done] : []),
  ];
  return [sessionName(programme, session), ...parts].join(', ');
}

function supportsText(list: readonly string[]): string {
  const texts = supportTexts(areaWords('terms').supports, list);
  return texts.length === 0 ? areaWords('entries').values.noSupports : texts.join('; ');
}

/** The words of a choice; a value nobody knows is shown as it is. */
export function choiceText(key: string, value: string): string {
  const terms = areaWords('terms');
  const w = areaWords('entries').values;
  if (key === 'finding') return terms.findings[value as Finding];
  if (key === 'outcome') return terms.outcomes[value as ReviewOutcome];
  if (key === 'step') return `${value}, ${words.value.reasons.steps[value as LearnStep]}`;
  if (key === 'sinceLast') return value === 'none' ? w.none : w.some;
  if (key === 'setting') return value === 'home' ? w.home : w.school;
  return value;
}

/** A value of an entry in words; null where nothing was said. */
export function valueText(spec: Spec, value: unknown, entry: Original): string | null {
  const { common, codes } = words.value;
  if (value === null && spec.key === 'settledAfterMinutes') return areaWords('entries').values.notSettled;
  if (value === null && spec.key === 'on') return areaWords('entries').values.leftOut;
  if (value === undefined || value === null || value === '') return null;
  switch (spec.as) {
    case 'number':
      return format.value.number(Number(value), 2);
    case 'flag':
      return value === true ? common.yes : common.no;
    case 'scores':
      return scoresText(value);
    case 'signs':
      return signsText(value);
    case 'heart-rate':
      return heartRateText(value as HeartRate);
    case 'clinician': {
      const { name, profession } = value as Clinician;
      return `${name}, ${words.value.reasons.professions[profession]}`;
    }
    case 'stage':
      return stageText(plainText(value), entry);
    case 'scope':
      return scopeText(plainText(value), entry);
    case 'choice':
      return choiceText(spec.key, plainText(value));
    case 'many':
      return (value as SymptomId[]).map((id) => codes.symptoms[id]).join('; ');
    case 'supports':
      return supportsText(value as string[]);
    case 'stop-signs':
      return (value as BoutStopId[]).map((id) => areaWords('terms').stopSigns[id]).join('; ');
    case 'programme':
      return programmeText(plainText(value));
    case 'date':
      return format.value.localDate(plainText(value));
    case 'lines':
      return (value as string[]).map((one) => (spec.of === 'months' ? partialDate(one) : one)).join('; ');
    case 'plan':
      return planName(words.value, plainText(value));
    case 'text':
      return plainText(value);
    case 'shown':
      return entry.type === 'programme-session' ? sessionName(entry.programme, plainText(value)) : plainText(value);
  }
}

export function labelOf(spec: Spec, entry: Original): string {
  const { fields } = areaWords('entries');
  if (spec.key === 'clinician') return fields.clinicianName;
  if (entry.type === 'measure' && spec.key === 'value')
    return `${areaWords('terms').measures[entry.kind]} (${entry.unit})`;
  return fields[spec.key];
}

/** Every field that says something, as label and text. */
export function linesOf(entry: Original): [string, string][] {
  const lines = specsOf(entry.type).flatMap((spec): [string, string][] => {
    const text = valueText(spec, valueOf(entry, spec.key), entry);
    return text === null ? [] : [[labelOf(spec, entry), text]];
  });
  return entry.note ? [...lines, [areaWords('entries').fields.note, entry.note]] : lines;
}

/** What an entry says, in a few words for the list. */
export function shortText(entry: Original): string {
  const w = areaWords('entries');
  switch (entry.type) {
    case 'check-in': {
      const count = SYMPTOM_IDS.filter((id) => (entry.symptoms[id] ?? 0) > 0).length;
      return w.symptoms(count, severityOf(entry));
    }
    case 'activity':
      return `${w.bout(entry.stage, format.value.number(entry.minutes, 1))}, ${entry.before}–${entry.peak}`;
    case 'school':
      return `${entry.step}, ${entry.before}–${entry.peak}`;
    case 'warning-signs': {
      const answers = Object.values(entry.answers);
      return w.signs(answers.filter((one) => one === 'yes').length, answers.filter((one) => one === 'unsure').length);
    }
    case 'examination':
      return areaWords('terms').findings[entry.finding];
    case 'review':
      return areaWords('terms').outcomes[entry.outcome];
    case 'clearance':
      return scopeText(entry.scope, entry);
    case 'prescription':
      return `${entry.percent} % × ${entry.heartRateThreshold}`;
    case 'measure':
      return `${areaWords('terms').measures[entry.kind]} ${format.value.number(entry.value, 2)} ${entry.unit}`;
    case 'protocol-change':
      return planName(words.value, entry.protocol);
    case 'school-plan':
      return supportsText(entry.supports);
    case 'programme':
      return programmeText(entry.programme);
    case 'programme-session':
      return programmeSessionText(entry);
    case 'injury':
    case 'typical':
    case 'head-impact':
      return '';
  }
}
