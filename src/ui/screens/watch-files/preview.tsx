/** What of the file would be written, day by day; everything can be chosen or not, and nothing is written before. */
import { type Signal, useSignal } from '@preact/signals';
import { dropDraft } from '../../../app/drafts.ts';
import { format } from '../../../app/format.ts';
import { areaWords, words } from '../../../app/words.ts';
import { type Preview, isOffered } from '../../../app/watch-files/preview.ts';
import { type AnsweredBout, writeChosen } from '../../../app/watch-files/writing.ts';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { goInstead } from '../../router.ts';
import { BoutQuestions } from './bout-form.tsx';
import { answeredOf, draftOf } from './bout-model.ts';
import { type Day, DayCard, daysOf } from './day.tsx';
import { boutTitle, sportName } from './said.ts';
import type { Written } from './step.ts';

/** Days on the page until more are asked for. */
const AT_FIRST = 10;

interface PreviewProps {
  readonly preview: Preview;
  readonly onDone: (written: Written) => void;
  readonly onBack: () => void;
}

function LeftOut({ preview }: { readonly preview: Preview }) {
  const w = areaWords('imports').preview;
  const { older, future, unusable } = preview.leftOut;
  return (
    <>
      {older > 0 && <p class="quiet">{w.older}</p>}
      {future > 0 && <p>{w.future(future)}</p>}
      {unusable > 0 && <p>{w.unusable(unusable)}</p>}
    </>
  );
}

interface ListProps {
  readonly days: readonly Day[];
  readonly left: Signal<ReadonlySet<string>>;
  readonly onAnswer: (id: string) => void;
}

function List({ days, left, onAnswer }: ListProps) {
  const w = areaWords('imports').preview;
  const most = useSignal(AT_FIRST);
  return (
    <>
      {days.slice(0, most.value).map((day) => (
        <DayCard key={day.day} day={day} left={left} onAnswer={onAnswer} />
      ))}
      {days.length > most.value && (
        <Button onClick={() => (most.value = days.length)}>{w.moreDays(days.length - most.value)}</Button>
      )}
    </>
  );
}

/** A sign during a bout is read once more before it is written, as everywhere. */
function alarmOf(bouts: readonly AnsweredBout[]): AnsweredBout | undefined {
  return bouts.find(({ answers }) => answers.alarm !== 'no');
}

export function PreviewList({ preview, onDone, onBack }: PreviewProps) {
  const w = areaWords('imports').preview;
  const { common, codes, signs } = words.value;
  const saving = useSaving();
  const left = useSignal<ReadonlySet<string>>(new Set());
  const answering = useSignal<string | null>(null);
  const confirming = useSignal(false);
  const asked = preview.bouts.find(({ id }) => id === answering.value);
  if (asked !== undefined) return <BoutQuestions item={asked} onBack={() => (answering.value = null)} />;

  const bouts = answeredOf(preview.bouts, sportName);
  const measures = preview.measures.filter((item) => isOffered(item) && !left.value.has(item.id));
  const waiting = preview.bouts.filter(({ state }) => state === 'new').length - bouts.length;
  const count = bouts.length + measures.length;
  const alarm = alarmOf(bouts);
  const write = (): void => {
    let seriesLost = 0;
    saving.run(
      async () => {
        const result = await writeChosen(preview.kind, bouts, measures);
        seriesLost = result.seriesLost ?? 0;
        return result;
      },
      () => {
        for (const { item } of bouts) dropDraft(draftOf(item));
        if (alarm !== undefined) goInstead('/emergency?why=emergency');
        else onDone({ bouts: bouts.length, measures: measures.length, waiting, seriesLost });
      },
    );
  };
  if (confirming.value && alarm !== undefined) {
    return (
      <Confirm why="emergency" saving={saving} onYes={write} onChange={() => (confirming.value = false)}>
        <p class="card stop">
          {boutTitle(alarm.item)}. {codes.signs['exertion-alarm']}: {signs.answer[alarm.answers.alarm]}
        </p>
      </Confirm>
    );
  }
  return (
    <Page title={w.title} step="preview" beside={areaWords('imports').kinds[preview.kind]}>
      <p>{w.intro}</p>
      {preview.bouts.some(({ state }) => state === 'new') && <p>{w.bouts}</p>}
      <LeftOut preview={preview} />
      <List days={daysOf(preview)} left={left} onAnswer={(id) => (answering.value = id)} />
      {waiting > 0 && <p>{w.waiting(format.value.number(waiting))}</p>}
      <ErrorNote saving={saving} />
      <Button onClick={onBack}>{common.cancel}</Button>
      {count === 0 ? (
        <p role="status">{w.nothing}</p>
      ) : (
        <Button
          tone="primary"
          busy={saving.busy}
          onClick={() => (alarm === undefined ? write() : (confirming.value = true))}
        >
          {w.write(count)}
        </Button>
      )}
    </Page>
  );
}
