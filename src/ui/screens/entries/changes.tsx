/** The corrections under an entry, oldest first: what it says now, and what it said before. */
import { type Original, asItReads } from '../../../app/correcting.ts';
import { format } from '../../../app/format.ts';
import { areaWords } from '../../../app/words.ts';
import type { Correction } from '../../../log/entry.ts';
import { specsOf, valueOf } from './specs.ts';
import { labelOf, valueText, whoText } from './telling.ts';

/** Label, new text and old text of each field that the correction changed. */
function changedLines(before: Original, correction: Correction): [string, string, string][] {
  const { detail, fields } = areaWords('entries');
  const change = correction.entry ?? {};
  const lines = specsOf(before.type).flatMap((spec): [string, string, string][] => {
    if (!(spec.key in change)) return [];
    const text = (value: unknown): string => valueText(spec, value, before) ?? detail.nothing;
    return [[labelOf(spec, before), text(change[spec.key]), text(valueOf(before, spec.key))]];
  });
  if (typeof change['at'] === 'string')
    lines.push([fields.at, format.value.at(change['at']), format.value.at(before.at)]);
  if (typeof change['note'] === 'string') {
    lines.push([fields.note, change['note'] || detail.nothing, before.note || detail.nothing]);
  }
  return lines;
}

export function Changes({ entry, corrections }: { entry: Original; corrections: readonly Correction[] }) {
  const { detail } = areaWords('entries');
  if (corrections.length === 0) return null;
  return (
    <section class="card">
      <h2 class="small">{detail.changes}</h2>
      {corrections.map((correction, index) => {
        const before = asItReads(entry, corrections.slice(0, index)) ?? entry;
        return (
          <div key={correction.id} class="stack">
            <p class="quiet">{detail.changedBy(whoText(correction.by), format.value.at(correction.recordedAt))}</p>
            {correction.entry === null ? (
              <p>{detail.withdrew}</p>
            ) : (
              <dl class="lines">
                {changedLines(before, correction).map(([label, text, old]) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>
                      {text}
                      <br />
                      <span class="quiet">{detail.wasBefore(old)}</span>
                    </dd>
                  </div>
                ))}
              </dl>
            )}
            {correction.note && <p>{correction.note}</p>}
          </div>
        );
      })}
    </section>
  );
}
