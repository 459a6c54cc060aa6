/** Cues to voice, sound and vibration, as far as the person wants them and the device has them. */
import { signal } from '@preact/signals';
import type { Cue } from '../../session/cues.ts';
import { wired } from '../wiring.ts';
import { areaWords, language } from '../words.ts';
import { choice } from './choice.ts';

/** What was said last, for who reads: it stays until the next. */
export const saidLast = signal('');
/** The device says it aloud: then a screen reader is not told as well. */
export const isSaidAloud = signal(false);
/** Whether the screen is kept lit. */
export const screenLight = signal<'on' | 'off' | 'unsupported'>('off');

const SOUND_OF: Partial<Record<Cue['cue'], 'tick' | 'ask' | 'ease' | 'stop'>> = {
  tick: 'tick',
  started: 'tick',
  paused: 'tick',
  resumed: 'tick',
  step: 'ask',
  'all-done': 'ask',
  target: 'ask',
  ask: 'ask',
  ease: 'ease',
  end: 'stop',
  stop: 'stop',
};
const URGENT: readonly Cue['cue'][] = ['stop', 'end', 'ease'];

/** The words of a cue; '' for one that is a sound alone. */
export function cueText(cue: Cue): string {
  const w = areaWords('exertion');
  switch (cue.cue) {
    case 'tick':
      return '';
    case 'ask':
      return cue.withTalk ? w.cues.askTalk : w.cues.ask;
    case 'minutes':
      return w.cues.minutes(cue.minutes);
    case 'step':
      return w.cues.step(w.steps[cue.step.kind], cue.step.seconds);
    case 'signal':
      return w.cues.signal[cue.state];
    case 'ease':
    case 'end':
    case 'stop':
      return w.cues[cue.cue](cue.reasons.map((reason) => w.reason(reason)).join(' '));
    default:
      return w.cues[cue.cue];
  }
}

/** Says all of them, the first first. What is urgent cuts off what is being said. */
export async function give(cues: readonly Cue[]): Promise<void> {
  if (cues.length === 0) return;
  const texts = cues.map(cueText).filter((text) => text !== '');
  if (texts.length > 0) saidLast.value = texts.join(' ');
  const wanted = choice.value;
  const device = await wired().platform.later();
  for (const cue of cues) {
    const sound = SOUND_OF[cue.cue];
    const isUrgent = URGENT.includes(cue.cue);
    if (sound !== undefined && wanted?.sound !== false) device.sound(sound);
    if (sound !== undefined && wanted?.vibration !== false) device.vibrate(sound);
    const text = cueText(cue);
    if (text !== '') isSaidAloud.value = wanted?.voice !== false && device.speak(text, language.value, isUrgent);
  }
}

let endLight: (() => void) | null = null;

/** Keeps the screen lit from here on. */
export async function light(isWanted: boolean): Promise<void> {
  if (!isWanted) {
    endLight?.();
    endLight = null;
    return;
  }
  if (endLight !== null) return;
  endLight = () => undefined;
  const { stayAwake } = await wired().platform.later();
  // Not wanted any more meanwhile.
  if (endLight === null) return;
  endLight = stayAwake((state) => (screenLight.value = state));
}

/** From a tap: browsers let no page sound before one. */
export async function wakeSenses(): Promise<void> {
  (await wired().platform.later()).wakeSound();
}

/** The device says that it cannot speak this language by itself. */
export async function isVoiceMissing(wanted: string): Promise<boolean> {
  return !(await wired().platform.later()).hasVoice(wanted);
}
