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
/** It begins where the first sentence is due: some browsers let a page speak only if it did so at the tap itself. */
const FIRST = 1_000;

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
  const loading = useRef<Promise<unknown>>(Promise.resolve());
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setInterval> | undefined>(undefined);
  const into = useSignal<number | null>(null);
  const isSilent = useSignal(false);
  const isOver = useSignal(false);
  const say = (text: string): void => {
    if (device.current?.speak(text, language.value) !== true) isSilent.value = true;
  };
  const stop = (): void => {
    turn.current += 1;
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
    loading.current = wired()
      .platform.later()
      .then((loaded) => (device.current = loaded))
      .catch(() => undefined);
    return stop;
  }, []);
  const begin = (): void => {
    const now = device.current?.steady();
    if (now === undefined) return void (isSilent.value = true);
    const began = now - FIRST;
    look(began);
    timer.current = setInterval(() => look(began), LOOK);
  };
  const start = (): void => {
    stop();
    isOver.value = false;
    isSilent.value = false;
    into.value = 0;
    if (device.current !== null) return begin();
    const mine = turn.current;
    void loading.current.then(() => (mine === turn.current ? begin() : undefined));
  };
  return { into: into.value, isSilent: isSilent.value, isOver: isOver.value, start, stop };
}
