/** What is wrong with what was typed, and what a refusal is called. */
import { isLongEnough } from '../../../app/lock-change.ts';
import type { LockResult } from '../../../app/lock.ts';
import { areaWords } from '../../../app/words.ts';
import type { NewPassphraseValue } from './secret-field.tsx';

/** By the id of the field. */
export function passphraseErrors({ first, again }: NewPassphraseValue): Record<string, string | undefined> {
  const w = areaWords('lock');
  const isLong = isLongEnough(first);
  return {
    'passphrase-new': isLong ? undefined : w.tooShort,
    'passphrase-again': isLong && first !== again ? w.different : undefined,
  };
}

/** What to say where a secret did not open; null where it did. */
export function refusalOf(result: LockResult, kind: 'passphrase' | 'code' | 'passkey'): string | null {
  if (result.ok) return null;
  const w = areaWords('lock');
  const wait = result.seconds === undefined ? '' : ` ${w.wait(result.seconds)}`;
  switch (result.error) {
    case 'wrong-secret':
      return { passphrase: w.wrong, code: w.wrongCode, passkey: w.wrongPasskey }[kind] + wait;
    case 'wait':
      return wait.trim();
    case 'not-a-code':
      return w.notACode;
    case 'damaged':
    case 'malformed':
    case 'weak':
    case 'no-wrapper':
    case 'no-lock':
      return kind === 'passkey' ? w.wrongPasskey : w.damaged;
    case 'newer':
      return w.newer;
    case 'cancelled':
    case 'unsupported':
      return w.passkeyFailed[result.error];
    default:
      return w.failed;
  }
}
