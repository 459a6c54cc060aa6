/** What the clinician decided, by kind of document. */
import type { Protocol } from '../../../protocols/protocol.ts';
import { areaWords, words } from '../../../app/words.ts';
import { stageWords } from '../../../i18n/say.ts';
import { FINDINGS, REVIEW_OUTCOMES } from '../../../log/vocabulary.ts';
import { ChoiceField, TextField } from '../../parts/field.tsx';
import type { DocumentForm, DocumentType } from './model.ts';

interface DecisionFieldsProps {
  readonly type: DocumentType;
  /** The plan that runs; null where it is not known. */
  readonly profile: Protocol | null;
  readonly form: DocumentForm;
  readonly errors: Readonly<Record<string, string | undefined>>;
  readonly onChange: (change: Partial<DocumentForm>) => void;
  /** Where the paper is, is for who keeps it. */
  readonly asksPaper?: boolean;
}

/** The plan asks for paper at this stage, or at one that it opens. */
export function needsPaper(profile: Protocol | null, scope: string | null): boolean {
  const stages = profile?.stages ?? [];
  const upTo = scope === 'unrestricted' ? stages.length - 1 : stages.findIndex((stage) => stage.id === scope);
  return stages.slice(0, upTo + 1).some(({ enter }) => enter.some((gate) => gate.gate === 'clearance' && gate.written));
}

function ScopeFields({ profile, form, errors, onChange, asksPaper = true }: Omit<DecisionFieldsProps, 'type'>) {
  const w = areaWords('documents');
  const stages = (profile?.stages ?? []).map(
    ({ id }) => [id, `${id} · ${stageWords(words.value, profile?.id ?? '', id).name}`] as const,
  );
  return (
    <>
      <ChoiceField<string>
        id="scope"
        label={w.scope}
        hint={w.scopeHint}
        error={errors['scope']}
        // Nobody clears for the first stage: it begins with the injury.
        options={[...stages.slice(1), ['unrestricted', areaWords('terms').unrestricted]]}
        value={form.scope}
        onChange={(scope) => onChange({ scope })}
      />
      {asksPaper && (
        <TextField
          id="document"
          label={w.document}
          hint={w.documentHint}
          value={form.document}
          onInput={(document) => onChange({ document })}
        />
      )}
      {asksPaper && needsPaper(profile, form.scope) && form.document.trim() === '' && (
        <p class="card dashed" role="status">
          {w.written}
        </p>
      )}
    </>
  );
}

function DoseFields({ form, errors, onChange }: Omit<DecisionFieldsProps, 'type'>) {
  const w = areaWords('documents');
  return (
    <>
      <TextField
        id="threshold"
        label={w.threshold}
        inputMode="numeric"
        value={form.threshold}
        error={errors['threshold']}
        onInput={(threshold) => onChange({ threshold })}
      />
      <TextField
        id="percent"
        label={w.percent}
        inputMode="numeric"
        value={form.percent}
        error={errors['percent']}
        onInput={(percent) => onChange({ percent })}
      />
      <TextField
        id="minutes"
        label={w.minutes}
        inputMode="decimal"
        value={form.minutes}
        error={errors['minutes']}
        onInput={(minutes) => onChange({ minutes })}
      />
    </>
  );
}

export function DecisionFields({ type, ...rest }: DecisionFieldsProps) {
  const w = areaWords('documents');
  const terms = areaWords('terms');
  const { form, errors, onChange } = rest;
  switch (type) {
    case 'examination':
      return (
        <ChoiceField
          id="finding"
          label={w.finding}
          error={errors['finding']}
          options={FINDINGS.map((one) => [one, terms.findings[one]] as const)}
          value={form.finding}
          onChange={(finding) => onChange({ finding })}
        />
      );
    case 'review':
      return (
        <ChoiceField
          id="outcome"
          label={w.outcome}
          error={errors['outcome']}
          options={REVIEW_OUTCOMES.map((one) => [one, terms.outcomes[one]] as const)}
          value={form.outcome}
          onChange={(outcome) => onChange({ outcome })}
        />
      );
    case 'clearance':
      return <ScopeFields {...rest} />;
    case 'prescription':
      return <DoseFields {...rest} />;
  }
}
