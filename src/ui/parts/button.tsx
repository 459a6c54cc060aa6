import type { ComponentChildren } from 'preact';

export type Tone = 'normal' | 'primary' | 'danger' | 'plain';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly tone?: Tone;
  readonly onClick?: () => void;
  readonly type?: 'button' | 'submit';
  /** Told as unavailable, but still reachable by keyboard. */
  readonly busy?: boolean;
  readonly pressed?: boolean;
}

const classOf = (tone: Tone): string => (tone === 'normal' ? 'button' : `button ${tone}`);

export function Button({ children, tone = 'normal', onClick, type = 'button', busy = false, pressed }: ButtonProps) {
  return (
    <button
      type={type}
      class={classOf(tone)}
      aria-disabled={busy || undefined}
      aria-pressed={pressed}
      onClick={busy ? undefined : onClick}
    >
      {children}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere, the button does something. */
export function LinkButton({
  children,
  to,
  tone = 'normal',
}: {
  children: ComponentChildren;
  to: string;
  tone?: Tone;
}) {
  return (
    <a class={classOf(tone)} href={to.startsWith('tel:') ? to : `#${to}`}>
      {children}
    </a>
  );
}
