/** How much of a log, and of when: what is in something, before it leaves or before it is taken in. */
import { format } from '../../app/format.ts';
import { areaWords, words } from '../../app/words.ts';
import type { EntryType, LogFile } from '../../log/entry.ts';

export function LogLines({ log }: { log: LogFile }) {
  const w = areaWords('share');
  const { types } = words.value.today;
  const counts = new Map<EntryType, number>();
  for (const { type } of log.entries) counts.set(type, (counts.get(type) ?? 0) + 1);
  const dates = log.entries.map(({ at }) => Date.parse(at));
  return (
    <>
      <p>{[...counts].map(([type, count]) => w.counts(count, types[type])).join(' · ')}</p>
      {dates.length > 0 && (
        <p>{w.span(format.value.date(Math.min(...dates)), format.value.date(Math.max(...dates)))}</p>
      )}
    </>
  );
}
