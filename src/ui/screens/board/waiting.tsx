/** What was recorded here and is not on the athlete's device yet. */
import { boardFormat, stageName } from '../../../app/board/say.ts';
import { undoEntry } from '../../../app/board/record.ts';
import { areaWords } from '../../../app/words.ts';
import type { Entry } from '../../../log/entry.ts';
import type { BoardRow } from '../../../sharing/board.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';

/** One entry in a line. */
export function entryLine(entry: Entry, protocol: string): string {
  const w = areaWords('board').waiting;
  const at = boardFormat.value.at(entry.at);
  if (entry.type === 'activity') {
    return w.bout(stageName(protocol, entry.stage), boardFormat.value.number(entry.minutes, 1), at);
  }
  return entry.type === 'warning-signs' ? w.signs(at) : w.knock(at);
}

export function WaitingCard({ row }: { row: BoardRow }) {
  const w = areaWords('board').waiting;
  const saving = useSaving();
  const { athlete, protocol } = row.status;
  if (row.waiting.length === 0) return null;
  return (
    <section class="card">
      <h2 class="small">{w.title}</h2>
      <ul>
        {row.waiting.map(({ entry, shownAt }) => {
          const line = entryLine(entry, protocol);
          return (
            <li key={entry.id}>
              <p>
                {line}, {w.by(entry.by.name)}
              </p>
              {shownAt === null ? (
                <Button
                  tone="plain"
                  busy={saving.busy}
                  onClick={() => saving.run(() => undoEntry(athlete, entry.id), none)}
                >
                  {w.undo} <span class="hidden">{line}</span>
                </Button>
              ) : (
                <p class="quiet">{w.shown}</p>
              )}
            </li>
          );
        })}
      </ul>
      <ErrorNote saving={saving} />
      <LinkButton to={`/board/${athlete}/back`} tone="primary">
        {w.show}
      </LinkButton>
    </section>
  );
}

const none = (): void => undefined;
