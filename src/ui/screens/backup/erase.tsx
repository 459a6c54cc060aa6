/** Erases everything, or one person: a copy is offered first, then a word is typed, and at the end it is shown to be gone. */
import { useSignal } from '@preact/signals';
import { visible } from '../../../app/backup.ts';
import { eraseEverything, erasePerson } from '../../../app/erasing.ts';
import { athletes, loss, sample, storeFailure, stored } from '../../../app/state.ts';
import { areaWords, words } from '../../../app/words.ts';
import type { Athlete } from '../../../log/entry.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { ChoiceField, TextField, focusFirstError } from '../../parts/field.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { Gone, type GoneWhat } from './gone.tsx';

const ALL = 'all';

function What({ chosen, onChoose }: { chosen: string; onChoose: (what: string) => void }) {
  const w = areaWords('backup');
  if (loss.value !== null || storeFailure.value !== null) return <p class="card dashed">{w.eraseLost}</p>;
  return (
    <ChoiceField
      id="what"
      label={w.eraseWhat}
      options={[
        ...athletes.value.map(({ id, name }) => [id, w.eraseOne(visible(name))] as const),
        [ALL, w.eraseAll] as const,
      ]}
      value={chosen}
      onChange={onChoose}
    />
  );
}

export default function EraseScreen() {
  const w = areaWords('backup');
  const { common } = words.value;
  const step = useSignal<'ask' | 'confirm'>('ask');
  const what = useSignal(ALL);
  const typed = useSignal('');
  const checked = useSignal(false);
  const gone = useSignal<GoneWhat | null>(null);
  const saving = useSaving();
  if (gone.value !== null) return <Gone what={gone.value} />;
  if (sample.value !== null) {
    return (
      <Page title={w.eraseTitle}>
        <p class="card dashed">{w.sample}</p>
        <LinkButton to="/">{common.today}</LinkButton>
      </Page>
    );
  }
  const person: Athlete | undefined = athletes.value.find(({ id }) => id === what.value);
  const name = person === undefined ? null : visible(person.name);
  const count = stored.value.entries.filter(({ athlete }) => athlete === person?.id).length;
  const text = name === null ? w.eraseText : w.eraseOneText(name, count);
  if (step.value === 'ask') {
    return (
      <Page title={w.eraseTitle} step="ask">
        {athletes.value.length > 1 && <What chosen={what.value} onChoose={(id) => (what.value = id)} />}
        <p>{text}</p>
        {name === null && <p class="quiet">{w.eraseStays}</p>}
        <LinkButton to="/backup" tone="primary">
          {w.eraseFirst}
        </LinkButton>
        <Button tone="danger" onClick={() => (step.value = 'confirm')}>
          {w.eraseGo}
        </Button>
        <LinkButton to="/">{common.cancel}</LinkButton>
      </Page>
    );
  }
  const error = typed.value.trim().toLowerCase() === w.eraseWord ? undefined : w.eraseWrong(w.eraseWord);
  const erase = (): void => {
    checked.value = true;
    if (focusFirstError({ word: error })) return;
    let told: GoneWhat | null = null;
    saving.run(
      async () => {
        const erased = await (person === undefined ? eraseEverything() : erasePerson(person.id));
        if (erased.ok) told = { name, left: erased.left };
        return erased;
      },
      () => (gone.value = told),
    );
  };
  return (
    <Page title={w.eraseTitle} step="confirm">
      <p>{text}</p>
      <TextField
        id="word"
        label={w.eraseConfirm(w.eraseWord)}
        value={typed.value}
        error={checked.value ? error : undefined}
        onInput={(text) => (typed.value = text)}
      />
      <ErrorNote saving={saving} />
      <Button tone="danger" busy={saving.busy} onClick={erase}>
        {name === null ? w.eraseNow : w.eraseOneNow(name)}
      </Button>
      <LinkButton to="/">{common.cancel}</LinkButton>
    </Page>
  );
}
