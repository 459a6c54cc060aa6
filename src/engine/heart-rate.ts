/** The ceiling for a bout's heart rate: a guide, not an alarm. */
import { localDay } from '../time/zone.ts';
import { ageOn } from './age.ts';
import type { Item } from './item.ts';
import { isAfter } from './place.ts';
import type { PlanStage } from './plan.ts';
import type { Walk } from './state.ts';

export interface Ceiling {
  /** Whole beats a minute. */
  readonly bpm: number;
  /** Of 220 − age, or of a threshold that a clinician tested. */
  readonly basis: 'age' | 'prescription';
  readonly percent: number;
}

/** With these the pulse says little about exertion: effort and talking instead. */
const NO_NUMBER = ['heart', 'pacemaker', 'beta-blocker'] as const;

/** A clinician's dose until trouble voids it; its minutes hold also where its pulse says little. */
export function prescriptionInForce({ prescription, prescriptionVoid }: Walk): Item<'prescription'> | null {
  return prescription !== null && isAfter(prescription, prescriptionVoid) ? prescription : null;
}

/** @returns null where the stage names none, the birth year is unknown, or a condition makes a number meaningless. */
export function ceilingFor(walk: Walk, stage: PlanStage, at: number): Ceiling | null {
  if (NO_NUMBER.some((caution) => walk.athlete.caution?.includes(caution) === true)) return null;
  const prescription = prescriptionInForce(walk);
  if (prescription !== null) {
    const { heartRateThreshold, percent } = prescription.entry;
    return { bpm: Math.round((heartRateThreshold * percent) / 100), basis: 'prescription', percent };
  }
  const age = ageOn(walk.athlete.birthDate, localDay(walk.zone, at));
  const percent = stage.heartRatePercent;
  if (age === null || percent === null) return null;
  return { bpm: Math.round(((220 - age) * percent) / 100), basis: 'age', percent };
}
