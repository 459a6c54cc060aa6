/** The sessions as a list by week: read as text, walked through by keyboard, and printed. */
import { useSignal } from '@preact/signals';
import { format } from '../../../app/format.ts';
import type { Planned, SessionState } from '../../../app/programme/plan.ts';
import { sessionName } from '../../../app/programme/say.ts';
import { type Choice, todayNumber } from '../../../app/programme/standing.ts';
import { wired } from '../../../app/wiring.ts';
import { areaWords } from '../../../app/words.ts';
import { dateText, parseDate } from '../../../time/zone.ts';
import { Button } from '../../parts/button.tsx';
import { Mark, type MarkName, UnknownMark } from '../../parts/mark.tsx';
import { around, weeksOf } from './weeks.ts';

/** A shape for each state, beside its word. */
const MARKS: Readonly<Record<SessionState, MarkName | null>> = {
  done: 'check',
  due: 'clock',
  planned: 'gate',
  open: null,
  'left-out': 'info',
};

export function StateMark({ state }: { state: SessionState }) {
  const name = MARKS[state];
  return name === null ? <UnknownMark /> : <Mark name={name} />;
}

export const dayText = (on: number): string => format.value.localDate(dateText(on));

function Row({ choice, row }: { choice: string; row: Planned }) {
  const { calendar: w } = areaWords('programme');
  const state = w.states[row.state];
  return (
    <li aria-current={row.on === todayNumber.value ? 'date' : undefined}>
      <StateMark state={row.state} />
      <span>
        <a class="link" href={`#/programme/${row.id}`}>
          {sessionName(choice, row.id)}
        </a>
        <br />
        {row.state === 'left-out' ? state : `${dayText(row.on)} · ${state}`}
        {row.isMoved && ` · ${w.moved}`}
      </span>
    </li>
  );
}

/** Long enough for the page to have grown. */
const BEFORE_PRINT = 100;

export function Calendar({ choice, plan }: { choice: Choice; plan: readonly Planned[] }) {
  const { calendar: w } = areaWords('programme');
  const isWhole = useSignal(false);
  const weeks = weeksOf(plan, parseDate(choice.startsOn), todayNumber.value);
  const near = around(weeks, todayNumber.value);
  const print = (): void => {
    // On paper goes all of it.
    isWhole.value = true;
    setTimeout(() => wired().platform.print(), BEFORE_PRINT);
  };
  return (
    <section class="programme-calendar stack">
      <h2>{w.title}</h2>
      {(isWhole.value ? weeks : near).map(({ n, from, rows }) => (
        <section key={n} class="card">
          <h3 class="small">{n < 1 ? w.before(dayText(from)) : w.week(n, dayText(from))}</h3>
          <ul class="reasons">
            {rows.map((row) =>
              row === null ? (
                <li key="today" aria-current="date">
                  <Mark name="clock" />
                  <span>{w.noSession}</span>
                </li>
              ) : (
                <Row key={row.id} choice={choice.id} row={row} />
              ),
            )}
          </ul>
        </section>
      ))}
      {near.length < weeks.length && (
        <Button pressed={isWhole.value} onClick={() => (isWhole.value = !isWhole.value)}>
          {w.whole}
        </Button>
      )}
      <Button onClick={print}>{w.print}</Button>
    </section>
  );
}
