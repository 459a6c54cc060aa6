/** Codes to sentences, in the words that are loaded. */
import type { LearnReason, Notice, Reason } from '../engine/assessment.ts';
import type { Caution, LearnStep, SignId, SymptomId } from '../log/vocabulary.ts';
import type { Format } from './format.ts';
import type { CoreWords } from './load.ts';
import type { Say, StageWords } from './reasons.ts';

export function createSay(words: CoreWords, f: Format): Say {
  const { symptoms, signs, cautions } = words.codes;
  const { steps } = words.reasons;
  const sign = (id: SignId | Caution): string => (id in signs ? signs[id as SignId] : cautions[id as Caution]);
  return {
    f,
    symptoms: (ids: readonly SymptomId[]) => ids.map((id) => symptoms[id]).join('; '),
    signs: (ids) => ids.map(sign).join('; '),
    stage: (id) => words.common.stage(id).replace(/^S/, 's'),
    step: (id: LearnStep) => steps[id],
    plan: (id: string) => planName(words, id),
  };
}

export function reasonText(words: CoreWords, reason: Reason, say: Say): string {
  // The map is typed per code; the union of its functions cannot be called without this one step.
  const text = words.reasons.reasons[reason.code] as (params: Reason['params'], say: Say) => string;
  return text(reason.params, say);
}

export function noticeText(words: CoreWords, notice: Notice, say: Say): string {
  const text = words.reasons.notices[notice.code] as (params: Notice['params'], say: Say) => string;
  return text(notice.params, say);
}

export function learnText(words: CoreWords, reason: LearnReason): string {
  return words.reasons.learn[reason.code];
}

/** The name of a plan; one without a name of its own is called by its id. */
export function planName(words: CoreWords, protocol: string): string {
  return words.plans[protocol] ?? protocol;
}

/** Words of a stage of a profile; a profile without words of its own falls back on the id. */
export function stageWords(words: CoreWords, protocol: string, stage: string): StageWords {
  return words.stages[protocol]?.[stage] ?? { name: words.common.stage(stage), may: '', notYet: '' };
}
