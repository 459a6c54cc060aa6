import type { Original } from '../../../app/correcting.ts';
import { format } from '../../../app/format.ts';
import { areaWords } from '../../../app/words.ts';
import { linesOf, whoText } from './telling.ts';

/** Every field of an entry as it was written, with who wrote it and when. */
export function EntryLines({ entry }: { entry: Original }) {
  const { detail } = areaWords('entries');
  const lines: readonly (readonly [string, string])[] = [
    [detail.happened, format.value.at(entry.at)],
    ...linesOf(entry),
    [detail.writtenBy, whoText(entry.by)],
    [detail.writtenAt, format.value.at(entry.recordedAt)],
  ];
  return (
    <dl class="lines">
      {lines.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
