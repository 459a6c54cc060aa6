/**
 * The warning signs from the first question to the disk. The emergency signs are written before the further questions
 * are asked, so that nothing is lost when the page is closed in between.
 */
import { record } from '../../../app/commands.ts';
import { needsCallNow, signsToAsk } from '../../../app/signs.ts';
import { athlete, now } from '../../../app/state.ts';
import { words } from '../../../app/words.ts';
import type { Author } from '../../../log/entry.ts';
import { HOUR } from '../../../time/instant.ts';
import { CALL_NOW_SIGN_IDS, type SignId } from '../../../log/vocabulary.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { useForm } from '../../parts/form.ts';
import { Page } from '../../parts/page.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { type Answers, SignList } from './sign-list.tsx';

type Step = 'list' | 'each' | 'confirm' | 'call' | 'call-each' | 'call-confirm';
interface SignsForm {
  readonly step: Step;
  readonly answers: Answers;
  /** Milliseconds; 0 = not yet. */
  readonly startedAt: number;
}
const EMPTY: SignsForm = { step: 'list', answers: {}, startedAt: 0 };
/** The signs are about now: answers given longer ago are asked anew. */
const STALE = 2 * HOUR;
export type SignsOutcome = 'none' | 'emergency' | 'doctor';

interface SignsFlowProps {
  readonly intro?: string | undefined;
  readonly beside?: string;
  /** Default: who holds the device. */
  readonly by?: Author;
  readonly onDone: (outcome: SignsOutcome) => void;
}

const alarms = (answers: Answers): SignId[] => (Object.keys(answers) as SignId[]).filter((id) => answers[id] !== 'no');

export function SignsFlow({ intro, beside, by, onDone }: SignsFlowProps) {
  const { signs: w, codes } = words.value;
  const form = useForm<SignsForm>(`signs:${athlete.value?.id}`, EMPTY);
  const saving = useSaving();
  const isStale = now.value - form.value.startedAt > STALE;
  const { step, answers } = isStale ? EMPTY : form.value;
  const keep = (change: Partial<SignsForm>): void =>
    form.set({ step, answers, startedAt: isStale ? now.value : form.value.startedAt, ...change });
  const isCall = step.startsWith('call');
  const asked: readonly SignId[] = isCall ? CALL_NOW_SIGN_IDS : signsToAsk();

  const save = (given: Answers): void => {
    saving.run(
      () => record({ type: 'warning-signs', answers: given }, { by }),
      () => {
        const alarm = alarms(given).length > 0;
        if (!isCall && !alarm && needsCallNow()) {
          keep({ step: 'call', answers: {} });
          return;
        }
        form.drop();
        if (alarm) onDone(isCall ? 'doctor' : 'emergency');
        else onDone('none');
      },
    );
  };
  // What is written cannot be taken back by a later answer, so anything but "no" is read once more first.
  const done = (given: Answers): void => {
    if (alarms(given).length === 0) save(given);
    else keep({ answers: given, step: isCall ? 'call-confirm' : 'confirm' });
  };

  if (step === 'confirm' || step === 'call-confirm') {
    return (
      <Confirm
        why={isCall ? 'doctor' : 'emergency'}
        step={step}
        saving={saving}
        onYes={() => save(answers)}
        onChange={() => keep({ step: isCall ? 'call-each' : 'each' })}
      >
        <ul class="card stop">
          {alarms(answers).map((id) => (
            <li key={id}>
              {codes.signs[id]}: <b>{w.answer[answers[id] ?? 'unsure']}</b>
            </li>
          ))}
        </ul>
      </Confirm>
    );
  }
  return (
    <Page title={isCall ? w.callTitle : w.title} step={step} {...(beside ? { beside } : {})}>
      {intro && !isCall && <p>{intro}</p>}
      <p>{isCall ? w.callAsk : w.ask}</p>
      <ErrorNote saving={saving} />
      <SignList
        signs={asked}
        answers={answers}
        onAnswer={(given) => keep({ answers: given })}
        each={step === 'each' || step === 'call-each'}
        onEach={() => keep({ step: isCall ? 'call-each' : 'each' })}
        onDone={done}
      />
      {isCall && <p>{w.callMore}</p>}
    </Page>
  );
}
