/**
 * The items of a check-in and the signs, each asked for by its own name. A loop over names that are not known beforehand
 * took thirty times as long, and was half of every assessment. The order is that of the vocabulary; a test says so.
 */
import type { SymptomScores, WarningSigns } from '../log/entry.ts';

/** The 22 scores in the order of `SYMPTOM_IDS`; undefined = unknown. */
export function scoresInOrder(scores: SymptomScores): readonly (number | undefined)[] {
  return [
    scores.headache,
    scores['head-pressure'],
    scores['neck-pain'],
    scores.nausea,
    scores.dizziness,
    scores['blurred-vision'],
    scores.balance,
    scores['light-sensitivity'],
    scores['noise-sensitivity'],
    scores['slowed-down'],
    scores.fogginess,
    scores['not-right'],
    scores.concentration,
    scores.memory,
    scores.fatigue,
    scores.confusion,
    scores.drowsiness,
    scores.emotional,
    scores.irritability,
    scores.sadness,
    scores.anxiety,
    scores['falling-asleep'],
  ];
}

/** Is every sign of the first list answered, whatever the answer? */
export function hasEveryEmergencyAnswer(answers: WarningSigns['answers']): boolean {
  return (
    answers['loss-of-consciousness'] !== undefined &&
    answers['cannot-stay-awake'] !== undefined &&
    answers.seizure !== undefined &&
    answers['worsening-headache'] !== undefined &&
    answers['repeated-vomiting'] !== undefined &&
    answers['increasing-confusion'] !== undefined &&
    answers['unusual-behaviour'] !== undefined &&
    answers['slurred-speech'] !== undefined &&
    answers['vision-change'] !== undefined &&
    answers['unequal-pupils'] !== undefined &&
    answers['weakness-or-tingling'] !== undefined &&
    answers['neck-pain-or-tenderness'] !== undefined &&
    answers['skull-deformity'] !== undefined &&
    answers['fluid-from-ear-or-nose'] !== undefined
  );
}
