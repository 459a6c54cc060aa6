/** The parts of a recovery on one page: only what came, in the zone it was lived in. Needs the words of `clinic`. */
import { type Course, rowsOf, severityOf } from '../../../app/course.ts';
import { visible, type Visit } from '../../../app/clinic/visit.ts';
import { areaWords, words } from '../../../app/words.ts';
import type { Format } from '../../../i18n/format.ts';
import { createSay, noticeText, reasonText, stageWords } from '../../../i18n/say.ts';
import type { Author, CheckIn } from '../../../log/entry.ts';
import { type SignId, SYMPTOM_IDS } from '../../../log/vocabulary.ts';
import { VerdictLine } from '../../parts/verdict.tsx';
import { decidedText } from './decision-lines.tsx';

export interface PartProps {
  readonly visit: Visit;
  readonly f: Format;
}

/** The newest of each kind: more does not help on one page. */
const MOST = 10;

function whoOf({ role, name }: Author): string {
  const told = areaWords('terms').roles[role];
  return name === '' ? told : role === 'athlete' ? visible(name) : `${visible(name)} (${told})`;
}

/** Stage, verdict and every reason, as the engine on this device says them. */
export function Now({ visit: { result, protocol, injury }, f }: PartProps) {
  const { visit: w } = areaWords('clinic');
  const { common } = words.value;
  const say = createSay(words.value, f);
  if (result?.stage === undefined || result.stage === null || result.verdict === null) {
    return <p class="card dashed">{injury === null ? w.noInjury : w.unknown}</p>;
  }
  const { stage, verdict, reasons, notices } = result;
  const isStopped = verdict === 'stop';
  const named = stageWords(words.value, protocol?.id ?? '', stage);
  return (
    <section class={isStopped ? 'card stop' : 'card'}>
      <VerdictLine verdict={verdict} />
      <p>{isStopped ? w.stopped(common.stage(stage)) : `${common.stage(stage)}, ${named.name}. ${named.may}`}</p>
      <h3>{w.why}</h3>
      {reasons.length === 0 && <p>{w.nothing}</p>}
      <ul>
        {reasons.map((reason) => (
          <li key={reason.code}>{reasonText(words.value, reason, say)}</li>
        ))}
      </ul>
      {notices.length > 0 && (
        <>
          <h3>{w.notices}</h3>
          <ul>
            {notices.map((notice) => (
              <li key={notice.code}>{noticeText(words.value, notice, say)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

export function Days({ course, f }: { course: Course; f: Format }) {
  const { visit: w } = areaWords('clinic');
  const { common, today } = words.value;
  return (
    <div class="table-box" tabIndex={0} role="region" aria-label={w.course}>
      <table>
        <thead>
          <tr>
            <th scope="col">{w.when}</th>
            {course.reporters.map((one) => (
              <th scope="col" key={one.key}>
                {w.total}: {whoOf(one)}
              </th>
            ))}
            <th scope="col">{common.stage('')}</th>
            <th scope="col">{w.bouts}</th>
            <th scope="col">{today.types['head-impact']}</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(course).map((row) => (
            <tr key={row.day}>
              <th scope="row">
                {common.dayNumber(row.day)}
                <br />
                {f.date(row.at).split(' ').slice(1, 3).join(' ')}
              </th>
              {row.worst.map((point, index) => (
                <td key={course.reporters[index]?.key}>
                  {point === null ? '–' : `${point.isComplete ? '' : '≥ '}${point.severity}`}
                </td>
              ))}
              <td>{row.stage ?? ''}</td>
              <td>{row.bouts}</td>
              <td>{row.knocks}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function itemsOf(entry: CheckIn): string {
  const { visit: w } = areaWords('clinic');
  const { symptoms } = words.value.codes;
  const above = SYMPTOM_IDS.filter((id) => (entry.symptoms[id] ?? 0) > 0).map(
    (id) => `${symptoms[id]} ${entry.symptoms[id]}`,
  );
  const left = SYMPTOM_IDS.filter((id) => entry.symptoms[id] === undefined).length;
  return [above.length === 0 ? w.noItems : above.join('; '), ...(left > 0 ? [w.left(left)] : [])].join('; ');
}

interface LinesProps {
  readonly title: string;
  readonly none: string;
  readonly lines: readonly { readonly id: string; readonly text: string }[];
}

function Lines({ title, none, lines }: LinesProps) {
  const { visit: w } = areaWords('clinic');
  return (
    <section>
      <h2 class="small">{title}</h2>
      {lines.length === 0 && <p>{none}</p>}
      <ul>
        {lines.slice(0, MOST).map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
      {lines.length > MOST && <p class="quiet">{w.older}</p>}
    </section>
  );
}

/** Check-ins, bouts, signs and documents, each newest first. */
export function Logged({ visit, f }: PartProps) {
  const { visit: w } = areaWords('clinic');
  const { codes, common, reasons, signs } = words.value;
  const told = (entry: { readonly at: string; readonly by: Author; readonly note?: string }, text: string): string =>
    [
      `${f.at(entry.at)}, ${whoOf(entry.by)}: ${text}`,
      ...(entry.note ? [`${common.note}: ${visible(entry.note)}`] : []),
    ].join('. ');
  return (
    <>
      <Lines
        title={w.signs}
        none={w.noSigns}
        lines={visit.signs.map((entry) => {
          const given = Object.entries(entry.answers).filter(([, answer]) => answer !== 'no');
          const text = given.map(([id, answer]) => `${codes.signs[id as SignId]}: ${signs.answer[answer]}`).join('; ');
          return { id: entry.id, text: told(entry, text) };
        })}
      />
      <Lines
        title={w.documents}
        none={w.noDocuments}
        lines={visit.documents.map((entry) => {
          const { name, profession } = entry.clinician;
          const by = w.by(visible(name), reasons.professions[profession]);
          return { id: entry.id, text: `${f.at(entry.at)}. ${decidedText(entry, visit.protocol, f)}. ${by}` };
        })}
      />
      <Lines
        title={w.lately}
        none={w.none}
        lines={visit.checkIns.map((entry) => ({
          id: entry.id,
          text: told(entry, `${severityOf(entry)} / 132 – ${itemsOf(entry)}`),
        }))}
      />
      <Lines
        title={w.bouts}
        none={w.none}
        lines={visit.bouts.map((entry) => {
          const { settledAfterMinutes: after } = entry;
          const parts = [
            common.stage(visible(entry.stage)),
            w.minutes(f.number(entry.minutes)),
            w.peak(entry.before, entry.peak),
            after === null ? w.notSettled : w.settled(f.number(after)),
          ];
          return { id: entry.id, text: told(entry, parts.join(', ')) };
        })}
      />
    </>
  );
}
