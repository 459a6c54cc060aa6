/** Looking for what must not be readable. */

/** Letters of a word from which on it does not come up by chance in base64: four do once in 17 million places. */
const LONG = 5;

/**
 * The words that a text says. A short one counts only where it stands by itself: among a few tens of thousands of letters
 * of ciphertext, three given ones come up every few runs.
 */
export function said(text: string, words: readonly string[]): string[] {
  return words.filter((word) =>
    word.length < LONG ? new RegExp(`(?<![A-Za-z0-9+/])${word}(?![A-Za-z0-9+/])`).test(text) : text.includes(word),
  );
}
