/**
 * A change that does not count as a correction still counts for caution: of the old and the new value of each field the
 * more cautious one stands. One function per kind of entry; what cannot be merged makes the entry caution only.
 */
import type {
  Activity,
  CheckIn,
  Clearance,
  Entry,
  Examination,
  Injury,
  Prescription,
  ProgrammeChoice,
  Review,
  SchoolDay,
  Typical,
  WarningSigns,
} from '../log/entry.ts';
import { SIGN_IDS, SYMPTOM_IDS, type SignAnswer, type SignId, type SymptomId } from '../log/vocabulary.ts';

export interface Merged {
  readonly entry: Entry;
  /** The whole entry may no longer open anything. */
  readonly cautionOnly: boolean;
  /** Items of a check-in that stay unknown. */
  readonly unknown: readonly SymptomId[];
}

const kept = (entry: Entry, cautionOnly = false, unknown: readonly SymptomId[] = []): Merged => ({
  entry,
  cautionOnly,
  unknown,
});

/** The value that is worse when lower; a missing one says nothing. */
function lower(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Math.min(one, other);
}

/** Copies only what has a value, so that optional fields stay absent. */
function set<T extends object>(target: T, values: Partial<Record<keyof T, unknown>>): T {
  const copy = { ...target } as Record<string, unknown>;
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined) delete copy[key];
    else copy[key] = value;
  }
  return copy as T;
}

function checkIn(old: CheckIn, changed: CheckIn): Merged {
  const symptoms: Partial<Record<SymptomId, number>> = {};
  const unknown: SymptomId[] = [];
  for (const item of SYMPTOM_IDS) {
    const [before, after] = [old.symptoms[item], changed.symptoms[item]];
    const isUnknown = before === undefined || after === undefined;
    if (isUnknown) unknown.push(item);
    const worst = Math.max(before ?? -1, after ?? -1);
    // Unknown stands before 0; a symptom that any version names stands before both.
    if (worst > 0 || (worst === 0 && !isUnknown)) symptoms[item] = worst;
  }
  const either = (one?: boolean, other?: boolean) => (one === true || other === true ? true : (one ?? other));
  const since = [old.sinceLast, changed.sinceLast];
  const entry = set(old, {
    symptoms,
    percentNormal: lower(old.percentNormal, changed.percentNormal),
    worseWithPhysical: either(old.worseWithPhysical, changed.worseWithPhysical),
    worseWithMental: either(old.worseWithMental, changed.worseWithMental),
    painkiller: either(old.painkiller, changed.painkiller),
    sinceLast: since.includes('some') ? 'some' : since.includes(undefined) ? undefined : 'none',
  });
  return kept(entry, false, unknown);
}

function typical(old: Typical, changed: Typical): Merged {
  const symptoms: Partial<Record<SymptomId, number>> = {};
  for (const item of SYMPTOM_IDS) {
    const lowest = Math.min(old.symptoms[item] ?? 0, changed.symptoms[item] ?? 0);
    if (lowest > 0) symptoms[item] = lowest;
  }
  return kept({ ...old, symptoms });
}

/** Rise and `before` each at their worse; unknown settling before a longer one. */
function exertion<T extends Activity | SchoolDay>(old: T, changed: T): T {
  const before = Math.max(old.before, changed.before);
  const rise = Math.max(old.peak - old.before, changed.peak - changed.before);
  const settled = [old.settledAfterMinutes, changed.settledAfterMinutes];
  const settledAfterMinutes = settled.includes(null) ? null : Math.max(settled[0] ?? 0, settled[1] ?? 0);
  return { ...old, before, peak: before + rise, settledAfterMinutes };
}

function activity(old: Activity, changed: Activity): Merged {
  const rates = [old.heartRate, changed.heartRate].filter((rate) => rate !== undefined);
  const heartRate = rates.toSorted((a, b) => b.average - a.average)[0];
  const entry = set(exertion(old, changed), {
    minutes: Math.min(old.minutes, changed.minutes),
    heartRate,
    stopSigns: union(old.stopSigns, changed.stopSigns),
  });
  return kept(entry, old.stage !== changed.stage);
}

function school(old: SchoolDay, changed: SchoolDay): Merged {
  const supports = [...new Set([...(old.supports ?? []), ...(changed.supports ?? [])])];
  const fullDay = old.fullDay === true && changed.fullDay === true;
  const entry = set(exertion(old, changed), { supports: supports.length > 0 ? supports : undefined, fullDay });
  return kept(entry, old.step !== changed.step);
}

const ANSWER_ORDER: readonly (SignAnswer | undefined)[] = ['no', undefined, 'unsure', 'yes'];

