/** The form on one page of paper: what holds now, what is asked, and what the clinician fills in by hand. */
import { severityOf } from '../../../app/course.ts';
import { format, partialDate } from '../../../app/format.ts';
import { say } from '../../../app/say.ts';
import { newest, now } from '../../../app/state.ts';
import { areaWords, words } from '../../../app/words.ts';
import type { Assessment } from '../../../engine/assessment.ts';
import { planName, reasonText, stageWords } from '../../../i18n/say.ts';
import type { Athlete, Injury } from '../../../log/entry.ts';
import { FINDINGS, PROFESSIONS, REVIEW_OUTCOMES, SYMPTOM_IDS } from '../../../log/vocabulary.ts';
import type { Protocol } from '../../../protocols/protocol.ts';
import { Qr } from '../../parts/codes.tsx';
import { needsPaper } from '../documents/decision-fields.tsx';
import type { DocumentType } from '../documents/model.ts';

/** More would not go on one page with what is to be filled in. */
const MOST_REASONS = 4;

interface SheetProps {
  readonly person: Athlete;
  readonly injury: Injury;
  readonly result: Assessment;
  readonly profile: Protocol | null;
  readonly type: DocumentType;
  readonly scope: string | null;
  /** Of the code. */
  readonly link: string;
}

function Now({ result, profile }: Pick<SheetProps, 'result' | 'profile'>) {
  const { sheet: w } = areaWords('clinic');
  const { common, reasons } = words.value;
  const last = newest('check-in');
  const { stage, verdict } = result;
  const named = stage === null ? '' : stageWords(words.value, profile?.id ?? '', stage).name;
  const isPart = last !== undefined && SYMPTOM_IDS.some((id) => last.symptoms[id] === undefined);
  const total = last === undefined ? 0 : severityOf(last);
  const more = result.reasons.length - MOST_REASONS;
  return (
    <div>
      <h3>{w.now}</h3>
      {stage !== null && (
        <p>
          <b>
            {verdict === 'stop'
              ? `${words.value.today.resumes}: ${common.stage(stage)}`
              : `${common.stage(stage)}, ${named}`}
          </b>
        </p>
      )}
      {verdict !== null && <p>{reasons.verdicts[verdict]}.</p>}
      <ul>
        {result.reasons.slice(0, MOST_REASONS).map((reason) => (
          <li key={reason.code}>{reasonText(words.value, reason, say.value)}</li>
        ))}
        {more > 0 && <li>{w.more(more)}</li>}
        <li>
          {last === undefined
            ? w.noCheckIn
            : w.checkIn(isPart ? w.least(total) : String(total), format.value.at(last.at))}
        </li>
      </ul>
    </div>
  );
}

function Boxes({ lines }: { lines: readonly string[] }) {
  return (
    <ul class="boxes">
      {lines.map((line) => (
        <li key={line}>
          <span class="box" aria-hidden="true" />
          {line}
        </li>
      ))}
    </ul>
  );
}

/** What can be decided, to be ticked or filled in. */
function Decided({ type, profile, scope }: Pick<SheetProps, 'type' | 'profile' | 'scope'>) {
  const { sheet: w } = areaWords('clinic');
  const terms = areaWords('terms');
  switch (type) {
    case 'examination':
      return <Boxes lines={FINDINGS.map((one) => terms.findings[one])} />;
    case 'review':
      return <Boxes lines={REVIEW_OUTCOMES.map((one) => terms.outcomes[one])} />;
    case 'clearance': {
      const stages = profile?.stages.slice(1) ?? [];
      return (
        <>
          <Boxes
            lines={[
              ...stages.map(({ id }) => `${id} · ${stageWords(words.value, profile?.id ?? '', id).name}`),
              terms.unrestricted,
            ]}
          />
          {needsPaper(profile, scope) && <p>{w.written}</p>}
        </>
      );
    }
    case 'prescription':
      return <Boxes lines={[w.threshold, w.percent, w.minutes]} />;
  }
}

export function Sheet({ person, injury, result, profile, type, scope, link }: SheetProps) {
  const { sheet: w, form } = areaWords('clinic');
  const { reasons, common } = words.value;
  const f = format.value;
  const birth = person.birthDate;
  const asked =
    type === 'clearance' && scope !== null
      ? `${form.asks.clearance}: ${scope === 'unrestricted' ? areaWords('terms').unrestricted : common.stage(scope)}`
      : form.asks[type];
  return (
    <article class="card sheet clinic-sheet">
      <h2>{w.title(person.name)}</h2>
      <ul class="facts">
        <li>{birth === undefined ? w.bornUnknown : w.born(birth.length === 4 ? birth : partialDate(birth))}</li>
        <li>{w.injury(`${f.date(injury.at)}, ${f.time(injury.at)}`)}</li>
        {profile !== null && <li>{w.plan(planName(words.value, profile.id), profile.version)}</li>}
      </ul>
      <Now result={result} profile={profile} />
      <div>
        <h3>{w.asked}</h3>
        <p class="capital">
          <b>{asked}</b>
        </p>
      </div>
      <div>
        <h3>{w.decided}</h3>
        <p>{w.tick}</p>
        <Decided type={type} profile={profile} scope={scope} />
        <p>
          {w.profession}: {PROFESSIONS.map((one) => `☐ ${reasons.professions[one]}`).join('   ')}
        </p>
        {[w.name, w.date, w.note, w.signature].map((label) => (
          <p key={label} class="by-hand">
            {label}
          </p>
        ))}
      </div>
      <div class="code">
        <Qr text={link} label={w.code} isLink />
        <p>{w.scan}</p>
      </div>
      <p class="quiet">{w.foot(f.date(now.value))}</p>
    </article>
  );
}
