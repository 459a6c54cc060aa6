/** One day of the list: the worst of the day first, then every entry with who wrote it. */
import { type Original, asItReads } from '../../../app/correcting.ts';
import { severityOf } from '../../../app/course.ts';
import { format } from '../../../app/format.ts';
import { areaWords, words } from '../../../app/words.ts';
import type { Correction } from '../../../log/entry.ts';
import { shortText, whoText } from './telling.ts';

interface DayProps {
  readonly entries: readonly Original[];
  readonly corrections: (id: string) => readonly Correction[];
}

function Row({ entry, corrections }: { entry: Original; corrections: readonly Correction[] }) {
  const w = areaWords('entries');
  const { today } = words.value;
  const reads = asItReads(entry, corrections);
  const short = shortText(reads ?? entry);
  return (
    <li>
      <a href={`#/entry/${entry.id}`}>
        <span>
          <b>{today.types[entry.type]}</b> {format.value.time(entry.at)}{' '}
          {corrections.length > 0 && <span class="mark">{reads === null ? w.withdrawn : w.corrected}</span>}
        </span>
        <span class="quiet">{[short, whoText(entry.by)].filter(Boolean).join(' · ')}</span>
      </a>
    </li>
  );
}

export function DayOfEntries({ entries, corrections }: DayProps) {
  const w = areaWords('entries');
  // The worst that was ever written: a correction or withdrawal hides nothing here.
  const totals = entries.flatMap((entry) => {
    if (entry.type !== 'check-in') return [];
    const reads = asItReads(entry, corrections(entry.id));
    return [severityOf(entry), reads?.type === 'check-in' ? severityOf(reads) : 0];
  });
  const first = entries[0];
  if (first === undefined) return null;
  const day = format.value.day(first.at);
  return (
    <section class="card item">
      <div class="row">
        <h2 class="small">{day.charAt(0).toUpperCase() + day.slice(1)}</h2>
        {totals.length > 0 && <span class="quiet">{w.worst(format.value.number(Math.max(...totals)))}</span>}
      </div>
      <ul class="entry-list">
        {entries.map((entry) => (
          <Row key={entry.id} entry={entry} corrections={corrections(entry.id)} />
        ))}
      </ul>
    </section>
  );
}
