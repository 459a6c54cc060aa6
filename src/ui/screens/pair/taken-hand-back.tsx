/** What staff wrote down at the edge of the field: about whom, who wrote it, and each entry, before it is added. */
import { useMemo } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { visible } from '../../../app/backup.ts';
import type { Original } from '../../../app/correcting.ts';
import { dateTime } from '../../../app/format.ts';
import { changeSettings } from '../../../app/settings.ts';
import { lookAtHandBack, takeHandBack } from '../../../app/sharing/hand-back.ts';
import { now, sample } from '../../../app/state.ts';
import { areaWords, words } from '../../../app/words.ts';
import type { Entry } from '../../../log/entry.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Mark } from '../../parts/mark.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { EntryLines } from '../entries/lines.tsx';
import type { TakenProps } from '../taken/kinds.ts';
import { authorText } from './who.ts';
import '../entries/entries.css';

function One({ entry }: { entry: Entry }) {
  const { types } = words.value.today;
  return (
    <section class="card">
      <h3>{types[entry.type]}</h3>
      <EntryLines entry={entry as Original} />
    </section>
  );
}

export default function TakenHandBack({ message }: TakenProps<'hand-back'>) {
  const all = areaWords('pair');
  const w = all.handBack;
  const saving = useSaving();
  const added = useSignal<number | null>(null);
  const look = useMemo(() => lookAtHandBack(message), [message]);
  if (sample.value !== null) return <p class="card dashed">{all.sample}</p>;
  if (look.state === 'unknown-athlete') {
    return (
      <p class="card dashed" role="alert">
        {w.unknown(visible(message.athlete.name))}
      </p>
    );
  }
  const hasKnock = look.entries.some(({ type }) => type === 'head-impact');
  if (added.value !== null) {
    return (
      <>
        <p class="big" role="status">
          {w.done(added.value)}
        </p>
        {hasKnock && (
          <>
            <p>{w.doneKnock}</p>
            <LinkButton to="/signs?knock" tone="primary">
              {words.value.common.signs}
            </LinkButton>
          </>
        )}
      </>
    );
  }
  const { here, isOtherName, entries, fresh, isConflict } = look;
  const isAhead = fresh.some(({ recordedAt }) => Date.parse(recordedAt) > now.value);
  const isNothing = fresh.length === 0;
  return (
    <>
      <p>{w.from(authorText(message.by), dateTime(message.at))}</p>
      <h2>
        <Mark name="person" /> {w.about(visible(here.name))}
      </h2>
      {isOtherName && (
        <p class="verdict">
          <Mark name="alert" /> {w.otherName(visible(message.athlete.name))}
        </p>
      )}
      {entries.map((entry) => (
        <One key={entry.id} entry={entry} />
      ))}
      {hasKnock && !isConflict && !isNothing && (
        <p class="verdict">
          <Mark name="stop" /> {w.knock}
        </p>
      )}
      {isAhead && (
        <p class="verdict">
          <Mark name="clock" /> {w.later}
        </p>
      )}
      {isConflict ? (
        <p class="card stop" role="alert">
          {w.conflict}
        </p>
      ) : (
        <p>{isNothing ? w.nothing : w.text}</p>
      )}
      <ErrorNote saving={saving} />
      {!isConflict && !isNothing && (
        <Button
          tone="primary"
          busy={saving.busy}
          onClick={() =>
            saving.run(
              () => takeHandBack(look),
              () => {
                added.value = fresh.length;
                // The signs that come next are about the same person.
                void changeSettings({ athleteId: here.id });
              },
            )
          }
        >
          {w.take}
        </Button>
      )}
    </>
  );
}
