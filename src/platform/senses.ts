/**
 * What reaches a person who does not look: voice, sound, vibration, a lit screen. All of it belongs to the device; nothing
 * is fetched. Each is asked for, and each may not be there.
 */
export type Signal = 'tick' | 'ask' | 'ease' | 'stop';

/** The language's own voice that is on the device; null where there is none: the browser then chooses by the language. */
function voiceFor(language: string): SpeechSynthesisVoice | null {
  const voices = speechSynthesis.getVoices().filter((one) => one.lang.toLowerCase().startsWith(language));
  return voices.find((one) => one.localService) ?? null;
}

/** As many may wait to be said; what is not urgent and comes then is left out, because it would come too late (own choice). */
const MOST_WAITING = 3;
/** Something that is said for longer is stuck, which Chromium does (own choice), in milliseconds. */
const STUCK_AFTER = 20_000;

/** What is being said or waits for it, since when. Held here: Chromium forgets to tell the end of one that nobody holds. */
const saying = new Map<SpeechSynthesisUtterance, number>();

function hush(): void {
  speechSynthesis.cancel();
  saying.clear();
}

/** @returns false where the device has no speech, or too much waits. What is urgent cuts off what is being said. */
export function speak(text: string, language: string, isUrgent = false): boolean {
  if (!('speechSynthesis' in window)) return false;
  const [since] = saying.values();
  if (isUrgent || (since !== undefined && steady() - since > STUCK_AFTER)) hush();
  if (saying.size >= MOST_WAITING) return false;
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = language === 'nl' ? 'nl-NL' : 'en-GB';
  utterance.voice = voiceFor(language);
  const over = (): void => void saying.delete(utterance);
  for (const name of ['end', 'error']) utterance.addEventListener(name, over);
  saying.set(utterance, steady());
  // A page that was hidden may have been paused, and nobody else lets it go on.
  speechSynthesis.resume();
  speechSynthesis.speak(utterance);
  return true;
}

export function beSilent(): void {
  if ('speechSynthesis' in window) hush();
}

const PATTERN: Readonly<Record<Signal, readonly number[]>> = {
  tick: [40],
  ask: [120, 80, 120],
  ease: [200, 100, 200, 100, 200],
  stop: [600, 150, 600, 150, 600],
};

/** @returns false where the device cannot, or does not want to. */
export function vibrate(signal: Signal): boolean {
  return 'vibrate' in navigator && navigator.vibrate([...PATTERN[signal]]);
}

let audio: AudioContext | null = null;

/** Has to be called from a tap once: a browser lets no page sound before that. */
export function wakeSound(): boolean {
  // Asked for now, the list of voices is there when something is to be said.
  if ('speechSynthesis' in window) speechSynthesis.getVoices();
  if (!('AudioContext' in window)) return false;
  if (audio === null || audio.state === 'closed') audio = new AudioContext();
  void audio.resume().catch(() => undefined);
  return true;
}

const TONES: Readonly<Record<Signal, readonly (readonly [hertz: number, seconds: number])[]>> = {
  tick: [[660, 0.08]],
  ask: [
    [523, 0.18],
    [659, 0.22],
  ],
  ease: [
    [440, 0.25],
    [440, 0.25],
  ],
  stop: [
    [330, 0.6],
    [262, 0.6],
    [196, 0.9],
  ],
};

/** A tone that could only be heard later than this would belong to another moment (own choice), in milliseconds. */
const SOUND_WITHIN = 1_000;

/** @returns false where nothing sounds now. A phone call interrupts it: it is woken again, and sounds if that is at once. */
export function sound(signal: Signal): boolean {
  const context = audio;
  if (context === null || context.state === 'closed') return false;
  if (context.state === 'running') {
    play(context, signal);
    return true;
  }
  const asked = steady();
  void context
    .resume()
    .then(() => {
      if (context.state === 'running' && steady() - asked < SOUND_WITHIN) play(context, signal);
    })
    .catch(() => undefined);
  return false;
}

function play(audio: AudioContext, signal: Signal): void {
  let from = audio.currentTime + 0.02;
  for (const [hertz, seconds] of TONES[signal]) {
    const tone = new OscillatorNode(audio, { frequency: hertz, type: 'sine' });
    // Swells and fades: a click would startle.
    const loudness = new GainNode(audio, { gain: 0 });
    loudness.gain.setValueAtTime(0, from);
    loudness.gain.linearRampToValueAtTime(0.4, from + 0.03);
    loudness.gain.linearRampToValueAtTime(0, from + seconds);
    tone.connect(loudness).connect(audio.destination);
    tone.start(from);
    tone.stop(from + seconds);
    from += seconds + 0.08;
  }
}

/** Keeps the screen lit while in view, and asks again when it is back. @returns ends it */
export function stayAwake(onState: (state: 'on' | 'off' | 'unsupported') => void): () => void {
  if (!('wakeLock' in navigator)) {
    onState('unsupported');
    return () => undefined;
  }
  let held: WakeLockSentinel | null = null;
  let isEnded = false;
  let isAsking = false;
  const ask = async (): Promise<void> => {
    if (isEnded || isAsking || document.hidden || held !== null) return;
    isAsking = true;
    try {
      const sentinel = await navigator.wakeLock.request('screen');
      if (isEnded) return void sentinel.release();
      held = sentinel;
      onState('on');
      sentinel.addEventListener('release', () => {
        held = null;
        if (!isEnded) onState('off');
      });
    } catch {
      if (!isEnded) onState('off');
    } finally {
      isAsking = false;
    }
  };
  const onVisible = (): void => void ask();
  document.addEventListener('visibilitychange', onVisible);
  void ask();
  return () => {
    isEnded = true;
    document.removeEventListener('visibilitychange', onVisible);
    void held?.release().catch(() => undefined);
  };
}

/** Milliseconds by a clock that cannot be set. */
export const steady = (): number => performance.now();

/** Whether this device shows notifications at all, and whether it was asked. */
export function notificationState(): NotificationPermission | 'unsupported' {
  return 'Notification' in window ? Notification.permission : 'unsupported';
}

/** Has to be called from a tap. */
export async function askNotifications(): Promise<boolean> {
  if (notificationState() === 'unsupported') return false;
  return (await Notification.requestPermission()) === 'granted';
}

/** Shown by the device itself, without a server: only while the app is open. @returns false where it could not be */
export async function notify(text: string): Promise<boolean> {
  if (notificationState() !== 'granted') return false;
  try {
    const worker = await navigator.serviceWorker?.getRegistration();
    // Some phones show them by the worker only.
    if (worker) await worker.showNotification(text);
    else void new Notification(text);
    return true;
  } catch {
    return false;
  }
}
