/** What is told but holds nothing back. */
import type { Correction } from '../log/entry.ts';
import { DAY, HOUR, parseInstant } from '../time/instant.ts';
import type { Notice, NoticeCode, NoticeParams } from './assessment.ts';
import { isOfRecovery, mayChange } from './folds/protocol-change.ts';
import { type Item, isItem } from './item.ts';
import { COMMUNITY_MIN_DAY, COMMUNITY_SYMPTOM_FREE_DAYS } from './plan.ts';
import { isRepeat } from './repeat.ts';
import { isAboveTypical, type Report } from './report.ts';
import { type Walk, dayOf } from './state.ts';

const RELATIVE_REST = 48 * HOUR;
const WITHOUT_MOVE_UP = 14 * DAY;
const PERSISTING_FROM_DAY = 28;
const RECENT = 7 * DAY;
const REPORTS_DIFFER_BY = 10;
const EXCEEDED_IN_A_ROW = 3;

export interface NoticeInput {
  readonly walk: Walk;
  readonly items: readonly Item[];
  readonly told: readonly Correction[];
  readonly now: number;
}
type Rule<C extends NoticeCode> = (
  input: NoticeInput,
) => { params: NoticeParams[C]; evidence: readonly string[] } | null;

const plain = (evidence: readonly string[] = []) => ({ params: {}, evidence });
const recent = (input: NoticeInput, recordedAt: number): boolean => recordedAt > input.now - RECENT;
const ifAny = (evidence: readonly string[]) => (evidence.length > 0 ? plain(evidence) : null);

/** Items of the episode written down in the last seven days. */
function recentItems({ items, walk, now }: NoticeInput, test: (item: Item) => boolean): string[] {
  const since = Math.max(walk.injury.at, now - RECENT + 1);
  const ids: string[] = [];
  for (const item of items) if (item.recordedAt >= since && test(item)) ids.push(item.id);
  return ids;
}

function reportsDiffer({ walk, now }: NoticeInput): string[] {
  const today = dayOf(walk, now);
  const days = new Map<number, Report[]>();
  const lately = walk.reports.slice(walk.reports.findLastIndex((report) => report.day <= today - 7) + 1);
  for (const report of lately) {
    const ofDay = days.get(report.day);
    if (ofDay === undefined) days.set(report.day, [report]);
    else ofDay.push(report);
  }
  const reporter = (report: Report): string => `${report.item.entry.by.role} ${report.item.entry.by.name}`;
  return [...days.values()].flatMap((reports) => {
    const differing = reports.filter((one) =>
      reports.some(
        (other) => reporter(one) !== reporter(other) && Math.abs(one.severity - other.severity) >= REPORTS_DIFFER_BY,
      ),
    );
    return differing.map((report) => report.item.id);
  });
}

/** Contact or competition is open although 14 symptom-free days, or day 21, have not been reached. */
function isSooner({ walk, now }: NoticeInput): boolean {
  const { contactFrom, competitionFrom } = walk.plan;
  const day = dayOf(walk, now) - walk.clockFrom.day;
  const isContactSooner =
    contactFrom >= 0 &&
    walk.stage >= contactFrom &&
    walk.contactRunFrom !== null &&
    now < walk.contactRunFrom + COMMUNITY_SYMPTOM_FREE_DAYS * DAY;
  return isContactSooner || (competitionFrom >= 0 && walk.stage >= competitionFrom && day < COMMUNITY_MIN_DAY);
}

function percentOfNormal({ walk, now }: NoticeInput): { params: { percentNormal: number }; evidence: string[] } | null {
  const lately = walk.reports.filter((report) => report.item.at > now - DAY);
  if (lately.some((report) => isAboveTypical(report))) return null;
  const below = lately.filter((report) => (report.item.entry.percentNormal ?? 100) < 100);
  if (below.length === 0) return null;
  const percentNormal = Math.min(...below.map((report) => report.item.entry.percentNormal ?? 100));
  return { params: { percentNormal }, evidence: below.map((report) => report.item.id) };
}

const RULES: { readonly [C in NoticeCode]: Rule<C> } = {
  'relative-rest': ({ walk, now }) => (now - walk.clockFrom.at < RELATIVE_REST ? plain() : null),
  'rest-over': ({ walk, now }) =>
    walk.stage === 0 && walk.stop === null && now - walk.clockFrom.at >= RELATIVE_REST ? plain() : null,
  'symptoms-worse': ({ walk, now }) => {
    const alarming = walk.reports.filter((report) => report.isAlarming);
    const lately = alarming.filter((report) => report.item.at > now - DAY);
    if (lately.length === 0) return null;
    const second = lately.some((report) => alarming.some((other) => other.day === report.day - 1));
    return { params: { second }, evidence: lately.map((report) => report.item.id) };
  },
  'not-normal-yet': percentOfNormal,
  'see-clinician': ({ walk, now }) => {
    if (walk.completeAt !== null) return null;
    if (walk.exceededInARow.length >= EXCEEDED_IN_A_ROW) return plain(walk.exceededInARow.slice(-EXCEEDED_IN_A_ROW));
    return now - (walk.lastUpAt ?? walk.injury.at) >= WITHOUT_MOVE_UP ? plain() : null;
  },
  'persisting-symptoms': ({ walk, now }) =>
    walk.completeAt === null && dayOf(walk, now) - dayOf(walk, walk.injury.at) >= PERSISTING_FROM_DAY ? plain() : null,
  'repeat-concussions': ({ walk, items }) => (isRepeat(walk.injury, items) ? plain([walk.injury.id]) : null),
  'sooner-than-community-rules': (input) => (isSooner(input) ? plain() : null),
  'above-stage': (input) =>
    ifAny(
      input.walk.bouts
        .filter((bout) => bout.isAboveStage && recent(input, bout.item.recordedAt))
        .map((bout) => bout.item.id),
    ),
  'above-heart-rate': (input) => {
    const over = input.walk.bouts.filter((bout) => bout.overCeiling !== null && recent(input, bout.item.recordedAt));
    const newest = over.at(-1)?.overCeiling;
    return newest ? { params: newest, evidence: over.map((bout) => bout.item.id) } : null;
  },
  'late-entry': (input) => ifAny(recentItems(input, (item) => item.isLate)),
  'changed-afterwards': (input) =>
    ifAny(
      input.told
        .filter((correction) => recent(input, parseInstant(correction.recordedAt)))
        .map((correction) => correction.id),
    ),
  'reports-differ': (input) => ifAny(reportsDiffer(input)),
  'clock-untrusted': (input) => ifAny(recentItems(input, (item) => item.isUntrusted)),
  'protocol-changed': ({ walk, now }) => {
    const { change } = walk;
    if (change === null || change.at <= now - RECENT) return null;
    return { params: { from: change.from, to: walk.plan.protocol.id }, evidence: [change.id] };
  },
  'protocol-not-changed': (input) => {
    const { injury, athlete, zone } = input.walk;
    const alone = input.items
      .filter((item) => isItem(item, 'protocol-change'))
      .filter(
        (item) => isOfRecovery(item, injury) && !mayChange(athlete, item, zone) && recent(input, item.recordedAt),
      );
    const newest = alone.at(-1);
    return newest ? { params: { to: newest.entry.protocol }, evidence: alone.map((item) => item.id) } : null;
  },
};

/** All notices that apply, in the order of the list. */
export function noticesOf(input: NoticeInput): Notice[] {
  return (Object.keys(RULES) as NoticeCode[]).flatMap((code) => {
    const told = RULES[code](input);
    return told === null ? [] : [{ code, params: told.params, evidence: told.evidence } as Notice];
  });
}
