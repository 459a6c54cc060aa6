/** What a hostile file or call makes of the command line: a refusal in plain characters, and never more read than a log may be. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answer, type Answer } from '../../src/cli/command.ts';
import { readBytes } from '../../src/cli/input.ts';
import { MOST_BYTES, MOST_PROBLEMS, writeLogText } from '../../src/log/file.ts';
import { ATHLETE, cleanStart, INJURY_AT } from '../engine/logs.ts';

const now = INJURY_AT + 86_400_000;
const text = writeLogText([ATHLETE], cleanStart(now), '2026-03-09T07:40:00Z');
const ask = (bytes: Uint8Array, args: readonly string[] = ['-']): Answer => answer(args, { now, read: () => bytes });
const linesOf = (given: Answer): readonly string[] => (given.status === 2 ? given.lines : [given.out]);

describe('the command line', () => {
  it.each([
    ['more than a log may be', Buffer.alloc(MOST_BYTES + 1, ' '), 'the file is larger than 10 MB'],
    ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'the file is not JSON'],
    ['half a character', Buffer.from([...Buffer.from(text), 0xc3]), 'the file is not JSON'],
    ['two marks at the start', Buffer.from(`\uFEFF\uFEFF${text}`), 'the file is not JSON'],
    ['nothing', Buffer.alloc(0), 'the file is not JSON'],
    ['zeros', Buffer.alloc(100_000), 'the file is not JSON'],
  ])('refuses %s', (_name, bytes, line) => {
    expect(ask(bytes)).toEqual({ status: 2, lines: [line] });
  });

  it('takes a mark at the start', () => {
    expect(ask(Buffer.from(`\uFEFF${text}`)).status).toBe(0);
  });

  it('tells the first problems and counts the rest', () => {
    const lines = linesOf(ask(Buffer.from(text.replace('"entries": [', `"entries": [${'7,'.repeat(3000)}`))));
    expect(lines).toHaveLength(MOST_PROBLEMS + 1);
    expect(lines.at(-1)).toBe(`and ${3000 - MOST_PROBLEMS} more problems`);
  });

  it('shows nothing that a terminal would obey, from a file or from its call', () => {
    const mean = '\u001b]0;x\u0007\u009b2J\u202e';
    const asked = [
      ask(Buffer.from(text.replaceAll('cisg-2022', JSON.stringify(mean).slice(1, -1)))),
      ask(Buffer.from(text), ['-', '--at', mean]),
      ask(Buffer.from(text), ['-', '--athlete', mean]),
      ask(Buffer.from(text), ['-', `--${mean}`]),
      answer([mean], { now, read: readBytes }),
    ];
    for (const given of asked) {
      expect(given.status).toBe(2);
      for (const line of linesOf(given)) expect(line.replaceAll('\n', ' ')).not.toMatch(/[\p{Cc}\u202e]/u);
    }
  });

  it.skipIf(!existsSync('/dev/zero'))('comes to an end with a file that has none', () => {
    expect(answer(['/dev/zero'], { now, read: readBytes })).toEqual({
      status: 2,
      lines: ['the file is larger than 10 MB'],
    });
  });
});

// docs/hazards.md: H36
