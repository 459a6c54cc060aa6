/** Ends a programme: asked once. Anybody may; what ends opens nothing. */
import { authorFor, record } from '../../../app/commands.ts';
import { standing, todayNumber } from '../../../app/programme/standing.ts';
import { athlete } from '../../../app/state.ts';
import { areaWords } from '../../../app/words.ts';
import { dateText } from '../../../time/zone.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { goInstead } from '../../router.ts';

export default function EndScreen() {
  const { end: w, calendar } = areaWords('programme');
  const saving = useSaving();
  const person = athlete.value;
  const end = (): void => {
    if (person === null) return;
    // Not in the name of the clinician who chose it: whoever ends it here says so themselves.
    const clinician = { name: authorFor(person.id, person.name).name, profession: 'other' } as const;
    const startsOn = dateText(todayNumber.value);
    saving.run(
      () => record({ type: 'programme', clinician, programme: 'none', startsOn }),
      () => goInstead('/programme?saved'),
    );
  };
  if (standing.value.choice === null) {
    return (
      <Page title={w.title}>
        <p>{w.nothing}</p>
        <LinkButton to="/programme">{calendar.back}</LinkButton>
      </Page>
    );
  }
  return (
    <Page title={w.title}>
      <p>{w.text}</p>
      <ErrorNote saving={saving} />
      <LinkButton to="/programme">{w.no}</LinkButton>
      <Button tone="primary" busy={saving.busy} onClick={end}>
        {w.yes}
      </Button>
    </Page>
  );
}
