/** The check-in: signs first, then six small groups. Each answer is kept, so it can be left and gone on with anywhere. */
import { isUnder13, asksSignsAnew, GROUPS, type GroupId, reporters } from '../../../app/check-in.ts';
import { append, makeEntry } from '../../../app/commands.ts';
import { loadDecisions } from '../../../app/decisions.ts';
import { athlete, now } from '../../../app/state.ts';
import { words } from '../../../app/words.ts';
import { HOUR } from '../../../time/instant.ts';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { useForm } from '../../parts/form.ts';
import { Page } from '../../parts/page.tsx';
import { SavedTick, useSaving } from '../../parts/saving.tsx';
import { go, goInstead } from '../../router.ts';
import { SignsFlow } from '../signs/signs-flow.tsx';
import { CautionQuestion } from './caution.tsx';
import { Group } from './group.tsx';
import { Last } from './last.tsx';
import { type CheckInStep, EMPTY_CHECK_IN, afterGroup, beforeGroup, entriesOf } from './model.ts';

/** A check-in is about now: one begun longer ago is offered anew. */
const STALE = 2 * HOUR;

export function CheckInScreen() {
  const { checkIn: w, codes } = words.value;
  const person = athlete.value;
  const form = useForm(`check-in:${person?.id}`, EMPTY_CHECK_IN);
  const saving = useSaving();
  if (person === null) return null;
  const { value } = form;
  const people = reporters();
  const author = people.find((one) => one.role === value.role) ?? people[0];
  const first: CheckInStep = people.length > 1 ? 'who' : 'signs';
  const step = value.step ?? first;
  const goTo = (next: CheckInStep): void => form.set({ step: next, startedAt: value.startedAt || now.value });
  const afterSigns: CheckInStep = person.caution === undefined ? 'caution' : 'body';

  const leave = (): void => {
    const childNext = isUnder13() && author?.role !== 'athlete';
    const { vomited } = value;
    form.drop();
    if (vomited === 'more') goInstead('/emergency?why=emergency');
    else if (vomited === 'once') goInstead('/emergency?why=doctor');
    else if (asksSignsAnew()) goInstead('/signs?again');
    else if (childNext) form.set({ step: 'child', startedAt: now.value });
    else goInstead('/?saved');
  };
  const save = (): void =>
    saving.run(
      () => append(entriesOf(value).map((fields) => makeEntry(fields, { by: author }))),
      // What the check-in leads to is the engine's to say; where it cannot be loaded, the next page tells so.
      () =>
        void loadDecisions()
          .catch(() => undefined)
          .then(leave),
    );

  if (value.startedAt > 0 && now.value - value.startedAt > STALE && step !== 'child') {
    return (
      <Page title={w.resumeTitle} step="resume">
        <p>{w.resume}</p>
        <Button tone="primary" onClick={() => form.drop()}>
          {w.anew}
        </Button>
        <Button onClick={() => form.set({ startedAt: now.value })}>{w.goOn}</Button>
      </Page>
    );
  }
  switch (step) {
    case 'who':
      return (
        <Page title={w.whoTitle} step="who">
          {isUnder13() && <p>{w.whoUnder13}</p>}
          {people.map((one) => (
            <Button key={one.role} onClick={() => form.set({ role: one.role, step: 'signs', startedAt: now.value })}>
              {one.role === 'athlete' ? one.name : one.name || w.parent}
            </Button>
          ))}
        </Page>
      );
    case 'signs':
      return (
        <SignsFlow
          beside={w.title}
          onDone={(outcome) => {
            goTo(afterSigns);
            if (outcome !== 'none') go(`/emergency?why=${outcome}`);
          }}
        />
      );
    case 'caution':
      return <CautionQuestion onDone={() => goTo('body')} />;
    case 'last':
      return (
        <Last
          form={form}
          saving={saving}
          onSave={() => (value.vomited === 'no' ? save() : form.set({ step: 'confirm' }))}
        />
      );
    case 'confirm':
      return (
        <Confirm
          why={value.vomited === 'more' ? 'emergency' : 'doctor'}
          saving={saving}
          onYes={save}
          onChange={() => form.set({ step: 'last' })}
        >
          <p class="card stop">{codes.signs[value.vomited === 'more' ? 'repeated-vomiting' : 'vomited-once']}</p>
        </Confirm>
      );
    case 'child':
      return (
        <Page title={w.childTitle(person.name)} step="child">
          <SavedTick />
          <p>{w.childText}</p>
          <Button tone="primary" onClick={() => form.set({ role: 'athlete', step: 'body', startedAt: now.value })}>
            {w.now(person.name)}
          </Button>
          <Button
            onClick={() => {
              form.drop();
              goInstead('/');
            }}
          >
            {w.childLater}
          </Button>
        </Page>
      );
    default: {
      const group: GroupId = step in GROUPS ? step : 'body';
      return (
        <Group
          group={group}
          role={author?.role ?? 'athlete'}
          symptoms={value.symptoms}
          onChange={(symptoms) => form.set({ symptoms })}
          onNext={(symptoms) => form.set({ symptoms, step: afterGroup(group) })}
          onBack={() => {
            const before = beforeGroup(group);
            if (before === null) go('/');
            else goTo(before);
          }}
          onLater={() => go('/')}
        />
      );
    }
  }
}
