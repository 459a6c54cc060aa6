import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../src/ui/style/tokens.css', import.meta.url), 'utf8');
const LOOKS = {
  dim: ':root {',
  light: "[data-look='light'] {",
  dark: "[data-look='dark'] {",
  contrast: "[data-look='contrast'] {",
};

function tokens(start: string): Record<string, string> {
  const block = css.slice(css.indexOf(start) + start.length).split('}')[0] ?? '';
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[\da-f]{3,6});/g)].map((found) => [found[1], found[2]]));
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.slice(1).replaceAll(/./g, '$&$&') : hex.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const TEXT_ON = [
  ['text', 'page'],
  ['text', 'surface'],
  ['text', 'raised'],
  ['quiet', 'page'],
  ['quiet', 'surface'],
  ['quiet', 'raised'],
  ['wait', 'surface'],
  ['stop', 'page'],
  ['stop', 'surface'],
  ['stop', 'stop-surface'],
  ['text', 'stop-surface'],
  ['quiet', 'stop-surface'],
  ['on-accent', 'accent'],
  ['ok', 'surface'],
] as const;

describe.each(Object.entries(LOOKS))('the %s look', (_look, start) => {
  const look = tokens(start);
  it.each(TEXT_ON)('has 7:1 for %s on %s', (text, surface) => {
    expect(contrast(look[text] ?? '#000', look[surface] ?? '#000')).toBeGreaterThanOrEqual(7);
  });
  it('has 3:1 for the edges of what can be pressed', () => {
    expect(contrast(look['line'] ?? '#000', look['raised'] ?? '#000')).toBeGreaterThanOrEqual(3);
  });
});
