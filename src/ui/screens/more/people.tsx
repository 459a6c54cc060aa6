/** Whose recovery is shown. */
import { nameApart } from '../../../app/people.ts';
import { changeSettings } from '../../../app/settings.ts';
import { athlete, athletes } from '../../../app/state.ts';
import { areaWords, words } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Page } from '../../parts/page.tsx';
import { goInstead } from '../../router.ts';

export default function PeopleScreen() {
  const w = areaWords('more');
  const choose = (id: string): void => void changeSettings({ athleteId: id }).then(() => goInstead('/'));
  return (
    <Page title={w.people}>
      {athletes.value.map((person) => (
        <Button key={person.id} pressed={person.id === athlete.value?.id} onClick={() => choose(person.id)}>
          <Mark name="person" />
          {nameApart(person)}
        </Button>
      ))}
      <LinkButton to="/start">{w.newPerson}</LinkButton>
      <LinkButton to="/">{words.value.common.back}</LinkButton>
    </Page>
  );
}
