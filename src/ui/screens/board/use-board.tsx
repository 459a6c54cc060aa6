/** Every screen of the board: its rows are loaded once, and what is wrong with that is told. */
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { loadPrefs } from '../../../app/board/prefs.ts';
import { boardFailure, items, loadBoard } from '../../../app/board/rows.ts';
import { areaWords, words } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { loadFailure, Why } from '../../parts/saving.tsx';
import { go, goInstead } from '../../router.ts';
import './board.css';

function load(): void {
  void Promise.all([loadPrefs(), loadBoard()]).catch(() => undefined);
}

/** True once the rows are there. */
export function useBoard(): boolean {
  useEffect(() => {
    if (items.peek() === null) load();
  }, []);
  return items.value !== null;
}

/** In place of a screen whose rows are not there. */
export function NotYet({ title }: { title?: string }) {
  const w = areaWords('board');
  const failure = boardFailure.value;
  useEffect(() => {
    if (failure !== null) loadFailure().catch(() => undefined);
  }, [failure]);
  return (
    <Page title={title ?? w.title}>
      {failure === null ? (
        <p role="status">{w.loading}</p>
      ) : (
        <div class="card stop" role="alert">
          <p>{w.failed}</p>
          <p>
            <Why code={failure} />
          </p>
          <Button onClick={load}>{words.value.common.retry}</Button>
        </div>
      )}
    </Page>
  );
}

/** An athlete that is not, or no longer, on the board. */
export function NoRow() {
  const w = areaWords('board');
  return (
    <Page title={w.title}>
      <p>{w.detail.none}</p>
      <ToBoard />
    </Page>
  );
}

export function ToBoard({ children }: { children?: ComponentChildren }) {
  return <LinkButton to="/board">{children ?? areaWords('board').detail.back}</LinkButton>;
}

/** After something was recorded: to the row, or to help, from where "back" leads to the row and not to an empty form. */
export function leaveFor(id: string, isEmergency: boolean): void {
  if (!isEmergency) return goInstead(`/board/${id}`);
  window.history.replaceState(null, '', `#/board/${id}`);
  go('/emergency?why=emergency');
}

interface SelectProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One of many: the browser's own list, since teams may be more than fit on a screen. */
export function SelectField({ id, label, options, value, onChange }: SelectProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} class="input" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(([option, text]) => (
          <option key={option} value={option} selected={option === value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
