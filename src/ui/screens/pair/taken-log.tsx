/** A log from a paired phone: who, when and how much, before anything is added. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { visible } from '../../../app/backup.ts';
import { dateTime, format } from '../../../app/format.ts';
import { changeSettings } from '../../../app/settings.ts';
import { isAllHere, type LogLook, lookAtLog, takeLog } from '../../../app/sharing/exchange.ts';
import { loss, sample } from '../../../app/state.ts';
import { areaWords } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Mark } from '../../parts/mark.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { go } from '../../router.ts';
import { PersonCard } from '../backup/person-card.tsx';
import { Problems } from '../entries/problems.tsx';
import type { TakenProps } from '../taken/kinds.ts';
import { authorText } from './who.ts';

type Preview = Extract<LogLook, { state: 'preview' }>;
/** A log that does not fit at all has a problem in each entry; the first say enough. */
const MOST_PROBLEMS = 20;

function Refused({ look }: { look: Exclude<LogLook, Preview> }) {
  const w = areaWords('pair').log;
  const said = { 'no-pair': w.noPair, 'other-athlete': w.otherAthlete, problems: w.problems }[look.state];
  return (
    <div class="card dashed" role="alert">
      <p>
        <b>{said}</b>
      </p>
      {look.state === 'problems' && <Problems problems={look.problems.slice(0, MOST_PROBLEMS)} />}
    </div>
  );
}

/** `count` entries are here now that were not. */
function Done({ look, count }: { look: Preview; count: number }) {
  const w = areaWords('pair').log;
  const { pair, preview } = look;
  const name = visible(preview.people[0]?.athlete.name ?? '');
  const open = (): void => void changeSettings({ athleteId: pair.athlete }).then(() => go('/'));
  return (
    <>
      <p class="big" role="status">
        {w.done(count)}
      </p>
      <p>{w.doneUndo}</p>
      {loss.value !== null && (
        <p class="verdict">
          <Mark name="alert" /> {w.stillLost}
        </p>
      )}
      <LinkButton to={`/pair/${pair.tag}`} tone="primary">
        {w.back}
      </LinkButton>
      <Button onClick={open}>{w.open(name)}</Button>
    </>
  );
}

export default function TakenLog({ message, sender, tag = '' }: TakenProps<'log'>) {
  const all = areaWords('pair');
  const w = all.log;
  const saving = useSaving();
  const look = useSignal<LogLook | 'failed' | null>(null);
  const added = useSignal<number | null>(null);
  useEffect(
    () =>
      void lookAtLog(message, tag, sender).then(
        (found) => (look.value = found),
        () => (look.value = 'failed'),
      ),
    [message],
  );
  const found = look.value;
  if (sample.value !== null) return <p class="card dashed">{all.sample}</p>;
  if (found === null) return <p role="status">{all.loading}</p>;
  if (found === 'failed') {
    return (
      <p class="card stop" role="alert">
        {all.notRead}
      </p>
    );
  }
  if (found.state !== 'preview') return <Refused look={found} />;
  if (added.value !== null) return <Done look={found} count={added.value} />;
  const { preview, isOtherDevice } = found;
  const isConflict = preview.conflicts.length > 0;
  const isNothing = isAllHere(preview);
  const authors = preview.people.flatMap((person) => person.authors);
  const take = (): void =>
    saving.run(
      () => takeLog(found, message, sender),
      () => (added.value = preview.fresh.length),
    );
  return (
    <>
      <p>{w.from(authorText(message.by), dateTime(message.at))}</p>
      {preview.people.map((person) => (
        <PersonCard key={person.athlete.id} person={person} />
      ))}
      {authors.length > 0 && <p>{all.authors(format.value.list(authors.map(authorText)))}</p>}
      {isConflict ? (
        <p class="card stop" role="alert">
          {w.conflict(preview.conflicts.length)}
        </p>
      ) : (
        <p>{isNothing ? w.nothing : w.text}</p>
      )}
      {isOtherDevice && !isConflict && (
        <div class="card dashed">
          <p class="verdict">
            <Mark name="alert" /> {w.otherDevice}
          </p>
        </div>
      )}
      <ErrorNote saving={saving} />
      {!isConflict && (
        <Button tone={isOtherDevice ? 'danger' : 'primary'} busy={saving.busy} onClick={take}>
          {isOtherDevice ? w.takeAnyway : isNothing ? w.note : w.take}
        </Button>
      )}
    </>
  );
}
