/** A status in words, for every place where staff read one: the board, a list on paper, the preview before it leaves. */
import type { Protocol } from '../../protocols/protocol.ts';
import { planName, stageWords } from '../../i18n/say.ts';
import { visible } from '../../log/visible.ts';
import type { Status } from '../../sharing/message.ts';
import { DAY } from '../../time/instant.ts';
import { format } from '../format.ts';
import { decider } from '../state.ts';
import { areaWords, words } from '../words.ts';

/** Older than this it says nothing about today; milliseconds. */
export const STATUS_OLD_AFTER = DAY;

export const isOldStatus = (at: number, now: number): boolean => now - at > STATUS_OLD_AFTER;

export interface StatusText {
  readonly name: string;
  readonly plan: string;
  /** Does this device have that plan? If not, only its own words are said, and nothing of what is allowed. */
  readonly isKnown: boolean;
  /** What the plan says of now: a verdict. */
  readonly now: string;
  /** `Stage 2A: Light activity`; empty where there is none. */
  readonly stage: string;
  readonly may: string;
  readonly notYet: string;
  readonly next: string;
  readonly clearance: string;
  readonly risk: string;
}

function planOf({ protocol, version }: Status): Protocol | null {
  return decider.value?.protocolOf(protocol, version) ?? null;
}

/** Needs the words of decisions and those of the area `share`. Names from elsewhere come with what is hidden in them shown. */
export function statusText(status: Status): StatusText {
  const w = areaWords('share').status;
  const { reasons, common, today } = words.value;
  const plan = planOf(status);
  const { verdict, stage, next } = status;
  const isStopped = verdict === 'stop';
  const knows = (id: string): boolean => plan?.stages.some((one) => one.id === id) ?? false;
  // A stage that the plan does not have is said by its id, and allows nothing that could be named.
  const call = (id: string): string =>
    knows(id) ? `${common.stage(id)}: ${stageWords(words.value, status.protocol, id).name}` : common.stage(visible(id));
  const named = stage !== null && knows(stage) ? stageWords(words.value, status.protocol, stage) : null;
  const name = visible(planName(words.value, status.protocol));
  const nextText = (): string => {
    if (isStopped) return w.nextStop;
    if (next === null) return w.nextNone;
    return next.opensAt === null
      ? w.nextOther(call(next.stage))
      : w.nextAt(call(next.stage), format.value.at(next.opensAt));
  };
  return {
    name: visible(status.name),
    plan: plan === null ? w.unknownPlan(name) : w.planVersion(name, status.version),
    isKnown: plan !== null,
    now: verdict === null ? w.nothing : reasons.verdicts[verdict],
    stage: stage === null || isStopped ? '' : call(stage),
    may: isStopped ? today.mayStop : (named?.may ?? ''),
    notYet: isStopped ? w.notYetStop : (named?.notYet ?? ''),
    next: nextText(),
    clearance: status.isCleared ? w.isCleared : w.isNotCleared,
    risk: w.riskFrom(common.stage(status.impactRiskFrom).replace(/^S/, 's')),
  };
}
