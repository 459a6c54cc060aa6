/** Look, text size, brightness and warmth: chosen on this device, known before the first paint. */
import { signal } from '@preact/signals';
import { wired } from './wiring.ts';

export const COMFORT = {
  look: ['dim', 'light', 'dark', 'contrast'],
  text: ['100', '125', '150', '200'],
  brightness: ['100', '85', '70', '55'],
  warmth: ['none', 'some', 'more'],
} as const;
export type ComfortKey = keyof typeof COMFORT;
export type Comfort = { readonly [K in ComfortKey]: (typeof COMFORT)[K][number] };

export const comfort = signal<Comfort>({ look: 'dim', text: '100', brightness: '100', warmth: 'none' });

export function loadComfort(): void {
  const { platform } = wired();
  const found = Object.keys(COMFORT).flatMap((key) => {
    const value = platform.readLocal(key);
    return value === null ? [] : [[key, value]];
  });
  comfort.value = { ...comfort.value, ...Object.fromEntries(found) };
}

export function changeComfort<K extends ComfortKey>(key: K, value: Comfort[K]): void {
  comfort.value = { ...comfort.value, [key]: value };
  wired().platform.writeLocal(key, value);
}
