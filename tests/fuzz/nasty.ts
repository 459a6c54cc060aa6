/** Values and names that have broken programs before, each small; what is large is in `large.ts`. */
import { type Chance } from './chance.ts';

/** Stands for a number that JSON can be read from but not written to; put in place by `textOf`. */
const RAW = ['1e999', '-1e999', '-0', '1E400', '0.1e-400', '123456789012345678901234567890'];
const mark = (index: number): string => `@raw${index}@`;

export const NAMES = [
  ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__', 'then'],
  ['toJSON', 'length', 'id', 'type', 'athlete', 'target', 'entry', 'by', 'at', 'note', 'symptoms', 'answers'],
  ['', ' ', '0', '-1', '4294967295', '1e3', 'a.b', 'a[0]', '\u0000', '\u202e', '\ud800', 'é', 'x'.repeat(101)],
].flat();

const TEXTS = [
  ['', ' ', '0', 'null', 'true', '{}', '[]', '\u0000', '\ud800', '\udc00x', '\ufeff', '\u202eabc', '\u001b[2J'],
  ['2026-02-30T10:00:00Z', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59.999999999Z', '2026-03-01T24:00:00Z'],
  ['2026-03-01T10:00:00', '2026-03-01T10:00:00+99:99', '2026-03-01T10:00:00+23:59', '0000-01-01T00:00:00+23:59'],
  ['2026-03-29T02:30:00+01:00', '2026-10-25T02:30:00+02:00', '1900-01-01T00:00:00Z', '2026-03', '2026-03-01', '0000'],
  ['Europe/Amsterdam', 'europe/amsterdam', 'UTC', 'Etc/GMT+12', 'Pacific/Apia', 'America/New_York', '+01:00', 'X/Y'],
  ['cisg-2022', 'uk-2023', 'peds-2023', 'mine-2030', '1.0.0', '9.9.9', '1', '2A', '2B', '3', '6', 'unrestricted', '.'],
  ['yes', 'no', 'unsure', 'athlete', 'clinician', 'parent', 'doctor', 'none', 'L4', 'continue', 'stay-stopped'],
  ['injury', 'correction', 'check-in', 'protocol-change', 'warning-signs', 'review', 'clearance', 'activity', 'school'],
  [
    '5a000000-0000-4000-8000-000000000001',
    '00000000-0000-4000-8000-000000000001',
    'x'.repeat(2001),
    'y'.repeat(10_001),
  ],
  ['<img src=x onerror=alert(1)>', '=1+1', '@SUM(A1)', '%s%n', '${x}', '../../x', 'a\nb\r\n', '🤕'.repeat(40)],
].flat();

const NUMBERS = [0, 1, -1, 6, 7, 10, 11, 0.5, 1e-300, 1e308, 2 ** 31, 2 ** 53, -(2 ** 53), 100, 1440, 1441, 65_536];

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

/** An object with an own field of this name, which an assignment could not make for `__proto__`. */
function withOwn(name: string, value: unknown): object {
  return Object.defineProperty({}, name, { value, enumerable: true, configurable: true, writable: true });
}

export function nastyValue(chance: Chance): unknown {
  switch (chance.below(9)) {
    case 0:
    case 1:
      return chance.of(TEXTS);
    case 2:
    case 3:
      return chance.of(NUMBERS);
    case 4:
      return mark(chance.below(RAW.length));
    case 5:
      return chance.of([null, true, false, [], {}, [null], [[]], [{}]]);
    case 6:
      return nested(1 + chance.below(20));
    case 7:
      return withOwn(chance.of(NAMES), chance.of([{ polluted: true }, 1, null, 'polluted']));
    default:
      return Array.from({ length: chance.of([1, 23, 101, 1001]) }, () => chance.of(TEXTS.slice(0, 60)));
  }
}

/** Characters that mean something to a reader of JSON, base64 or addresses. */
export function nastyText(chance: Chance): string {
  const marks = [
    '{',
    '}',
    '[',
    ']',
    '"',
    '\\',
    ',',
    ':',
    '\u0000',
    '\ufeff',
    '\\u0000',
    '\\ud800',
    '1e999',
    '-',
    '=',
    '\n',
  ];
  return chance.is(0.3)
    ? chance.of(TEXTS)
    : Array.from({ length: 1 + chance.below(6) }, () => chance.of(marks)).join('');
}

/** JSON of a value, marks put in their place, and now and then a name that is there twice. */
export function textOf(value: unknown, chance: Chance): string {
  let text = JSON.stringify(value) ?? 'null';
  RAW.forEach((raw, index) => {
    text = text.replaceAll(`"${mark(index)}"`, raw);
  });
  if (chance.is(0.05)) text = text.replace('{', '{"version":1,"id":7,');
  return text;
}