/** Yes before unsure before unknown before no. */
export function worseAnswer(one: SignAnswer | undefined, other: SignAnswer | undefined): SignAnswer | undefined {
  return ANSWER_ORDER.indexOf(one) >= ANSWER_ORDER.indexOf(other) ? one : other;
}

function warningSigns(old: WarningSigns, changed: WarningSigns): Merged {
  const answers: Partial<Record<SignId, SignAnswer>> = {};
  for (const sign of SIGN_IDS) {
    const answer = worseAnswer(old.answers[sign], changed.answers[sign]);
    if (answer !== undefined) answers[sign] = answer;
  }
  return kept({ ...old, answers });
}

function union(one: readonly string[] | undefined, other: readonly string[] | undefined): string[] | undefined {
  return one === undefined && other === undefined ? undefined : [...new Set([...(one ?? []), ...(other ?? [])])];
}

function injury(old: Injury, changed: Injury): Merged {
  const risks = [old.impactRiskFrom, changed.impactRiskFrom].filter((risk) => risk !== undefined).toSorted();
  const entry = set(old, {
    sport: changed.sport,
    impactRiskFrom: risks[0],
    communityClocks: old.communityClocks === true || changed.communityClocks === true ? true : old.communityClocks,
    concussions: union(old.concussions, changed.concussions),
  });
  return kept(entry);
}

function common(old: readonly SymptomId[] | undefined, changed: readonly SymptomId[] | undefined): SymptomId[] {
  return (old ?? []).filter((item) => changed?.includes(item) === true);
}

function clinicalDocument<T extends Examination | Review | Clearance | Prescription | ProgrammeChoice>(
  old: T,
  changed: T,
): boolean {
  return old.clinician.name !== changed.clinician.name || old.clinician.profession !== changed.clinician.profession;
}

function examination(old: Examination, changed: Examination): Merged {
  const finding = old.finding === 'no-concussion' ? changed.finding : old.finding;
  return kept({ ...old, finding, unrelated: common(old.unrelated, changed.unrelated) }, clinicalDocument(old, changed));
}

function review(old: Review, changed: Review): Merged {
  const outcome = [old.outcome, changed.outcome].includes('stay-stopped') ? 'stay-stopped' : 'continue';
  return kept({ ...old, outcome, unrelated: common(old.unrelated, changed.unrelated) }, clinicalDocument(old, changed));
}

function clearance(old: Clearance, changed: Clearance): Merged {
  const document = changed.document?.trim() === '' ? undefined : old.document;
  const entry = set(old, { document, unrelated: common(old.unrelated, changed.unrelated) });
  return kept(entry, old.scope !== changed.scope || clinicalDocument(old, changed));
}

function prescription(old: Prescription, changed: Prescription): Merged {
  const entry = {
    ...old,
    heartRateThreshold: Math.min(old.heartRateThreshold, changed.heartRateThreshold),
    percent: Math.min(old.percent, changed.percent),
    minutes: Math.min(old.minutes, changed.minutes),
  };
  return kept(entry, clinicalDocument(old, changed));
}

/** Whoever says that it is over has said so; another one, another clinician or another first day is no choice of anybody. */
function programme(old: ProgrammeChoice, changed: ProgrammeChoice): Merged {
  if (old.programme === 'none' || changed.programme === 'none') return kept({ ...old, programme: 'none' });
  const isOther = old.programme !== changed.programme || old.programmeVersion !== changed.programmeVersion;
  return kept(old, isOther || old.startsOn !== changed.startsOn || clinicalDocument(old, changed));
}

/** Of an entry and what somebody would make of it (same type), the more cautious one, field by field. */
export function mergeForCaution(old: Entry, changed: Entry): Merged {
  switch (old.type) {
    case 'check-in':
      return checkIn(old, changed as CheckIn);
    case 'typical':
      return typical(old, changed as Typical);
    case 'activity':
      return activity(old, changed as Activity);
    case 'school':
      return school(old, changed as SchoolDay);
    case 'warning-signs':
      return warningSigns(old, changed as WarningSigns);
    case 'injury':
      return injury(old, changed as Injury);
    case 'examination':
      return examination(old, changed as Examination);
    case 'review':
      return review(old, changed as Review);
    case 'clearance':
      return clearance(old, changed as Clearance);
    case 'prescription':
      return prescription(old, changed as Prescription);
    case 'head-impact':
      return kept(old);
    case 'measure':
    case 'school-plan': // read by people only
    case 'programme-session':
      return kept(changed);
    case 'programme':
      return programme(old, changed as ProgrammeChoice);
    case 'protocol-change':
    case 'correction':
      return kept(old);
  }
}
