/** At the first start: the plans side by side. The one for the age is chosen already; another one is taken here. */
import { offered } from '../../../app/profiles.ts';
import { defaultProtocol } from '../../../app/begin.ts';
import { ageOn } from '../../../app/age.ts';
import type { Person } from '../../../app/outline.ts';
import { now } from '../../../app/state.ts';
import { whenInstant } from '../../../app/when.ts';
import { wired } from '../../../app/wiring.ts';
import { areaWords, words } from '../../../app/words.ts';
import { planName } from '../../../i18n/say.ts';
import type { Protocol } from '../../../protocols/protocol.ts';
import { localDay } from '../../../time/zone.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { useForm } from '../../parts/form.ts';
import { Page } from '../../parts/page.tsx';
import { goInstead } from '../../router.ts';
import { EMPTY_START, type StartForm, birthDateOf } from '../onboarding/model.ts';
import { Compare } from './compare.tsx';

/** Whom the form at the start is about, as far as it is filled in; without a time of the injury it is today. */
function personOf(form: StartForm): Person {
  const zone = wired().platform.deviceZone();
  const hurt = whenInstant(form.when, zone, now.value);
  return {
    birthDate: birthDateOf(form),
    student: form.student ?? false,
    injury: {},
    injuryDay: localDay(zone, Number.isNaN(hurt) ? now.value : hurt),
    isRepeat: null,
  };
}

export default function ChooseScreen() {
  const w = areaWords('plans');
  const form = useForm('start', EMPTY_START);
  const person = personOf(form.value);
  const age = ageOn(person.birthDate, person.injuryDay);
  const usual = defaultProtocol(age).id;
  const chosen = form.value.plan?.id ?? usual;
  // As with a change later on: who is under 18 does not choose other rules alone.
  const isAlone = form.value.who === 'me' && (age === null || age < 18);
  const mark = ({ id }: Protocol): string | null => (id === chosen ? w.chosen : id === usual ? w.usual : null);
  const take = ({ id, version }: Protocol): void => {
    form.set({ plan: id === usual ? null : { id, version, told: words.value.today.plan(planName(words.value, id)) } });
    goInstead('/start');
  };
  return (
    <Page title={w.choose}>
      <p>{w.chooseIntro}</p>
      {isAlone ? <p class="card dashed">{w.alone}</p> : <p>{w.takeIntro}</p>}
      <Compare
        profiles={offered.toSorted((a, b) => Number(b.id === usual) - Number(a.id === usual))}
        person={person}
        mark={mark}
        action={(profile) =>
          profile.id !== chosen &&
          (!isAlone || profile.id === usual) && (
            <Button tone="primary" onClick={() => take(profile)}>
              {w.take}
            </Button>
          )
        }
      />
      <LinkButton to="/start">{w.back}</LinkButton>
    </Page>
  );
}
