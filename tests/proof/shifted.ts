/** Promise 3: are two answers the same but for every time in them, which is later by a number of days? */
const DAYS = 86_400_000;

function isInstant(text: string): boolean {
  return text.length >= 20 && text[4] === '-' && text[10] === 'T';
}
function isDate(text: string): boolean {
  return text.length === 10 && text[4] === '-' && text[7] === '-';
}

/** The place of the first difference; null where there is none. */
export function difference(now: unknown, then: unknown, days: number, place = 'answer'): string | null {
  if (typeof now === 'string' && typeof then === 'string') {
    const isTime = isInstant(now) || isDate(now);
    const isSame = isTime ? Date.parse(then) - Date.parse(now) === days * DAYS : now === then;
    return isSame ? null : `${place}: ${now} and ${then}`;
  }
  if (typeof now !== 'object' || typeof then !== 'object' || now === null || then === null)
    return Object.is(now, then) ? null : `${place}: ${String(now)} and ${String(then)}`;
  const [one, other] = [Object.entries(now), Object.entries(then)];
  if (one.length !== other.length) return `${place}: ${one.length} and ${other.length} of them`;
  for (const [index, [key, value]] of one.entries()) {
    const [otherKey, otherValue] = other[index] ?? [];
    if (key !== otherKey) return `${place}: ${key} and ${String(otherKey)}`;
    const found = difference(value, otherValue, days, `${place}.${key}`);
    if (found !== null) return found;
  }
  return null;
}
