/** A new recovery code: shown and printed, and typed back before it counts. It is nowhere but on this page. */
import { useSignal } from '@preact/signals';
import { cleanCode } from '../../../app/lock-change.ts';
import { wired } from '../../../app/wiring.ts';
import { areaWords, words } from '../../../app/words.ts';
import { Button } from '../../parts/button.tsx';
import { TextField, focusFirstError } from '../../parts/field.tsx';
import { Page } from '../../parts/page.tsx';
import { LockForm, useAttempt } from './form.tsx';

interface PaperCodeProps {
  readonly code: string;
  readonly onRight: () => void;
}

export function PaperCode({ code, onRight }: PaperCodeProps) {
  const w = areaWords('lock');
  const isTyping = useSignal(false);
  const typed = useSignal('');
  const error = useSignal<string | undefined>(undefined);
  const attempt = useAttempt();
  if (!isTyping.value) {
    return (
      <Page title={w.codeTitle} step="code">
        <p>{w.codeText}</p>
        <p class="card big paper-code">{code}</p>
        <Button onClick={() => wired().platform.print()}>{w.print}</Button>
        <Button tone="primary" onClick={() => (isTyping.value = true)}>
          {w.codeDone}
        </Button>
      </Page>
    );
  }
  const check = (): void => {
    error.value = cleanCode(typed.value) === cleanCode(code) ? undefined : w.backWrong;
    if (!focusFirstError({ 'paper-code': error.value })) onRight();
  };
  return (
    <Page title={w.backTitle} step="back">
      <p>{w.backText}</p>
      <LockForm attempt={attempt} action={words.value.common.next} onSubmit={check}>
        <TextField
          id="paper-code"
          label={w.codeLabel}
          value={typed.value}
          error={error.value}
          onInput={(text) => (typed.value = text)}
        />
      </LockForm>
      <Button onClick={() => (isTyping.value = false)}>{w.backAgain}</Button>
    </Page>
  );
}
