/** One day of a file: its bouts, each with what it still needs, and its figures, each chosen or not. */
import type { Signal } from '@preact/signals';
import { writeDraft } from '../../../app/drafts.ts';
import { format } from '../../../app/format.ts';
import { areaWords } from '../../../app/words.ts';
import { type BoutItem, type MeasureItem, type Preview, isOffered } from '../../../app/watch-files/preview.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { BoutFacts } from './bout-facts.tsx';
import { answersOf, draftOf, formOf } from './bout-model.ts';
import { boutTitle, measureText } from './said.ts';

export interface Day {
  readonly day: string;
  readonly bouts: readonly BoutItem[];
  readonly measures: readonly MeasureItem[];
}

/** Newest first. */
export function daysOf({ bouts, measures }: Preview): Day[] {
  const names = [...new Set([...bouts.map(({ day }) => day), ...measures.map(({ measure }) => measure.day)])];
  return names
    .toSorted((a, b) => (a < b ? 1 : -1))
    .map((day) => ({
      day,
      bouts: bouts.filter((item) => item.day === day),
      measures: measures.filter(({ measure }) => measure.day === day),
    }));
}

function NewBout({ item, onAnswer }: { readonly item: BoutItem; readonly onAnswer: () => void }) {
  const w = areaWords('imports').bout;
  const form = formOf(item);
  const answers = answersOf(item, form);
  const title = boutTitle(item);
  if (answers === null) {
    return (
      <>
        <p>{w.unanswered}</p>
        <Button onClick={onAnswer}>{w.answer(title)}</Button>
      </>
    );
  }
  return (
    <>
      <p>{w.answered(answers.stage, answers.before, answers.peak)}</p>
      <button
        type="button"
        class="choice"
        aria-pressed={!form.isLeftOut}
        onClick={() => writeDraft(draftOf(item), { ...form, isLeftOut: !form.isLeftOut })}
      >
        {!form.isLeftOut && <Icon name="check" />} {w.take(title)}
      </button>
      <Button onClick={onAnswer}>{w.change(title)}</Button>
    </>
  );
}

function Bout({ item, onAnswer }: { readonly item: BoutItem; readonly onAnswer: () => void }) {
  const w = areaWords('imports').bout;
  return (
    <>
      <h3 class="small">{boutTitle(item)}</h3>
      <BoutFacts item={item} />
      {item.state === 'there' && item.there !== null && <p>{w.there(format.value.at(item.there.at))}</p>}
      {item.state === 'twice' && <p>{w.twice}</p>}
      {item.state === 'new' && <NewBout item={item} onAnswer={onAnswer} />}
    </>
  );
}

interface FigureProps {
  readonly item: MeasureItem;
  readonly day: string;
  readonly left: Signal<ReadonlySet<string>>;
}

function Figure({ item, day, left }: FigureProps) {
  const text = measureText(item);
  if (!isOffered(item)) return <p class="quiet">{text}</p>;
  const isChosen = !left.value.has(item.id);
  const toggle = (): void => {
    const next = new Set(left.value);
    if (isChosen) next.add(item.id);
    else next.delete(item.id);
    left.value = next;
  };
  return (
    <button type="button" class="choice" aria-pressed={isChosen} aria-label={`${text}, ${day}`} onClick={toggle}>
      {isChosen && <Icon name="check" />} {text}
    </button>
  );
}

interface DayCardProps {
  readonly day: Day;
  readonly left: Signal<ReadonlySet<string>>;
  readonly onAnswer: (id: string) => void;
}

export function DayCard({ day: { day, bouts, measures }, left, onAnswer }: DayCardProps) {
  const name = format.value.localDate(day);
  return (
    <section class="card watch-day">
      <h2 class="small">{name}</h2>
      {bouts.map((item) => (
        <Bout key={item.id} item={item} onAnswer={() => onAnswer(item.id)} />
      ))}
      {measures.map((item) => (
        <Figure key={item.id} item={item} day={name} left={left} />
      ))}
    </section>
  );
}
