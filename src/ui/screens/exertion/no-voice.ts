/** Whether the device lists no voice of its own for the language: then sound and vibration remain. */
import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { isVoiceMissing } from '../../../app/exertion/senses.ts';
import { language } from '../../../app/words.ts';

export function useNoVoice(): boolean {
  const isMissing = useSignal(false);
  const chosen = language.value;
  useEffect(() => void isVoiceMissing(chosen).then((missing) => (isMissing.value = missing)), [chosen]);
  return isMissing.value;
}
