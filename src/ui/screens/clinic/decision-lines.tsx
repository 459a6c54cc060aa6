/** A decision in words: what, by whom, on which day. Needs the words of `clinic`, `documents` and `terms`. */
import { visible } from '../../../app/clinic/visit.ts';
import type { Format } from '../../../i18n/format.ts';
import { areaWords, words } from '../../../app/words.ts';
import { stageWords } from '../../../i18n/say.ts';
import type { Protocol } from '../../../protocols/protocol.ts';
import type { DecisionDocument } from '../../../sharing/message.ts';

/** What was decided, with the stage by its name where the plan is known. */
export function decidedText(document: DecisionDocument, profile: Protocol | null, f: Format): string {
  const terms = areaWords('terms');
  const w = areaWords('documents');
  const { common } = words.value;
  const kind = w.types[document.type];
  switch (document.type) {
    case 'examination':
      return `${kind}: ${terms.findings[document.finding]}`;
    case 'review':
      return `${kind}: ${terms.outcomes[document.outcome]}`;
    case 'clearance': {
      if (document.scope === 'unrestricted') return `${kind}: ${terms.unrestricted}`;
      const stage = common.stage(document.scope);
      const isKnown = profile?.stages.some(({ id }) => id === document.scope) === true;
      const { name } = stageWords(words.value, profile?.id ?? '', document.scope);
      return `${kind}: ${isKnown && name !== stage ? `${stage}, ${name}` : stage}`;
    }
    case 'prescription': {
      const { heartRateThreshold, percent, minutes } = document;
      const dose = [
        `${w.threshold}: ${f.number(heartRateThreshold)}`,
        `${w.percent}: ${f.number(percent)}`,
        `${w.minutes}: ${f.number(minutes, 1)}`,
      ];
      return `${kind}. ${dose.join('; ')}`;
    }
  }
}

interface DecisionLinesProps {
  /** Who it is about. */
  readonly about: string;
  readonly document: DecisionDocument;
  /** Milliseconds. */
  readonly at: number;
  readonly profile: Protocol | null;
  readonly f: Format;
}

export function DecisionLines({ about, document, at, profile, f }: DecisionLinesProps) {
  const { decision: w } = areaWords('clinic');
  const { codes, reasons, common } = words.value;
  const { name, profession } = document.clinician;
  const unrelated = 'unrelated' in document ? (document.unrelated ?? []) : [];
  const lines: readonly (readonly [string, string])[] = [
    [w.about, visible(about)],
    [w.decided, decidedText(document, profile, f)],
    [w.by, areaWords('clinic').visit.by(visible(name), reasons.professions[profession])],
    [w.on, `${f.date(at)}, ${f.time(at)}`],
    ...(unrelated.length > 0 ? [[w.unrelated, unrelated.map((id) => codes.symptoms[id]).join('; ')] as const] : []),
    ...('document' in document && document.document
      ? [[areaWords('documents').document, visible(document.document)] as const]
      : []),
    ...(document.note ? [[common.note, visible(document.note)] as const] : []),
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
