/** Reasons and notices in words, each with the way to the entry that caused it and to the source of the rule. */
import type { Notice, Reason } from '../../engine/assessment.ts';
import { entries } from '../../app/state.ts';
import { say } from '../../app/say.ts';
import { format } from '../../app/format.ts';
import { words } from '../../app/words.ts';
import { noticeText, reasonText } from '../../i18n/say.ts';
import { Mark, type MarkName } from './mark.tsx';

/** More would be a list of its own; the history has them all. */
const MOST_LINKS = 3;

export function EvidenceLinks({ evidence }: { evidence: readonly string[] }) {
  const { today } = words.value;
  const found = entries.value.filter((entry) => evidence.includes(entry.id)).slice(-MOST_LINKS);
  return (
    <>
      {found.map((entry) => (
        <a key={entry.id} href={`#/entry/${entry.id}`}>
          {today.types[entry.type]} {format.value.at(entry.at)}
        </a>
      ))}
    </>
  );
}

interface ItemProps {
  readonly code: string;
  readonly text: string;
  readonly icon: MarkName;
  readonly evidence: readonly string[];
  /** Keeps ids apart where several lists are on one page. */
  readonly mark?: string | undefined;
}

export function ReasonItem({ code, text, icon, evidence, mark = '' }: ItemProps) {
  const id = `why-${mark}${code}`;
  return (
    <li>
      <Mark name={icon} />
      <div>
        <p id={id}>{text}</p>
        <p class="links">
          <a href={`#/why/${code}`} aria-describedby={id}>
            {words.value.common.why}
          </a>
          {code === 'school-first' && <a href="#/learn">{words.value.today.learn.title}</a>}
          <EvidenceLinks evidence={evidence} />
        </p>
      </div>
    </li>
  );
}

const TIME_CODES = ['too-soon', 'days-since-injury', 'symptom-free-days', 'settling'];
const STOP_CODES = ['warning-sign', 'warning-sign-unsure', 'head-impact-unchecked'];

function iconOf(code: string): MarkName {
  if (STOP_CODES.includes(code)) return 'alert';
  return TIME_CODES.includes(code) ? 'clock' : 'gate';
}

export function Reasons({ reasons, mark }: { reasons: readonly Reason[]; mark?: string }) {
  return (
    <ul class="reasons">
      {reasons.map((reason, index) => (
        <ReasonItem
          key={`${reason.code}${index}`}
          code={reason.code}
          text={reasonText(words.value, reason, say.value)}
          icon={iconOf(reason.code)}
          evidence={reason.evidence}
          mark={mark}
        />
      ))}
    </ul>
  );
}

export function Notices({ notices }: { notices: readonly Notice[] }) {
  return (
    <ul class="reasons">
      {notices.map((notice, index) => (
        <ReasonItem
          key={`${notice.code}${index}`}
          code={notice.code}
          text={noticeText(words.value, notice, say.value)}
          icon="info"
          evidence={notice.evidence}
        />
      ))}
    </ul>
  );
}
