/** The first start: who, when, and on to the warning signs. Under two minutes, the least that is needed. */
import { useSignal } from '@preact/signals';
import { begin } from '../../../app/begin.ts';
import { startSample } from '../../../app/sample.ts';
import { athletes, now } from '../../../app/state.ts';
import { whenAt } from '../../../app/when.ts';
import { wired } from '../../../app/wiring.ts';
import { words } from '../../../app/words.ts';
import { localDay } from '../../../time/zone.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { focusFirstError } from '../../parts/field.tsx';
import { useForm } from '../../parts/form.ts';
import { LanguageChoice } from '../../parts/language-choice.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { WhenField } from '../../parts/when-field.tsx';
import { goInstead } from '../../router.ts';
import { EmergencyScreen } from '../signs/emergency.tsx';
import { About } from './about-whom.tsx';
import { EMPTY_START, birthDateOf, isUnderFive, startWhenError } from './model.ts';

export function OnboardingScreen() {
  const { onboarding: w, common } = words.value;
  const form = useForm('start', EMPTY_START);
  const saving = useSaving();
  const checked = useSignal(false);
  const underFive = useSignal(false);
  const { value } = form;
  const zone = wired().platform.deviceZone();

  if (underFive.value) return <EmergencyScreen query={new URLSearchParams('why=under-five')} />;

  if (value.step === 'about') {
    return (
      <About
        form={form}
        onNext={() => {
          if (isUnderFive(value, localDay(zone, now.value))) {
            form.drop();
            underFive.value = true;
            // The usual plan follows from the age, and another one was chosen for somebody of another age.
          } else form.set({ step: 'when', plan: null });
        }}
      />
    );
  }
  if (value.step === 'when') {
    const error = startWhenError(value, zone, now.value);
    const save = (): void => {
      checked.value = true;
      if (error !== null) {
        const field = { today: 'when-time', yesterday: 'when-time', other: 'when-date', now: 'when' }[
          value.when.mode ?? 'now'
        ];
        focusFirstError({ [field]: error });
        return;
      }
      const person = value.name.trim();
      saving.run(
        () =>
          begin({
            name: person,
            birthDate: birthDateOf(value),
            student: value.student ?? false,
            plan: value.plan,
            injuredAt: whenAt(value.when, zone, wired().platform.now()),
            by:
              value.who === 'child'
                ? { role: 'parent', name: value.yourName.trim() }
                : { role: 'athlete', name: person },
          }),
        () => {
          form.drop();
          goInstead('/signs?first');
        },
      );
    };
    return (
      <Page title={w.when} beside={common.of(3, 3)} step="when">
        <WhenField
          id="when"
          label={w.whenHint}
          value={value.when}
          onChange={(when) => form.set({ when })}
          checked={checked.value}
          error={checked.value && error === 'beforeBirth' ? w.errors.beforeBirth : undefined}
        />
        <ErrorNote saving={saving} />
        <Button tone="primary" busy={saving.busy} onClick={save}>
          {w.go}
        </Button>
        <Button onClick={() => form.set({ step: 'about' })}>{common.back}</Button>
        <p class="quiet">
          {value.plan?.told ?? w.planUsual}.{' '}
          <a class="link" href="#/plan/choose">
            {w.planOther}
          </a>
        </p>
      </Page>
    );
  }
  return (
    <Page title={w.who} step="who">
      <LanguageChoice />
      <p>{w.what}</p>
      <Button tone="primary" onClick={() => form.set({ who: 'me', step: 'about' })}>
        {w.me}
      </Button>
      <Button tone="primary" onClick={() => form.set({ who: 'child', step: 'about' })}>
        {w.child}
      </Button>
      <p class="quiet">{w.privacy}</p>
      <p>{w.emergencyNow}</p>
      {athletes.value.length > 0 ? (
        <LinkButton to="/">{common.back}</LinkButton>
      ) : (
        <div class="columns">
          <Button onClick={() => void startSample().then(() => goInstead('/'))}>{w.sample}</Button>
          <LinkButton to="/backup">{w.restore}</LinkButton>
          <LinkButton to="/scan">{w.scan}</LinkButton>
          <LinkButton to="/board">{w.board}</LinkButton>
        </div>
      )}
    </Page>
  );
}
