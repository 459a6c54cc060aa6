/** The input of one field of an entry, whatever kind of value it has. */
import type { ComponentChildren } from 'preact';
import type { Original } from '../../../app/correcting.ts';
import { GROUPS, GROUP_IDS } from '../../../app/check-in.ts';
import { protocol } from '../../../app/decided.ts';
import type { SupportsForm } from '../../../app/supports.ts';
import { areaWords, words } from '../../../app/words.ts';
import { stageWords } from '../../../i18n/say.ts';
import type { Clinician, SymptomScores } from '../../../log/entry.ts';
import { PROFESSIONS, type SignAnswer, type SignId, type SymptomId } from '../../../log/vocabulary.ts';
import { ChoiceField, Fold, ManyField, TextField, YesNo } from '../../parts/field.tsx';
import { Scale } from '../../parts/scale.tsx';
import { SupportsField } from '../../parts/supports-field.tsx';
import type { RateText } from './correct-model.ts';
import type { Spec } from './specs.ts';
import { choiceText, labelOf } from './telling.ts';

interface SpecFieldProps {
  readonly spec: Spec;
  readonly entry: Original;
  readonly value: unknown;
  readonly error: string | undefined;
  readonly onChange: (value: unknown) => void;
}

function Scores({ scores, onChange }: { scores: SymptomScores; onChange: (value: unknown) => void }) {
  const { checkIn, codes } = words.value;
  return (
    <>
      {GROUP_IDS.map((group) => (
        <Fold key={group} title={checkIn.groups[group]}>
          {GROUPS[group].map((id) => (
            <Scale
              key={id}
              id={id}
              label={codes.symptoms[id]}
              max={6}
              wordOf={(value) => checkIn.levels[value] ?? ''}
              ends={checkIn.ends}
              value={scores[id]}
              onChange={(value) => onChange({ ...scores, [id]: value })}
            />
          ))}
        </Fold>
      ))}
    </>
  );
}

type Answers = Partial<Record<SignId, SignAnswer>>;

function Signs({ answers, onChange }: { answers: Answers; onChange: (value: unknown) => void }) {
  const { signs, codes } = words.value;
  return (
    <>
      {(Object.keys(answers) as SignId[]).map((id) => (
        <ChoiceField<SignAnswer>
          key={id}
          id={id}
          label={codes.signs[id]}
          options={[
            ['yes', signs.answer.yes],
            ['no', signs.answer.no],
            ['unsure', signs.answer.unsure],
          ]}
          value={answers[id]}
          onChange={(answer) => onChange({ ...answers, [id]: answer })}
        />
      ))}
    </>
  );
}

function ClinicianFields({
  value,
  error,
  onChange,
}: Pick<SpecFieldProps, 'error' | 'onChange'> & { value: Clinician }) {
  const { fields } = areaWords('entries');
  const { professions } = words.value.reasons;
  return (
    <>
      <TextField
        id="clinician"
        label={fields.clinicianName}
        value={value.name}
        error={error}
        onInput={(name) => onChange({ ...value, name })}
      />
      <ChoiceField
        id="profession"
        label={fields.profession}
        options={PROFESSIONS.map((one) => [one, professions[one]] as const)}
        value={value.profession}
        onChange={(profession) => onChange({ ...value, profession })}
      />
    </>
  );
}

function Rates({ value, error, onChange }: Pick<SpecFieldProps, 'error' | 'onChange'> & { value: RateText }) {
  const { fields } = areaWords('entries');
  return (
    <>
      <TextField
        id="heartRate"
        label={fields.average}
        inputMode="numeric"
        value={value.average}
        error={error}
        onInput={(average) => onChange({ ...value, average })}
      />
      <TextField
        id="heartRate-max"
        label={fields.max}
        inputMode="numeric"
        value={value.max}
        onInput={(max) => onChange({ ...value, max })}
      />
    </>
  );
}

function stageOptions(withUnrestricted: boolean): [string, string][] {
  const profile = protocol.value;
  const stages = (profile?.stages ?? []).map(({ id }): [string, string] => [
    id,
    `${id} · ${stageWords(words.value, profile?.id ?? '', id).name}`,
  ]);
  return withUnrestricted ? [...stages, ['unrestricted', areaWords('terms').unrestricted]] : stages;
}

export function SpecField({ spec, entry, value, error, onChange }: SpecFieldProps): ComponentChildren {
  const { hints } = areaWords('entries');
  const shared = { id: spec.key, label: labelOf(spec, entry), error };
  switch (spec.as) {
    case 'number':
      return (
        <TextField
          {...shared}
          hint={spec.blank === null ? hints.settled : undefined}
          inputMode="decimal"
          value={String(value)}
          onInput={onChange}
        />
      );
    case 'text':
      return <TextField {...shared} value={String(value)} onInput={onChange} />;
    case 'stop-signs':
    case 'programme':
      return null;
    case 'date':
      return <TextField {...shared} type="date" value={String(value)} onInput={onChange} />;
    case 'supports':
      return (
        <SupportsField
          {...shared}
          own={hints.supports}
          ownHint={hints.lines}
          value={value as SupportsForm}
          onChange={onChange}
        />
      );
    case 'lines':
      return <TextField {...shared} hint={hints[spec.of]} rows={3} value={String(value)} onInput={onChange} />;
    case 'flag':
      return <YesNo {...shared} value={value as boolean | null} onChange={onChange} />;
    case 'choice': {
      const options = spec.options.map((one) => [one, choiceText(spec.key, one)] as const);
      return <ChoiceField {...shared} options={options} value={value as string | null} onChange={onChange} />;
    }
    case 'stage':
    case 'scope': {
      const options = stageOptions(spec.as === 'scope');
      return <ChoiceField {...shared} options={options} value={value as string | null} onChange={onChange} />;
    }
    case 'many': {
      const options = spec.options.map((id) => [id, words.value.codes.symptoms[id]] as const);
      return (
        <Fold title={shared.label}>
          <ManyField {...shared} options={options} value={value as SymptomId[]} onChange={onChange} />
        </Fold>
      );
    }
    case 'scores':
      return <Scores scores={value as SymptomScores} onChange={onChange} />;
    case 'signs':
      return <Signs answers={value as Answers} onChange={onChange} />;
    case 'heart-rate':
      return <Rates value={value as RateText} error={error} onChange={onChange} />;
    case 'clinician':
      return <ClinicianFields value={value as Clinician} error={error} onChange={onChange} />;
    case 'plan':
    case 'shown':
      return null;
  }
}
