/** How somebody feels: what was drawn, and what a bout brings back. Knows nothing of the plan. */
import { DAY } from '../../src/time/instant.ts';
import { localDay } from '../../src/time/zone.ts';
import { type DrawnExertion, FREE_BELOW, type Recovery, ZONE } from './recovery.ts';

export interface Effort {
  readonly before: number;
  readonly peak: number;
  /** In minutes; 0 where nothing rose. */
  readonly settled: number;
}

export class Body {
  private readonly recovery: Recovery;
  private relapsedOn: number | null = null;
  private freeBouts = 0;
  private lastRiseAt = Number.NEGATIVE_INFINITY;

  constructor(recovery: Recovery) {
    this.recovery = recovery;
  }

  dayOf(at: number): number {
    return localDay(ZONE, at) - this.recovery.injuryDay;
  }

  /** Severity at rest on the day of that instant, 0–132. */
  felt(at: number): number {
    return this.severityOn(this.dayOf(at));
  }

  severityOn(day: number): number {
    const { days, relapse, leftPerDay } = this.recovery;
    const isBack = relapse !== null && this.relapsedOn !== null && day >= this.relapsedOn;
    const again = isBack ? relapse.severity * leftPerDay ** (day - (this.relapsedOn ?? day)) : 0;
    const level = (days[day]?.level ?? 0) + again;
    return level < FREE_BELOW ? 0 : Math.round(level);
  }

  /** Was anything felt on the days after the one of `since`, up to that of `at`? */
  hadAny(since: number, at: number): boolean {
    for (let day = this.dayOf(since) + 1; day <= this.dayOf(at); day += 1) if (this.severityOn(day) > 0) return true;
    return false;
  }

  isWorseWithEffort(at: number): boolean {
    return at - this.lastRiseAt < DAY;
  }

  /** A bout; the one that was drawn to do so brings back what had gone. */
  bout(drawn: DrawnExertion, at: number): Effort {
    const { relapse } = this.recovery;
    const isFree = this.felt(at) === 0;
    if (isFree) this.freeBouts += 1;
    const relapses = isFree && relapse !== null && this.relapsedOn === null && this.freeBouts === relapse.bout;
    const effort = relapses
      ? { before: 0, peak: relapse.rise, settled: drawn.settledAfterMinutes }
      : this.effort(drawn, at);
    if (relapses) this.relapsedOn = this.dayOf(at);
    if (effort.peak > effort.before) this.lastRiseAt = at;
    return effort;
  }

  /** On 0–10, which is another instrument than the severity at rest; worse now and then while there are symptoms. */
  effort(drawn: DrawnExertion, at: number): Effort {
    const severity = this.felt(at);
    if (severity === 0) return { before: 0, peak: 0, settled: 0 };
    const before = Math.min(10, 1 + Math.floor(severity / 10));
    const rise = drawn.worse < this.recovery.boutsWorse ? Math.min(10 - before, drawn.rise) : 0;
    return { before, peak: before + rise, settled: rise === 0 ? 0 : drawn.settledAfterMinutes };
  }
}
