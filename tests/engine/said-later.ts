/** Arbitrary corrections: what somebody may say later of an entry that is there, for better and for worse. */
import fc from 'fast-check';
import type { Entry } from '../../src/log/entry.ts';
import { DAY, formatUtc, HOUR, MINUTE } from '../../src/time/instant.ts';
import type { Happening } from './events.ts';
import { checkIn, correction, PARENT, SELF, STAFF } from './logs.ts';

type Maker = Happening['make'];

/** What a correction may say of an entry of each type; null takes it back. */
function corrected(target: Entry, kind: number, amount: number): Record<string, unknown> | null {
  if (kind === 0) return null;
  switch (target.type) {
    case 'check-in':
      return { symptoms: { ...target.symptoms, headache: amount }, ...(kind === 1 ? { sinceLast: 'none' } : {}) };
    case 'activity':
    case 'school': {
      if (target.type === 'activity' && kind === 3 && amount === 3) return { stopSigns: ['blurred-sight'] };
      const peak = Math.min(10, target.before + (amount % 4));
      return { peak, settledAfterMinutes: peak === target.before ? 0 : [null, 10, 59, 60][kind] };
    }
    case 'warning-signs':
      return { answers: { ...target.answers, seizure: (['no', 'unsure', 'yes'] as const)[amount % 3] } };
    case 'review':
      return { outcome: amount % 2 === 0 ? 'continue' : 'stay-stopped' };
    case 'clearance':
      return kind === 1 ? { document: '' } : { scope: 'unrestricted' };
    case 'injury':
      return kind === 1 ? { communityClocks: amount % 2 === 0 } : { impactRiskFrom: '5' };
    case 'typical':
      return { symptoms: { headache: amount % 4 } };
    default:
      return { note: 'a note' };
  }
}
export const anyCorrection = fc
  .record({
    pick: fc.nat(10_000),
    kind: fc.integer({ min: 0, max: 3 }),
    amount: fc.constantFrom(0, 0, 1, 2, 3, 5),
    by: fc.constantFrom(SELF, SELF, PARENT, STAFF),
    after: fc.constantFrom(0, 20 * MINUTE, 20 * MINUTE, HOUR, 2 * HOUR, 26 * HOUR),
    moves: fc.nat(9).map((value) => value === 0),
  })
  .map(
    ({ pick, kind, amount, by, after, moves }): Maker =>
      (at, { zone }, log) => {
        const targets = log.filter((one) => one.type !== 'correction');
        // Mostly what lies around the place of the correction: somebody looks back at what has just been written.
        const near = targets.filter((one) => Math.abs(Date.parse(one.at) - at) < DAY);
        const list = near.length > 0 ? near : targets;
        const target = list[pick % Math.max(1, list.length)];
        if (target === undefined) return checkIn(at, {}, {}, { zone });
        const written = Date.parse(target.recordedAt) + after;
        const fields = moves ? { at: formatUtc(at) } : corrected(target, kind, amount);
        return correction(written, target.id, fields, { zone, by });
      },
  );
