/** A session while it runs: the time, the heart rate, one tap to say how it is, and three ways out. */
import { barsDuring } from '../../../app/exertion/allowed.ts';
import { isSaidAloud, saidLast, screenLight } from '../../../app/exertion/senses.ts';
import { asksTalk, isRatingDue } from '../../../app/exertion/ending.ts';
import { type Session, tell } from '../../../app/exertion/session.ts';
import { areaWords } from '../../../app/words.ts';
import { Button } from '../../parts/button.tsx';
import { Fold } from '../../parts/field.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Page } from '../../parts/page.tsx';
import { PulseCount, TalkTest } from '../strap/no-strap.tsx';
import { StrapCard } from '../strap/strap-card.tsx';
import { Bars } from './bars.tsx';
import { clockText } from './clock.ts';
import { Heart } from './heart.tsx';
import { RateButtons } from './rate-buttons.tsx';
import { StepNow } from './step-now.tsx';

function Ease({ now }: { readonly now: Session }) {
  const { live: w, reason } = areaWords('exertion');
  if (now.order.order !== 'ease') return null;
  return (
    <section class="card">
      <p class="verdict big">
        <Mark name="hold" large />
        {w.slower}
      </p>
      {now.order.reasons.map((one) => (
        <p key={one.code}>{reason(one)}</p>
      ))}
    </section>
  );
}

/** Without a strap, and beside one. */
function ByHand({ now }: { readonly now: Session }) {
  const { live: w } = areaWords('exertion');
  const { effort, signal } = now.live;
  const hasTalk = asksTalk(now.head, now.live);
  return (
    <Fold title={w.hands}>
      <RateButtons
        id="effort"
        label={w.effort}
        ends={w.effortEnds}
        value={effort}
        onRate={(value) => void tell({ is: 'effort', effort: value })}
      />
      {!hasTalk && <TalkTest onTalk={(talk) => void tell({ is: 'talk', talk })} />}
      <PulseCount onCounted={(bpm) => void tell({ is: 'pulse', bpm })} />
      {signal === 'none' && <StrapCard />}
    </Fold>
  );
}

function Rating({ now }: { readonly now: Session }) {
  const { live: w } = areaWords('exertion');
  const activity = areaWords('activity');
  const { head, live } = now;
  const isDue = isRatingDue(live);
  return (
    <RateButtons
      id="rating"
      label={w.rate}
      due={isDue ? w.rateDue : null}
      ends={activity.ends}
      value={isDue ? null : live.rating}
      onRate={(symptoms) => void tell({ is: 'rated', symptoms })}
    >
      <p class="quiet">
        {w.before(head.before)} {live.rating !== null && w.rated(live.rating, clockText(live.ratedAt))}
      </p>
    </RateButtons>
  );
}

/** Milliseconds in which a device has given its lock, if it does: one that saves power refuses it (own choice). */
const LIGHT_WITHIN = 5000;

const isDark = (t: number): boolean =>
  screenLight.value === 'unsupported' || (screenLight.value === 'off' && t > LIGHT_WITHIN);

interface RunningProps {
  readonly now: Session;
  readonly onWrong: () => void;
  readonly onEnd: () => void;
}

export function RunningSession({ now, onWrong, onEnd }: RunningProps) {
  const { live: w } = areaWords('exertion');
  const { head, live } = now;
  const isPaused = live.phase === 'paused';
  const bars = isPaused ? barsDuring(head) : [];
  return (
    <Page title={w.title} step="running" beside={isPaused ? w.paused : w.moving}>
      {now.isUnsaved && (
        <p class="card stop" role="alert">
          {w.unsaved}
        </p>
      )}
      <p class="bout-number" role="timer" aria-live="off" aria-label={w.time}>
        {clockText(live.moved)}
      </p>
      <Ease now={now} />
      <Heart live={live} limits={head.limits} />
      <StepNow head={head} moved={live.moved} />
      <Rating now={now} />
      <Button tone="danger" onClick={onWrong}>
        {w.wrong}
      </Button>
      <Bars bars={bars} />
      <div class="columns">
        {bars.length === 0 && (
          <Button
            tone={isPaused ? 'primary' : 'normal'}
            onClick={() => void tell({ is: isPaused ? 'resumed' : 'paused' })}
          >
            {isPaused ? w.resume : w.pause}
          </Button>
        )}
        <Button onClick={onEnd}>{w.end}</Button>
      </div>
      {/* Below the ways out: it is asked for by voice. */}
      {asksTalk(head, live) && <TalkTest onTalk={(talk) => void tell({ is: 'talk', talk })} />}
      <ByHand now={now} />
      <p class="quiet" aria-live={isSaidAloud.value ? 'off' : 'polite'}>
        {saidLast.value}
      </p>
      {isDark(now.t) && <p class="quiet">{w.screen}</p>}
    </Page>
  );
}
