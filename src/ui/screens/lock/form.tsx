/** A form that ends in one button, also by Enter, and says what was refused. */
import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { areaWords } from '../../../app/words.ts';
import { Button } from '../../parts/button.tsx';

export interface Attempt {
  readonly busy: Signal<boolean>;
  readonly refusal: Signal<string | null>;
  /** Runs once; what it resolves to is said, null is good. */
  run(work: () => Promise<string | null>, after?: () => void): void;
}

export function useAttempt(): Attempt {
  const busy = useSignal(false);
  const refusal = useSignal<string | null>(null);
  return {
    busy,
    refusal,
    run(work, after) {
      if (busy.peek()) return;
      busy.value = true;
      refusal.value = null;
      void work().then((said) => {
        busy.value = false;
        refusal.value = said;
        if (said === null) after?.();
      });
    },
  };
}

interface LockFormProps {
  readonly attempt: Attempt;
  readonly action: string;
  readonly tone?: 'primary' | 'danger';
  readonly onSubmit: () => void;
  readonly children: ComponentChildren;
}

export function LockForm({ attempt, action, tone = 'primary', onSubmit, children }: LockFormProps) {
  const submit = (event: Event): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form class="stack" onSubmit={submit} noValidate>
      {/* There are no accounts; without a name to go with it, managers of passwords mistake a word for another. */}
      <input
        class="hidden"
        type="text"
        name="username"
        autoComplete="username"
        value="Rejoin"
        tabIndex={-1}
        aria-hidden
        readOnly
      />
      {children}
      {attempt.refusal.value !== null && (
        <p class="card stop" role="alert">
          {attempt.refusal.value}
        </p>
      )}
      <Button type="submit" tone={tone} busy={attempt.busy.value}>
        {attempt.busy.value ? areaWords('lock').busy : action}
      </Button>
    </form>
  );
}
