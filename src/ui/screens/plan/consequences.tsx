/** What a change of plan would do, shown before it is made: the engine is asked, nothing is written. */
import { useSignal } from '@preact/signals';
import { type Preview, changeProtocol, previewChange } from '../../../app/change.ts';
import { NO_BY, authorOf } from '../../../app/authors.ts';
import { type Person, outlineOf } from '../../../app/outline.ts';
import { athlete } from '../../../app/state.ts';
import { format } from '../../../app/format.ts';
import { areaWords, words } from '../../../app/words.ts';
import type { Assessment } from '../../../engine/assessment.ts';
import { planName, stageWords } from '../../../i18n/say.ts';
import type { Author } from '../../../log/entry.ts';
import type { Protocol } from '../../../protocols/protocol.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { ByField, byErrors } from '../../parts/by-field.tsx';
import { Fold, focusFirstError } from '../../parts/field.tsx';
import { useForm } from '../../parts/form.ts';
import { Page } from '../../parts/page.tsx';
import { Reasons } from '../../parts/reasons.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { VerdictLine } from '../../parts/verdict.tsx';
import { goInstead } from '../../router.ts';
import { PlanRows } from './compare.tsx';
import { type RowName, rowsOf } from './outline-rows.ts';

interface ConsequencesProps {
  readonly from: Protocol;
  readonly to: Protocol;
  readonly person: Person;
}

/** Whoever it may be that writes it in the end: what it does is the same, as far as it counts. */
const SOMEBODY: Author = { role: 'staff', name: '' };

function Position({ label, result }: { label: string; result: Assessment }) {
  const { common } = words.value;
  const { stage, verdict, protocol } = result;
  if (stage === null || verdict === null || protocol === null) return null;
  return (
    <div>
      <p class="quiet">{label}</p>
      <p>
        <b>
          {common.stage(stage)}: {stageWords(words.value, protocol.id, stage).name}
        </b>
      </p>
      <VerdictLine verdict={verdict} />
    </div>
  );
}

/** The next stage after the change, and all that would stand before it. */
function Next({ result }: { result: Assessment }) {
  const w = areaWords('plans');
  const { next, protocol, reasons } = result;
  const stage = next === null ? '' : words.value.common.stage(next.stage);
  const name = next === null || protocol === null ? '' : stageWords(words.value, protocol.id, next.stage).name;
  return (
    <>
      {next !== null && (
        <p>
          {next.opensAt === null ? w.openLater(stage, name) : w.openSoon(stage, name, format.value.after(next.opensAt))}
        </p>
      )}
      {reasons.length > 0 && (
        <Fold title={w.before(reasons.length)}>
          <Reasons reasons={reasons} />
        </Fold>
      )}
    </>
  );
}

function Differences({ from, to, person }: ConsequencesProps) {
  const w = areaWords('plans');
  const [before, after] = [rowsOf(outlineOf(from, person)), rowsOf(outlineOf(to, person))];
  const names = Object.keys({ ...after, ...before }) as RowName[];
  const rows = names
    .filter((name) => before[name] !== after[name])
    .map((name) => [w.rows[name], after[name] ?? w.nothing, w.was(before[name] ?? w.nothing)] as const);
  return (
    <section class="card">
      <h2 class="small">{w.differs}</h2>
      {rows.length === 0 ? <p>{w.sameRest}</p> : <PlanRows rows={rows} />}
    </section>
  );
}

function Rules() {
  const w = areaWords('plans');
  return (
    <section class="card">
      <h2 class="small">{w.rules}</h2>
      <ul>
        {w.ruleLines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** Who writes it, and the change itself; not offered to somebody whose word the engine would not take. */
function Confirm({ to }: Pick<ConsequencesProps, 'to'>) {
  const w = areaWords('plans');
  const form = useForm(`plan:${athlete.value?.id}`, { by: NO_BY });
  const saving = useSaving();
  const checked = useSignal(false);
  const own: Author = { role: 'athlete', name: athlete.value?.name ?? '' };
  const isUnderAge = previewChange(to, own)?.counts === false;
  const by = authorOf(form.value.by);
  const isRefused = isUnderAge && by?.role === 'athlete';
  const save = (): void => {
    checked.value = true;
    if (focusFirstError(byErrors('by', form.value.by)) || by === null) return;
    saving.run(
      () => changeProtocol(to, by),
      () => {
        form.drop();
        goInstead('/?saved');
      },
    );
  };
  return (
    <>
      <ByField
        id="by"
        label={areaWords('terms').whoWrites}
        otherLabel={w.other}
        value={form.value.by}
        onChange={(chosen) => form.set({ by: chosen })}
        checked={checked.value}
      />
      {isUnderAge && (by === null || isRefused) && (
        <p class={isRefused ? 'card dashed' : 'quiet'} role="status">
          {w.underAge}
        </p>
      )}
      <ErrorNote saving={saving} />
      {!isRefused && (
        <Button tone="primary" busy={saving.busy} onClick={save}>
          {w.confirm}
        </Button>
      )}
    </>
  );
}

export function Consequences({ from, to, person }: ConsequencesProps) {
  const w = areaWords('plans');
  const preview: Preview | null = previewChange(to, SOMEBODY);
  const name = planName(words.value, to.id);
  return (
    <Page title={w.to(from.id === to.id ? `${name}, ${w.version(to.version)}` : name)}>
      {preview === null ? (
        <p class="card stop" role="alert">
          {words.value.today.clockInDoubt}
        </p>
      ) : (
        <>
          <section class="card">
            <Position label={w.now} result={preview.before} />
            <Position label={w.after} result={preview.after} />
            <Next result={preview.after} />
          </section>
          <Differences from={from} to={to} person={person} />
          <Rules />
          <Confirm to={to} />
        </>
      )}
      <LinkButton to="/plan/change">{w.back}</LinkButton>
    </Page>
  );
}
