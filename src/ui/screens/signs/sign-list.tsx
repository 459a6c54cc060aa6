/** One list of signs: none of these in one tap, else each with yes, no or I don't know. */
import type { SignAnswer, SignId } from '../../../log/vocabulary.ts';
import { words } from '../../../app/words.ts';
import { reviewedSigns } from '../../../app/signs.ts';
import { Button } from '../../parts/button.tsx';
import { Choices } from '../../parts/choices.tsx';

export type Answers = Partial<Record<SignId, SignAnswer>>;

interface SignListProps {
  readonly signs: readonly SignId[];
  readonly answers: Answers;
  readonly onAnswer: (answers: Answers) => void;
  /** Each sign is asked on its own. */
  readonly each: boolean;
  readonly onEach: () => void;
  /** Every sign has an answer. */
  readonly onDone: (answers: Answers) => void;
}

export function SignList({ signs, answers, onAnswer, each, onEach, onDone }: SignListProps) {
  const { signs: w, codes } = words.value;
  const reviewed = reviewedSigns();
  const label = (id: SignId): string => codes.signs[id] + (reviewed.has(id) ? ` – ${w.againOrWorse}` : '');
  const withRest = (): Answers => ({ ...Object.fromEntries(signs.map((id) => [id, 'no'])), ...answers });
  if (!each) {
    return (
      <>
        <div class="columns">
          <Button tone="primary" onClick={() => onDone(Object.fromEntries(signs.map((id) => [id, 'no'])))}>
            {w.none}
          </Button>
          <Button onClick={onEach}>{w.some}</Button>
        </div>
        <ul class="card signs">
          {signs.map((id) => (
            <li key={id}>{label(id)}</li>
          ))}
        </ul>
      </>
    );
  }
  return (
    <>
      {signs.map((id) => (
        <section class="card item" key={id}>
          <p id={`sign-${id}`}>{label(id)}</p>
          <Choices
            labelledBy={`sign-${id}`}
            options={[
              ['yes', w.answer.yes],
              ['no', w.answer.no],
              ['unsure', w.answer.unsure],
            ]}
            class="choices three"
            value={answers[id]}
            onChange={(answer) => onAnswer({ ...answers, [id]: answer })}
          />
        </section>
      ))}
      <Button tone="primary" onClick={() => onDone(withRest())}>
        {signs.every((id) => answers[id] !== undefined) ? words.value.common.next : w.restNo}
      </Button>
    </>
  );
}
