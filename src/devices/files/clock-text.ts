/** Times as XML writes them: with or without an offset, seconds with a fraction or not. */
import { parseInstant } from '../../time/instant.ts';
import { localInstant } from '../../time/zone.ts';

/** Milliseconds; a time without an offset is read in the injury's zone. NaN where it is none. */
export function xmlInstant(text: string, zone: string): number {
  const trimmed = text.trim();
  if (trimmed.length > 40) return Number.NaN;
  const withOffset = parseInstant(trimmed.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(withOffset) ? localInstant(zone, trimmed.replace(/\.\d+$/, '')) : withOffset;
}
