/** A form for a clinician who has no app: on paper, with a code; and the whole recovery for one who has a phone. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { visitMessage } from '../../../app/clinic/hand-over.ts';
import { isClockInDoubt, protocol } from '../../../app/decided.ts';
import { assessment, athlete, entries, injury, now } from '../../../app/state.ts';
import { type Outgoing, outgoingOf } from '../../../app/sharing/outgoing.ts';
import { wired } from '../../../app/wiring.ts';
import { areaWords, words } from '../../../app/words.ts';
import type { Assessment } from '../../../engine/assessment.ts';
import { stageWords } from '../../../i18n/say.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { ChoiceField } from '../../parts/field.tsx';
import { OutgoingCard } from '../../parts/outgoing-card.tsx';
import { Page } from '../../parts/page.tsx';
import { DOCUMENT_TYPES, type DocumentType } from '../documents/model.ts';
import './clinic.css';
import { formLink } from './form-link.ts';
import { Sheet } from './sheet.tsx';

interface Asked {
  readonly type: DocumentType;
  readonly scope: string | null;
}

/** What the open points ask of a clinician, first what stops; an examination where nothing is asked. */
function askedFor({ verdict, reasons }: Assessment): Asked {
  if (verdict === 'stop') return { type: 'review', scope: null };
  const codes = reasons.map(({ code }) => code);
  if (codes.includes('not-examined') || codes.includes('see-doctor')) return { type: 'examination', scope: null };
  const clearance = reasons.find((reason) => reason.code === 'clearance-needed');
  return clearance ? { type: 'clearance', scope: clearance.params.scope } : { type: 'examination', scope: null };
}

/** The whole recovery for one visit: what is in it is said before it is shown. */
function Whole() {
  const { form: w } = areaWords('clinic');
  const out = useSignal<Outgoing | null | undefined>(undefined);
  const isOpen = useSignal(false);
  const person = athlete.value;
  useEffect(() => {
    if (!isOpen.value || person === null) return;
    outgoingOf(visitMessage(person, entries.value, now.value)).then(
      (made) => (out.value = made),
      () => (out.value = null),
    );
  }, [isOpen.value]);
  if (person === null) return null;
  return (
    <>
      <p>{w.wholeText}</p>
      {!isOpen.value && <Button onClick={() => (isOpen.value = true)}>{w.whole}</Button>}
      {out.value !== undefined && (
        <OutgoingCard out={out.value} what={w.wholeWhat(person.name)}>
          <p>{w.wholeIn(person.name)}</p>
        </OutgoingCard>
      )}
    </>
  );
}

function Empty({ text }: { text: string }) {
  return (
    <Page title={areaWords('clinic').form.title}>
      <p class="card dashed">{text}</p>
      <LinkButton to="/">{words.value.common.today}</LinkButton>
    </Page>
  );
}

export default function ClinicFormScreen() {
  const { form: w } = areaWords('clinic');
  const result = assessment.value;
  const person = athlete.value;
  const hurt = injury.value;
  const profile = protocol.value;
  const asked = useSignal<Asked>(result === null ? { type: 'examination', scope: null } : askedFor(result));
  if (isClockInDoubt.value) return <Empty text={w.clock} />;
  if (person === null || hurt?.type !== 'injury' || result === null) return <Empty text={w.nothing} />;
  const { type, scope } = asked.value;
  const { origin, pathname } = window.location;
  const { id = '', version = '' } = profile ?? {};
  const link = formLink(origin + pathname, { athlete: person, protocol: id, version, type, scope });
  const stages = (profile?.stages ?? []).slice(1).map((one) => {
    return [one.id, `${one.id} · ${stageWords(words.value, id, one.id).name}`] as const;
  });
  return (
    <Page title={w.title}>
      <p>{w.intro}</p>
      <ChoiceField<DocumentType>
        id="ask"
        label={w.ask}
        options={DOCUMENT_TYPES.map((one) => [one, w.asks[one]] as const)}
        value={type}
        onChange={(chosen) => (asked.value = { type: chosen, scope: null })}
      />
      {type === 'clearance' && (
        <ChoiceField<string>
          id="ask-stage"
          label={w.stage}
          options={[...stages, ['unrestricted', areaWords('terms').unrestricted]]}
          value={scope}
          onChange={(chosen) => (asked.value = { type, scope: chosen })}
        />
      )}
      <Sheet person={person} injury={hurt} result={result} profile={profile} type={type} scope={scope} link={link} />
      <Button tone="primary" onClick={() => wired().platform.print()}>
        {w.print}
      </Button>
      <Whole />
      <LinkButton to={`/documents/new?type=${type}`}>{w.record}</LinkButton>
      <LinkButton to="/watch">{w.back}</LinkButton>
    </Page>
  );
}
