/**
 * A table as a file for a spreadsheet: RFC 4180 (CRLF, every cell in quotes, quotes doubled) with a mark of UTF-8 before
 * it. Between cells stands what the spreadsheet of a language takes for that: a double click must not end in one column.
 */
import type { Language } from '../../i18n/language.ts';

const BETWEEN: Readonly<Record<Language, string>> = { en: ',', nl: ';' };
/** What a spreadsheet would calculate with; the wide forms too. */
const FORMULA = /^\s*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** A cell that a spreadsheet takes as text, whatever somebody called himself. */
export function cell(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}

export function csv(rows: readonly (readonly string[])[], language: Language): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(BETWEEN[language])}\r\n`).join('')}`;
}
