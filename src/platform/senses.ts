/**
 * What reaches a person who does not look: voice, sound, vibration, a lit screen. All of it belongs to the device; nothing
 * is fetched. Each is asked for, and each may not be there.
 */
export type Signal = 'tick' | 'ask' | 'ease' | 'stop';

/** The language's own voice, offline ones first; null where the device has none for it. */
function voiceFor(language: string): SpeechSynthesisVoice | null {
  const voices = speechSynthesis.getVoices().filter((one) => one.lang.toLowerCase().startsWith(language));
  return voices.find((one) => one.localService) ?? null;
}

/** @returns false where the device has no speech. What is urgent cuts off what is being said. */
export function speak(text: string, language: string, isUrgent = false): boolean {
  if (!('speechSynthesis' in window)) return false;
  if (isUrgent) speechSynthesis.cancel();
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = language === 'nl' ? 'nl-NL' : 'en-GB';
  utterance.voice = voiceFor(language);
  speechSynthesis.speak(utterance);
  return true;
}

export function beSilent(): void {
  if ('speechSynthesis' in window) speechSynthesis.cancel();
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
  if (!('AudioContext' in window)) return false;
  audio ??= new AudioContext();
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

export function sound(signal: Signal): boolean {
  if (audio === null) return false;
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
  return true;
}

/** Keeps the screen lit while in view, and asks again when it is back. @returns ends it */
export function stayAwake(onState: (state: 'on' | 'off' | 'unsupported') => void): () => void {
  if (!('wakeLock' in navigator)) {
    onState('unsupported');
    return () => undefined;
  }
  let held: WakeLockSentinel | null = null;
  let isEnded = false;
  const ask = async (): Promise<void> => {
    if (isEnded || document.hidden || held !== null) return;
    try {
      const sentinel = await navigator.wakeLock.request('screen');
      if (isEnded) return void sentinel.release();
      held = sentinel;
      onState('on');
      sentinel.addEventListener('release', () => {
        held = null;
        onState('off');
      });
    } catch {
      onState('off');
    }
  };
  const onVisible = (): void => void ask();
  document.addEventListener('visibilitychange', onVisible);
  void ask();
  return () => {
    isEnded = true;
    document.removeEventListener('visibilitychange', onVisible);
    void held?.release();
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
