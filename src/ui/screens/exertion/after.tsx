/** It is over: why, at worst how bad, and whether it has settled. Nothing good is written before somebody says so. */
import { useSignal } from '@preact/signals';
import { endingOf } from '../../../app/exertion/ending.ts';
import { answerAfter, isTooShort, leaveShort, type Session } from '../../../app/exertion/session.ts';
import { areaWords, words } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { ChoiceField, focusFirstError } from '../../parts/field.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { Scale } from '../../parts/scale.tsx';
import { goInstead } from '../../router.ts';
import { clockText } from './clock.ts';
import { NotYet } from './not-yet.tsx';

/** An order to stop, large, with its reason. */
function How({ done }: { readonly done: Session }) {
  const { after: w, ended } = areaWords('exertion');
  const ending = endingOf(done);
  const { live } = done;
  return (
    <>
      {ending !== 'done' && (
        <section class="card stop" role="alert">
          <p class="verdict big">
            <Mark name="stop" large />
            {ended[live.end?.cause ?? 'rise']}
          </p>
          <p>{ending === 'stop' ? w.restNow : w.restThen}</p>
        </section>
      )}
      {live.hasSign && (
        <LinkButton to="/emergency?why=emergency" tone="danger">
          {w.call}
        </LinkButton>
      )}
      <p>{w.moved(clockText(live.moved))}</p>
    </>
  );
}

function Short({ done }: { readonly done: Session }) {
  const { after: w, start } = areaWords('exertion');
  const saving = useSaving();
  return (
    <>
      <p class="card">{w.short}</p>
      <ErrorNote saving={saving} />
      <Button
        tone="primary"
        busy={saving.busy}
        onClick={() =>
          saving.run(
            () => leaveShort(done),
            () => goInstead('/'),
          )
        }
      >
        {w.done}
      </Button>
      <Button
        busy={saving.busy}
        onClick={() =>
          saving.run(
            () => leaveShort(done),
            () => goInstead('/activity'),
          )
        }
      >
        {start.log}
      </Button>
    </>
  );
}

function Questions({ done, onNotYet }: { readonly done: Session; readonly onNotYet: () => void }) {
  const { after: w } = areaWords('exertion');
  const activity = areaWords('activity');
  const { common } = words.value;
  const peak = useSignal<number | null>(null);
  const settled = useSignal<'yes' | 'no' | null>(null);
  const checked = useSignal(false);
  const saving = useSaving();
  const { head, live } = done;
  const given = peak.value;
  const hasRisen = Math.max(given ?? 0, live.worst) > head.before;
  const all = {
    peak: given === null ? common.required : given < live.worst ? w.below(live.worst) : undefined,
    settled: hasRisen && settled.value === null ? common.required : undefined,
  };
  const errors: Partial<typeof all> = checked.value ? all : {};
  const save = (): void => {
    checked.value = true;
    if (focusFirstError(all) || given === null) return;
    const isNotYet = hasRisen && settled.value === 'no';
    saving.run(
      () => answerAfter(done, { peak: given, hasSettled: settled.value === 'yes' }),
      () => (isNotYet ? onNotYet() : goInstead('/?saved')),
    );
  };
  return (
    <>
      <Scale
        id="peak"
        label={w.peak}
        max={10}
        wordOf={activity.wordOf}
        ends={activity.ends}
        value={given ?? undefined}
        error={errors.peak}
        onChange={(value) => (peak.value = value)}
      />
      {live.worst > head.before && <p class="quiet">{w.atLeast(live.worst)}</p>}
      {hasRisen && (
        <ChoiceField
          id="settled"
          label={w.settled}
          hint={`${w.settledBefore(head.before)} ${w.settledNote}`}
          error={errors.settled}
          options={[
            ['yes', w.settledYes],
            ['no', w.settledNo],
          ]}
          value={settled.value}
          onChange={(value) => (settled.value = value)}
        />
      )}
      <ErrorNote saving={saving} />
      <Button tone="primary" busy={saving.busy} onClick={save}>
        {w.save}
      </Button>
    </>
  );
}

export function After({ done }: { readonly done: Session }) {
  const { after: w } = areaWords('exertion');
  const isNotYet = useSignal(false);
  if (isNotYet.value) return <NotYet athlete={done.head.athlete} bout={done.head.id} />;
  const ending = endingOf(done);
  const title = ending === 'stop' ? w.stopTitle : ending === 'end' ? w.endTitle : w.title;
  return (
    <Page title={title} step="after">
      <How done={done} />
      {isTooShort(done) ? <Short done={done} /> : <Questions done={done} onNotYet={() => (isNotYet.value = true)} />}
    </Page>
  );
}
