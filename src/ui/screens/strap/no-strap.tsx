/** What there is without a strap: a pulse counted for fifteen seconds, and how talking goes. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { format } from '../../../app/format.ts';
import { countedBpm } from '../../../app/pulse.ts';
import { areaWords } from '../../../app/words.ts';
import type { Talk } from '../../../engine/bout-watch.ts';
import { Button } from '../../parts/button.tsx';
import { TextField, focusFirstError } from '../../parts/field.tsx';
import { Counting, useDevice } from './counting.tsx';
import { Tapping } from './tapping.tsx';

type Step = 'choose' | 'counting' | 'typing' | 'tapping';

export function PulseCount({ onCounted }: { readonly onCounted: (bpm: number) => void }) {
  const { pulse: w, perMinute } = areaWords('strap');
  const device = useDevice();
  const step = useSignal<Step>('choose');
  const isLate = useSignal(false);
  const used = useSignal<number | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const hasMoved = useRef(false);
  // What had the focus is gone with its step.
  useEffect(() => {
    if (hasMoved.current && step.value !== 'typing') heading.current?.focus({ preventScroll: true });
    hasMoved.current = true;
  }, [step.value]);
  const start = (next: Step): void => {
    // Sound is allowed from a tap on.
    device?.wakeSound();
    isLate.value = false;
    used.value = null;
    step.value = next;
  };
  const use = (bpm: number): void => {
    used.value = bpm;
    step.value = 'choose';
    onCounted(bpm);
  };
  const back = (): void => void (step.value = 'choose');
  return (
    <section class="card" aria-labelledby="pulse-title">
      <h2 class="small" id="pulse-title" ref={heading} tabIndex={-1}>
        {w.title}
      </h2>
      {step.value === 'choose' && (
        <>
          <p role="status">{used.value === null ? '' : perMinute(format.value.number(used.value))}</p>
          {isLate.value && (
            <p class="error" role="alert">
              {w.late}
            </p>
          )}
          <p>{w.how}</p>
          <Button tone="primary" onClick={() => start('counting')}>
            {used.value === null ? w.start : w.again}
          </Button>
          <Button onClick={() => start('tapping')}>{w.tap}</Button>
        </>
      )}
      {step.value === 'counting' && (
        <Counting
          device={device}
          onOver={() => void (step.value = 'typing')}
          onLate={() => {
            isLate.value = true;
            back();
          }}
          onCancel={back}
        />
      )}
      {step.value === 'typing' && <Typing onBpm={use} onAgain={() => start('counting')} />}
      {step.value === 'tapping' && <Tapping onBpm={use} onCancel={back} />}
    </section>
  );
}

interface TypingProps {
  readonly onBpm: (bpm: number) => void;
  readonly onAgain: () => void;
}

/** Beats in fifteen seconds; what they come to is shown before it is used. */
function Typing({ onBpm, onAgain }: TypingProps) {
  const { pulse: w, perMinute } = areaWords('strap');
  const typed = useSignal('');
  const checked = useSignal(false);
  useEffect(() => document.getElementById('beats')?.focus(), []);
  const bpm = countedBpm(typed.value);
  const error = bpm === null ? w.wrong : undefined;
  const next = (): void => {
    checked.value = true;
    if (!focusFirstError({ beats: error }) && bpm !== null) onBpm(bpm);
  };
  return (
    <>
      <p role="status">{w.over}</p>
      <TextField
        id="beats"
        label={w.beats}
        hint={w.beatsHint}
        inputMode="numeric"
        value={typed.value}
        error={checked.value ? error : undefined}
        onInput={(text) => void (typed.value = text)}
      />
      <p class="big" role="status">
        {bpm === null ? '' : perMinute(format.value.number(bpm))}
      </p>
      <Button tone="primary" onClick={next}>
        {w.use}
      </Button>
      <Button onClick={onAgain}>{w.again}</Button>
    </>
  );
}

const TALK: readonly Talk[] = ['sing', 'easily', 'hardly'];

/** One tap. Another tap is another answer, and the newest counts. */
export function TalkTest({ onTalk }: { readonly onTalk: (talk: Talk) => void }) {
  const { talk: w } = areaWords('strap');
  const chosen = useSignal<Talk | null>(null);
  return (
    <fieldset class="field" aria-describedby="talk-hint">
      <legend>{w.title}</legend>
      <p class="quiet" id="talk-hint">
        {w.hint}
      </p>
      {TALK.map((talk) => (
        <button
          type="button"
          key={talk}
          class="choice"
          aria-pressed={chosen.value === talk}
          onClick={() => {
            chosen.value = talk;
            onTalk(talk);
          }}
        >
          {w.choices[talk]}
        </button>
      ))}
    </fieldset>
  );
}
