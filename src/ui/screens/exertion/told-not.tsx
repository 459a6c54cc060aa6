/** Asked once for each person on this device: whoever was told not to exercise starts nothing here. */
import { changeChoice } from '../../../app/exertion/choice.ts';
import { areaWords } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';

export function ToldNotQuestion({ athlete }: { readonly athlete: string }) {
  const { toldNot: w, start } = areaWords('exertion');
  const saving = useSaving();
  const answer = (toldNot: boolean): void =>
    saving.run(
      () => changeChoice(athlete, { toldNot }),
      () => undefined,
    );
  return (
    <Page title={w.title} step="told-not">
      <p class="big">{w.question}</p>
      <ErrorNote saving={saving} />
      <Button busy={saving.busy} onClick={() => answer(true)}>
        {w.yes}
      </Button>
      <Button busy={saving.busy} onClick={() => answer(false)}>
        {w.no}
      </Button>
      <LinkButton to="/activity">{start.log}</LinkButton>
    </Page>
  );
}

/** The answer can be changed: then it is asked anew. */
export function ToldNotChanged({ athlete }: { readonly athlete: string }) {
  const saving = useSaving();
  const ask = (): void =>
    saving.run(
      () => changeChoice(athlete, { toldNot: null }),
      () => undefined,
    );
  return (
    <>
      <ErrorNote saving={saving} />
      <Button busy={saving.busy} onClick={ask}>
        {areaWords('exertion').toldNot.changed}
      </Button>
    </>
  );
}
