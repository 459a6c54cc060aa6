import { format } from '../../../app/format.ts';
import { areaWords, words } from '../../../app/words.ts';
import type { Protocol } from '../../../protocols/protocol.ts';
import type { DocumentForm, DocumentType } from './model.ts';

interface CountingProps {
  readonly type: DocumentType;
  readonly form: Pick<DocumentForm, 'profession'>;
  readonly profile: Protocol | null;
}

/** Whose word counts, and whether the one chosen does. The engine applies it; this is said beforehand. */
export function Counting({ type, form, profile }: CountingProps) {
  const w = areaWords('documents');
  const { professions } = words.value.reasons;
  const accepted = profile?.clearanceBy ?? [];
  const { profession } = form;
  if (profile === null && type === 'clearance') return null;
  if (type === 'clearance' && accepted.length === 0) return <p class="quiet">{w.unasked}</p>;
  const isIn = profession === null || (type === 'clearance' ? accepted.includes(profession) : profession !== 'other');
  return (
    <p class={isIn ? 'quiet' : 'card dashed'} role="status">
      {isIn
        ? type === 'clearance'
          ? w.counts(format.value.list(accepted.map((one) => professions[one])))
          : w.countsAny
        : w.doesNotCount}
    </p>
  );
}
