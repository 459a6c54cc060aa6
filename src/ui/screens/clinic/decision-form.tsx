/** A clinician's own form: filled in here, handed back as a code or a link. Nothing of it is kept on this device. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { decisionMessage, documentOf } from '../../../app/clinic/hand-over.ts';
import { format } from '../../../app/format.ts';
import { now } from '../../../app/state.ts';
import { type Outgoing, outgoingOf } from '../../../app/sharing/outgoing.ts';
import { whenAt } from '../../../app/when.ts';
import { wired } from '../../../app/wiring.ts';
import { areaWords, words } from '../../../app/words.ts';
import type { Athlete } from '../../../log/entry.ts';
import { PROFESSIONS, SYMPTOM_IDS } from '../../../log/vocabulary.ts';
import type { Protocol } from '../../../protocols/protocol.ts';
import { Button } from '../../parts/button.tsx';
import { ChoiceField, Fold, ManyField, TextField, focusFirstError } from '../../parts/field.tsx';
import { OutgoingCard } from '../../parts/outgoing-card.tsx';
import { WhenField } from '../../parts/when-field.tsx';
import { Counting } from '../documents/counting.tsx';
import { DecisionFields } from '../documents/decision-fields.tsx';
import { documentErrors } from '../documents/errors.ts';
import {
  DOCUMENT_TYPES,
  type DocumentForm,
  type DocumentType,
  EMPTY_DOCUMENT,
  documentEntry,
} from '../documents/model.ts';
import { DecisionLines } from './decision-lines.tsx';

interface DecisionFormProps {
  readonly athlete: Pick<Athlete, 'id' | 'name'>;
  /** The plan that runs; null where it is not known here. */
  readonly profile: Protocol | null;
  /** Milliseconds; null where it is not known here. */
  readonly injuryAt: number | null;
  readonly type?: DocumentType | null;
  readonly scope?: string | null;
}

interface Made {
  /** Null where it could not be made. */
  readonly out: Outgoing | null;
  readonly type: DocumentType;
}

interface FieldsProps {
  readonly type: DocumentType;
  readonly profile: Protocol | null;
  readonly form: DocumentForm;
  readonly errors: Readonly<Record<string, string | undefined>>;
  readonly checked: boolean;
  readonly set: (change: Partial<DocumentForm>) => void;
}

function Fields({ type, profile, form, errors, checked, set }: FieldsProps) {
  const w = areaWords('documents');
  const { codes, common, reasons } = words.value;
  return (
    <>
      <DecisionFields type={type} profile={profile} form={form} errors={errors} onChange={set} asksPaper={false} />
      <TextField id="name" label={w.name} value={form.name} error={errors['name']} onInput={(name) => set({ name })} />
      <ChoiceField
        id="profession"
        label={w.profession}
        error={errors['profession']}
        options={PROFESSIONS.map((one) => [one, reasons.professions[one]] as const)}
        value={form.profession}
        onChange={(profession) => set({ profession })}
      />
      <Counting type={type} form={form} profile={profile} />
      <WhenField
        id="when"
        label={w.when}
        value={form.when}
        onChange={(when) => set({ when })}
        checked={checked}
        error={errors['when'] ?? errors['when-date'] ?? errors['when-time']}
      />
      <Fold title={type === 'prescription' ? common.note : w.more}>
        {type !== 'prescription' && (
          <ManyField
            id="unrelated"
            label={w.unrelated}
            options={SYMPTOM_IDS.map((id) => [id, codes.symptoms[id]] as const)}
            value={form.unrelated}
            onChange={(unrelated) => set({ unrelated })}
          />
        )}
        <TextField id="note" label={common.note} rows={3} value={form.note} onInput={(note) => set({ note })} />
      </Fold>
    </>
  );
}

export function DecisionForm({ athlete, profile, injuryAt, type: asked = null, scope = null }: DecisionFormProps) {
  const { decide: w } = areaWords('clinic');
  const { types } = areaWords('documents');
  const heading = useRef<HTMLHeadingElement>(null);
  const type = useSignal<DocumentType | null>(asked);
  const form = useSignal<DocumentForm>({ ...EMPTY_DOCUMENT, scope });
  const checked = useSignal(false);
  const made = useSignal<Made | null>(null);
  // Each step begins at its heading.
  useEffect(() => heading.current?.focus(), [type.value, made.value]);
  const title = (
    <h2 ref={heading} tabIndex={-1}>
      {made.value === null ? w.title(athlete.name) : w.made}
    </h2>
  );
  const chosen = type.value;
  if (chosen === null) {
    return (
      <section class="stack">
        {title}
        <p>{w.intro}</p>
        <p>
          <b>{w.choose}</b>
        </p>
        {DOCUMENT_TYPES.map((one) => (
          <Button key={one} onClick={() => (type.value = one)}>
            {types[one]}
          </Button>
        ))}
      </section>
    );
  }
  const zone = wired().platform.deviceZone();
  const errors = documentErrors(chosen, form.value, injuryAt);
  const document = documentOf(documentEntry(chosen, form.value));
  const at = whenAt(form.value.when, zone, now.value);
  const make = (): void => {
    checked.value = true;
    if (focusFirstError(errors) || document === null) return;
    const message = decisionMessage({ athlete, document, at }, now.value);
    outgoingOf(message).then(
      (out) => (made.value = { out, type: chosen }),
      () => (made.value = { out: null, type: chosen }),
    );
  };
  if (made.value !== null && document !== null) {
    const { out } = made.value;
    return (
      <section class="stack">
        {title}
        <OutgoingCard out={out} what={w.what(athlete.name)} point={w.point}>
          <DecisionLines
            about={athlete.name}
            document={document}
            at={out?.message.at ?? at}
            profile={profile}
            f={format.value}
          />
        </OutgoingCard>
        <Button onClick={() => (made.value = null)}>{w.change}</Button>
      </section>
    );
  }
  return (
    <section class="stack">
      {title}
      <p class="quiet">{w.intro}</p>
      <p>
        <b>{types[chosen]}</b>
      </p>
      <Fields
        type={chosen}
        profile={profile}
        form={form.value}
        errors={checked.value ? errors : {}}
        checked={checked.value}
        set={(change) => (form.value = { ...form.value, ...change })}
      />
      <Button tone="primary" onClick={make}>
        {w.make}
      </Button>
      <Button onClick={() => (type.value = null)}>{w.again}</Button>
    </section>
  );
}
