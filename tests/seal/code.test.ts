import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOfCode, cleanCode, codeOfBytes } from '../../src/seal/code.ts';
import { newRecoveryCode } from '../../src/seal/index.ts';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const refused = (code: string): unknown => {
  try {
    return bytesOfCode(code);
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a recovery code', () => {
  it('is 128 bits in seven groups of four, and no letter looks like a digit', () => {
    const codes = Array.from({ length: 200 }, newRecoveryCode);
    for (const code of codes) {
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(codeOfBytes(bytesOfCode(code))).toBe(code);
    }
    expect(new Set(codes).size).toBe(200);
    expect(bytesOfCode(codes[0]!)).toHaveLength(16);
  });

  it('gives its bytes back, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const given = new Uint8Array(bytes);
        expect(bytesOfCode(codeOfBytes(given))).toEqual(given);
      }),
    );
    expect(codeOfBytes(new Uint8Array(16))).toBe('0000-0000-0000-0000-0000-0000-0000');
  });

  it('is read in small letters, with other strokes, spaces, and O for 0, I or L for 1', () => {
    const code = codeOfBytes(new Uint8Array([0, 67, 33, 1, 2, 3, 0, 0, 9, 8, 7, 6, 5, 4, 3, 2]));
    expect(code).toContain('0');
    expect(code).toContain('1');
    const sloppy = ` ${code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' – ')}\n`;
    expect(bytesOfCode(sloppy)).toEqual(bytesOfCode(code));
    expect(bytesOfCode(code.replaceAll('1', 'I').replaceAll('-', ''))).toEqual(bytesOfCode(code));
    expect(cleanCode('ab-cd ol')).toBe('ABCD01');
  });

  it('tells each single wrong letter, each swap of two and each missing letter', () => {
    const code = newRecoveryCode().replaceAll('-', '');
    for (let at = 0; at < code.length; at += 1) {
      for (const letter of LETTERS) {
        if (letter === code[at]) continue;
        expect(refused(code.slice(0, at) + letter + code.slice(at + 1))).toBe('not-a-code');
      }
      expect(refused(code.slice(0, at) + code.slice(at + 1))).toBe('not-a-code');
    }
    for (let a = 0; a < code.length; a += 1)
      for (let b = a + 1; b < code.length; b += 1) {
        if (code[a] === code[b]) continue;
        const swapped = Array.from(code);
        [swapped[a], swapped[b]] = [code[b]!, code[a]!];
        expect(refused(swapped.join(''))).toBe('not-a-code');
      }
  });

  it('refuses anything else', () => {
    for (const text of ['', 'UUUU-UUUU', '💙'.repeat(28), `${newRecoveryCode()}0`, 'A'.repeat(100_000)])
      expect(refused(text)).toBe('not-a-code');
  });
});

// docs/hazards.md: H35
