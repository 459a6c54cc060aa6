/** Says a step aloud as its time goes by, from a tap on. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { promptsOfStep } from '../../../app/drills/prompts.ts';
import { language } from '../../../app/words.ts';
import { wired } from '../../../app/wiring.ts';
import { promptText, type StepSaidProps } from './task-now.tsx';

type Device = Awaited<ReturnType<ReturnType<typeof wired>['platform']['later']>>;

/** How often it is looked what is to be said, in milliseconds. */
const LOOK = 250;

export interface Saying {
  /** Milliseconds into it; null = it has not begun, or was stopped. */
  readonly into: number | null;
  /** The device has no voice. */
  readonly isSilent: boolean;
  readonly isOver: boolean;
  readonly start: () => void;
  readonly stop: () => void;
}

/** @param length milliseconds @param last said at its end */
export function useSaid(step: StepSaidProps['step'], seed: number, length: number, last: string): Saying {
  const device = useRef<Device | null>(null);
  const timer = useRef<ReturnType<typeof setInterval> | undefined>(undefined);
  const into = useSignal<number | null>(null);
  const isSilent = useSignal(false);
  const isOver = useSignal(false);
  const say = (text: string): void => {
    if (device.current?.speak(text, language.value) !== true) isSilent.value = true;
  };
  const stop = (): void => {
    clearInterval(timer.current);
    into.value = null;
    device.current?.beSilent();
  };
  const look = (began: number): void => {
    const from = into.value ?? 0;
    const to = Math.min((device.current?.steady() ?? began) - began, length);
    into.value = to;
    // A page that was away says the newest, not all that was missed.
    const prompt = promptsOfStep(step, seed, from, to).at(-1);
    if (prompt !== undefined) say(promptText(prompt));
    if (to < length) return;
    stop();
    isOver.value = true;
    say(last);
  };
  useEffect(() => {
    // Fetched before the tap: a browser speaks only right after one.
    void wired()
      .platform.later()
      .then((loaded) => (device.current = loaded))
      .catch(() => undefined);
    return stop;
  }, []);
  const start = (): void => {
    stop();
    isOver.value = false;
    isSilent.value = false;
    into.value = 0;
    const began = device.current?.steady();
    if (began === undefined) isSilent.value = true;
    else timer.current = setInterval(() => look(began), LOOK);
  };
  return { into: into.value, isSilent: isSilent.value, isOver: isOver.value, start, stop };
}
