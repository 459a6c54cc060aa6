/** A clinician's decision that came in: shown, and recorded only by somebody who says who they are. Never by itself. */
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { type ByValue, NO_BY, authorOf } from '../../../app/authors.ts';
import { recordedBefore } from '../../../app/clinic/hand-over.ts';
import { visible } from '../../../app/clinic/visit.ts';
import { append, makeEntry } from '../../../app/commands.ts';
import { protocol } from '../../../app/decided.ts';
import { format } from '../../../app/format.ts';
import { nameApart } from '../../../app/people.ts';
import { keepPhoto } from '../../../app/photos.ts';
import { changeSettings } from '../../../app/settings.ts';
import { athlete, athletes, atOf, entries, injury } from '../../../app/state.ts';
import { areaWords } from '../../../app/words.ts';
import { MINUTE } from '../../../time/instant.ts';
import type { DecisionMessage } from '../../../sharing/message.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { ByField, byErrors } from '../../parts/by-field.tsx';
import { TextField, focusFirstError } from '../../parts/field.tsx';
import { PhotoField } from '../../parts/photo-field.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { goInstead } from '../../router.ts';
import { Counting } from '../documents/counting.tsx';
import { needsPaper } from '../documents/decision-fields.tsx';
import { isMinor } from '../documents/minor.ts';
import type { TakenProps } from '../taken/kinds.ts';
import { DecisionLines } from './decision-lines.tsx';

/** Of the person on screen, whom it is about. */
function Record({ message }: { message: DecisionMessage }) {
  const { decision: w } = areaWords('clinic');
  const documents = areaWords('documents');
  const by = useSignal<ByValue>(NO_BY);
  const paper = useSignal('');
  const photo = useSignal<string | null>(null);
  const checked = useSignal(false);
  const saving = useSaving();
  const { document, at } = message;
  const author = authorOf(by.value);
  const isClearance = document.type === 'clearance';
  const asksPaper = isClearance && !document.document;
  const lacksPaper = asksPaper && needsPaper(protocol.value, document.scope) && paper.value.trim() === '';
  const save = (): void => {
    checked.value = true;
    if (focusFirstError(byErrors('by', by.value)) || author === null) return;
    const where = asksPaper && paper.value.trim() !== '' ? { document: paper.value.trim() } : {};
    const entry = makeEntry({ ...document, ...where }, { at, by: author, athlete: message.athlete.id });
    saving.run(
      () => append([entry]),
      () => {
        const kept = photo.value === null ? null : keepPhoto(entry.id, photo.value);
        void Promise.resolve(kept).then((result) =>
          goInstead(result?.ok === false ? `/entry/${entry.id}?saved&photo` : '/?saved'),
        );
      },
    );
  };
  return (
    <>
      <Counting type={document.type} form={document.clinician} profile={protocol.value} />
      {asksPaper && (
        <TextField
          id="paper"
          label={documents.document}
          hint={documents.documentHint}
          value={paper.value}
          onInput={(text) => (paper.value = text)}
        />
      )}
      {lacksPaper && (
        <p class="card dashed" role="status">
          {w.paper}
        </p>
      )}
      <PhotoField jpeg={photo.value} onChange={(jpeg) => (photo.value = jpeg)} />
      <ByField
        id="by"
        label={w.who}
        otherLabel={w.somebody}
        value={by.value}
        onChange={(value) => (by.value = value)}
        checked={checked.value}
      />
      {isMinor() && (author === null || author.role === 'athlete') && (
        <p class={author === null ? 'quiet' : 'card dashed'} role="status">
          {documents.underAge}
        </p>
      )}
      <ErrorNote saving={saving} />
      <Button tone="primary" busy={saving.busy} onClick={save}>
        {w.record}
      </Button>
    </>
  );
}

/** Whether it can be recorded here, and why not. */
function Here({ message }: { message: DecisionMessage }) {
  const { decision: w } = areaWords('clinic');
  const { document } = message;
  const person = athletes.value.find(({ id }) => id === message.athlete.id);
  const name = visible(message.athlete.name);
  // As it was when this was opened: while it is being recorded here, it was not "before".
  const before = useMemo(() => recordedBefore(entries.value, message), [message, athlete.value?.id]);
  if (person === undefined) {
    return (
      <div class="card dashed" role="alert">
        <p>{w.notHere(name)}</p>
        {athletes.value.some((one) => one.name === message.athlete.name) && <p>{w.sameName}</p>}
      </div>
    );
  }
  if (athlete.value?.id !== person.id) {
    const called = nameApart(person);
    return (
      <div class="card">
        <p>{w.other(athlete.value === null ? '' : nameApart(athlete.value), called)}</p>
        <Button tone="primary" onClick={() => void changeSettings({ athleteId: person.id })}>
          {w.switch(called)}
        </Button>
      </div>
    );
  }
  if (before !== undefined) {
    return (
      <div class="card" role="status">
        <p>{w.already}</p>
        <LinkButton to={`/entry/${before.id}`}>{w.show}</LinkButton>
      </div>
    );
  }
  if (injury.value === undefined) return <p class="card dashed">{w.noRecovery}</p>;
  if (message.at < atOf(injury.value) - MINUTE) {
    return (
      <p class="card dashed" role="alert">
        {w.before}
      </p>
    );
  }
  return (
    <>
      {person.name !== message.athlete.name && <p class="card dashed">{w.otherName(nameApart(person))}</p>}
      <p class="card">
        {w.unchecked(visible(document.clinician.name))} {w.nothing}
      </p>
      <Record message={message} />
    </>
  );
}

export default function TakenDecision({ message }: TakenProps<'decision'>) {
  const person = athletes.value.find(({ id }) => id === message.athlete.id);
  // Its stages have names only in the plan of whom it is about.
  const profile = person !== undefined && athlete.value?.id === person.id ? protocol.value : null;
  return (
    <>
      <section class="card">
        <DecisionLines
          about={(person && nameApart(person)) ?? message.athlete.name}
          document={message.document}
          at={message.at}
          profile={profile}
          f={format.value}
        />
      </section>
      <Here message={message} />
    </>
  );
}
