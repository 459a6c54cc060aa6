/** What a watch does not know of a bout: how it felt, and which stage it was. */
import { useSignal } from '@preact/signals';
import { protocol } from '../../../app/decided.ts';
import { areaWords, words } from '../../../app/words.ts';
import type { BoutItem } from '../../../app/watch-files/preview.ts';
import { stageThen } from '../../../app/watch-files/writing.ts';
import { stageWords } from '../../../i18n/say.ts';
import { Button } from '../../parts/button.tsx';
import { ChoiceField, focusFirstError } from '../../parts/field.tsx';
import { useForm } from '../../parts/form.ts';
import { Page } from '../../parts/page.tsx';
import { ExertionFields, exertionTexts } from '../activity/exertion-fields.tsx';
import { EMPTY_BOUT, draftOf } from './bout-model.ts';
import { BoutFacts } from './bout-facts.tsx';
import { boutTitle } from './said.ts';

function StageField({ item, value, error, onChange }: StageFieldProps) {
  const a = areaWords('activity');
  const w = areaWords('imports').bout;
  const profile = protocol.value;
  if (profile === null) return null;
  const ids = profile.stages.map(({ id }) => id);
  const then = stageThen(item);
  const isAbove = then !== null && value !== null && ids.indexOf(value) > ids.indexOf(then);
  return (
    <>
      <ChoiceField
        id="stage"
        label={a.stage}
        error={error}
        options={ids.map((id) => {
          const name = `${id} · ${stageWords(words.value, profile.id, id).name}`;
          return [id, id === then ? `${name} (${w.allowedThen})` : name] as const;
        })}
        value={value}
        onChange={onChange}
      />
      {isAbove && (
        <p class="card" role="status">
          {w.above}
        </p>
      )}
    </>
  );
}
interface StageFieldProps {
  readonly item: BoutItem;
  readonly value: string | null;
  readonly error: string | undefined;
  readonly onChange: (stage: string) => void;
}

export function BoutQuestions({ item, onBack }: { readonly item: BoutItem; readonly onBack: () => void }) {
  const w = areaWords('imports').bout;
  const a = areaWords('activity');
  const { common } = words.value;
  const form = useForm(draftOf(item), EMPTY_BOUT);
  const checked = useSignal(false);
  const { value } = form;
  const stage = value.stage ?? stageThen(item);
  const all: Record<string, string | undefined> = {
    stage: stage === null ? common.required : undefined,
    ...exertionTexts(value),
    alarm: value.alarm === null ? common.required : undefined,
  };
  const errors = checked.value ? all : {};
  const keep = (): void => {
    checked.value = true;
    if (focusFirstError(all)) return;
    form.set({ isDone: true, isLeftOut: false, stage });
    onBack();
  };
  return (
    <Page title={boutTitle(item)} step={item.id}>
      <p>{w.intro}</p>
      <BoutFacts item={item} />
      <StageField item={item} value={stage} error={errors['stage']} onChange={(id) => form.set({ stage: id })} />
      <ExertionFields form={value} onChange={(change) => form.set(change)} errors={errors} />
      <ChoiceField
        id="alarm"
        label={a.alarm}
        error={errors['alarm']}
        options={[
          ['no', common.no],
          ['yes', common.yes],
          ['unsure', common.unsure],
        ]}
        value={value.alarm}
        onChange={(alarm) => form.set({ alarm })}
      />
      <Button onClick={onBack}>{w.later}</Button>
      <Button tone="primary" onClick={keep}>
        {w.keep}
      </Button>
    </Page>
  );
}
