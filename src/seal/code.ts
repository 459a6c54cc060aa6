/**
 * The recovery code: 128 random bits as people copy them. 26 letters and digits hold the bits, two more are a check, in
 * seven groups of four: `7K3M-…`. Letters that look like digits are not used, and are read as the digit.
 */
import { type Bytes, randomBytes } from './bytes.ts';
import { SealError } from './error.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_BYTES = 16;
const DATA_LETTERS = 26;
const GROUP = 4;
/** The largest prime that two letters hold: each single wrong letter and each swap of two is found. */
const PRIME = 1021;

function lettersOf(bytes: Bytes): number[] {
  let bits = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) << 2n;
  const letters = Array.from({ length: DATA_LETTERS }, () => 0);
  for (let index = DATA_LETTERS - 1; index >= 0; index -= 1) {
    letters[index] = Number(bits & 31n);
    bits >>= 5n;
  }
  return letters;
}

function checkOf(letters: readonly number[]): [number, number] {
  const sum = letters.reduce((total, letter, index) => total + letter * (index + 2), 0) % PRIME;
  return [sum >> 5, sum & 31];
}

export function codeOfBytes(bytes: Bytes): string {
  const letters = lettersOf(bytes);
  const text = [...letters, ...checkOf(letters)].map((letter) => ALPHABET[letter]).join('');
  return (text.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
}

/** A new code, to be shown once, written down, and typed back. */
export function newRecoveryCode(): string {
  return codeOfBytes(randomBytes(CODE_BYTES));
}

/** As typed: small letters, spaces and strokes do not matter, nor whether it is an O or a 0. */
export function cleanCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}.]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}

/** The bits of a typed code. @throws SealError `not-a-code` where it is mistyped. */
export function bytesOfCode(typed: string): Bytes {
  const letters = Array.from(cleanCode(typed), (letter) => ALPHABET.indexOf(letter));
  if (letters.length !== DATA_LETTERS + 2 || letters.includes(-1)) throw new SealError('not-a-code');
  const data = letters.slice(0, DATA_LETTERS);
  const [high, low] = checkOf(data);
  let bits = data.reduce((sum, letter) => (sum << 5n) | BigInt(letter), 0n);
  if (letters[DATA_LETTERS] !== high || letters[DATA_LETTERS + 1] !== low || (bits & 3n) !== 0n)
    throw new SealError('not-a-code');
  bits >>= 2n;
  const bytes = new Uint8Array(CODE_BYTES);
  for (let index = CODE_BYTES - 1; index >= 0; index -= 1) {
    bytes[index] = Number(bits & 255n);
    bits >>= 8n;
  }
  return bytes;
}
