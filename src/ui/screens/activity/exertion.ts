/** What a bout and a school day share: ratings before and at worst, and how long it took to settle. */

export interface ExertionForm {
  readonly before: number | null;
  readonly peak: number | null;
  readonly settled: 'known' | 'notYet' | null;
  readonly settledMinutes: string;
}

export const EMPTY_EXERTION: ExertionForm = { before: null, peak: null, settled: null, settledMinutes: '' };

/** It rose, so it has to settle. */
export function hasRisen(form: ExertionForm): boolean {
  return form.before !== null && form.peak !== null && form.peak > form.before;
}

/** A whole or decimal number typed by hand; a comma is fine. NaN where it is none. */
export function numberOf(text: string): number {
  const trimmed = text.trim().replace(',', '.');
  return trimmed === '' ? Number.NaN : Number(trimmed);
}

/** Minutes until it had settled: above 0, at most a week. */
export function isSettledMinutes(text: string): boolean {
  const minutes = numberOf(text);
  return minutes > 0 && minutes <= 7 * 24 * 60;
}

export interface ExertionErrors {
  readonly before: boolean;
  readonly peak: 'missing' | 'below' | null;
  readonly settled: 'missing' | 'minutes' | null;
}

export function exertionErrors(form: ExertionForm): ExertionErrors {
  const { before, peak } = form;
  const below = before !== null && peak !== null && peak < before;
  const asks = hasRisen(form);
  return {
    before: before === null,
    peak: peak === null ? 'missing' : below ? 'below' : null,
    settled: !asks
      ? null
      : form.settled === null
        ? 'missing'
        : form.settled === 'known' && !isSettledMinutes(form.settledMinutes)
          ? 'minutes'
          : null,
  };
}

/** The fields of the entry, of a form without errors. */
export function exertionOf(form: ExertionForm): { before: number; peak: number; settledAfterMinutes: number | null } {
  return {
    before: form.before ?? 0,
    peak: form.peak ?? 0,
    settledAfterMinutes: !hasRisen(form) ? 0 : form.settled === 'known' ? numberOf(form.settledMinutes) : null,
  };
}
