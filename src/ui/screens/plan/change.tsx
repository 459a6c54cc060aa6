/** Another plan for a recovery that runs: first which one, then what it would change, and only then the change itself. */
import { useMemo } from 'preact/hooks';
import { personOnScreen } from '../../../app/change.ts';
import { offered } from '../../../app/profiles.ts';
import { protocol } from '../../../app/decided.ts';
import { assessment } from '../../../app/state.ts';
import { areaWords, words } from '../../../app/words.ts';
import { planName } from '../../../i18n/say.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import type { ScreenProps } from '../../router.ts';
import { Compare } from './compare.tsx';
import { Consequences } from './consequences.tsx';

export default function ChangeScreen({ query }: ScreenProps) {
  const w = areaWords('plans');
  const { today } = words.value;
  const person = personOnScreen();
  // As it was when the page opened: it stays what it is while the change is being saved.
  const running = useMemo(() => protocol.value, []);
  if (assessment.value === null || running === null || person === null) {
    return (
      <Page title={w.change}>
        <p class="card dashed">{today.unknownProtocol}</p>
        <LinkButton to="/plan">{w.back}</LinkButton>
      </Page>
    );
  }
  const others = offered.filter((one) => one.id !== running.id || one.version !== running.version);
  const to = others.find((one) => one.id === query.get('to'));
  if (to !== undefined) return <Consequences from={running} to={to} person={person} />;
  return (
    <Page title={w.change}>
      <p>{w.runs(planName(words.value, running.id))}</p>
      <p>{w.changeIntro}</p>
      <Compare
        profiles={others}
        person={person}
        mark={(profile) => (profile.id === running.id ? w.version(profile.version) : null)}
        action={(profile) => (
          <LinkButton to={`/plan/change?to=${profile.id}`} tone="primary">
            {w.see}
          </LinkButton>
        )}
      />
      <LinkButton to="/plan">{w.back}</LinkButton>
    </Page>
  );
}
