/** Which programme a clinician chose, and whether that counts. */
import { format } from '../../../app/format.ts';
import { unknownSessions } from '../../../app/programme/plan.ts';
import { programmeOfChoice, sessionEntries, type Standing } from '../../../app/programme/standing.ts';
import { areaWords, words } from '../../../app/words.ts';
import { Mark } from '../../parts/mark.tsx';

function nameOf(id: string): string {
  const names: Readonly<Record<string, string>> = areaWords('terms').programmes;
  return names[id] ?? id;
}

/** The version that is meant where none is named. */
const FIRST = '1.0.0';

export function ChosenCard({ standing: { choice, why, newer } }: { standing: Standing }) {
  const { chosen: w, notCounting } = areaWords('programme');
  if (choice === null) return null;
  const { name, profession } = choice.clinician;
  const programme = programmeOfChoice(choice);
  const version = choice.programmeVersion ?? FIRST;
  const strangers = programme === undefined ? [] : unknownSessions(programme, choice.id, sessionEntries.value);
  return (
    <section class="card">
      <h2>{nameOf(choice.programme)}</h2>
      {why !== null && (
        <p class="verdict">
          <Mark name={why === 'stopped' ? 'stop' : 'info'} />
          {notCounting[why]}
        </p>
      )}
      {programme === undefined && <p class="card dashed">{w.unknown(choice.programme, version)}</p>}
      <p>{w.by(name, words.value.reasons.professions[profession])}</p>
      <p class="quiet">{w.from(format.value.localDate(choice.startsOn), version)}</p>
      {strangers.length > 0 && <p class="quiet">{w.unknownSessions(strangers.join(', '))}</p>}
      <p>
        <a class="link" href={`#/entry/${choice.id}`}>
          {w.entry}
        </a>
      </p>
      {newer !== null && (
        <div class="card dashed">
          <p>
            {w.newer} {notCounting[newer.why]}
          </p>
          <a class="link" href={`#/entry/${newer.choice.id}`}>
            {w.newerEntry}
          </a>
        </div>
      )}
    </section>
  );
}
