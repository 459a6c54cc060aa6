/** A pairing that was scanned: who asks, about whom, and what it means, before anything is kept. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { visible } from '../../../app/backup.ts';
import { changeSettings, settings } from '../../../app/settings.ts';
import { acceptPair, lookAtPair, type PairLook } from '../../../app/sharing/pairs.ts';
import { sample } from '../../../app/state.ts';
import { areaWords, words } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { ChoiceField, focusFirstError, TextField } from '../../parts/field.tsx';
import { Mark } from '../../parts/mark.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import type { TakenProps } from '../taken/kinds.ts';
import { authorText } from './who.ts';

interface Who {
  readonly role: 'parent' | 'athlete' | null;
  readonly name: string;
}

function AskWho({
  athlete,
  who,
  checked,
  onChange,
}: {
  athlete: string;
  who: Who;
  checked: boolean;
  onChange: (who: Who) => void;
}) {
  const w = areaWords('pair').pair;
  return (
    <>
      <ChoiceField<'parent' | 'athlete'>
        id="who"
        label={w.who}
        error={checked && who.role === null ? words.value.common.required : undefined}
        options={[
          ['parent', w.parent],
          ['athlete', athlete],
        ]}
        value={who.role}
        onChange={(role) => onChange({ ...who, role })}
      />
      {who.role === 'parent' && (
        <TextField
          id="who-name"
          label={w.parentName}
          error={checked && who.name.trim() === '' ? w.nameNeeded : undefined}
          value={who.name}
          onInput={(name) => onChange({ ...who, name })}
        />
      )}
    </>
  );
}

/** About whom, so that nobody pairs for the wrong one of two. */
function About({ message, look }: { message: TakenProps<'pair'>['message']; look: PairLook }) {
  const w = areaWords('pair').pair;
  const { here, namesake } = look;
  const name = visible(message.athlete.name);
  return (
    <section class="card">
      <p>{w.from(authorText(message.by))}</p>
      <h2>
        <Mark name="person" /> {name}
      </h2>
      <p>{here === null ? w.fresh : w.same}</p>
      {here !== null && visible(here.name) !== name && (
        <p class="verdict">
          <Mark name="alert" /> {w.otherName(visible(here.name))}
        </p>
      )}
      {namesake && (
        <p class="verdict">
          <Mark name="alert" /> {w.namesake}
        </p>
      )}
      <p>{w.text}</p>
    </section>
  );
}

export default function TakenPair({ message, sender }: TakenProps<'pair'>) {
  const all = areaWords('pair');
  const w = all.pair;
  const saving = useSaving();
  const look = useSignal<PairLook | 'failed' | null>(null);
  const who = useSignal<Who>({ role: null, name: '' });
  const checked = useSignal(false);
  const isDone = useSignal(false);
  useEffect(
    () =>
      void lookAtPair(message).then(
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
  if (isDone.value) {
    return (
      <>
        <p class="big" role="status">
          {w.done}
        </p>
        {found.here === null && (
          <LinkButton to="/scan" tone="primary">
            {w.scanNext}
          </LinkButton>
        )}
        <LinkButton to={`/pair/${found.tag}`}>{w.open}</LinkButton>
      </>
    );
  }
  if (found.isPaired) {
    return (
      <>
        <p class="card dashed">{w.already}</p>
        <LinkButton to={`/pair/${found.tag}`}>{w.open}</LinkButton>
      </>
    );
  }
  const { id, name } = message.athlete;
  const accept = (): void => {
    checked.value = true;
    const { role, name: called } = who.value;
    const isMissing = found.asksWho && (role === null || (role === 'parent' && called.trim() === ''));
    if (isMissing) {
      focusFirstError(role === null ? { who: w.who } : { 'who-name': w.nameNeeded });
      return;
    }
    saving.run(
      async () => {
        const result = await acceptPair(message, sender);
        if (result.ok && found.asksWho && role !== null) {
          const author = { role, name: role === 'parent' ? called.trim() : name };
          await changeSettings({ authors: { ...settings.value.authors, [id]: author } });
        }
        return result;
      },
      () => (isDone.value = true),
    );
  };
  return (
    <>
      <About message={message} look={found} />
      {found.asksWho && (
        <AskWho
          athlete={visible(name)}
          who={who.value}
          checked={checked.value}
          onChange={(next) => (who.value = next)}
        />
      )}
      <ErrorNote saving={saving} />
      <Button tone="primary" busy={saving.busy} onClick={accept}>
        {w.go}
      </Button>
    </>
  );
}
