/** Sessions by their names, which follow from the data: the second day that begins with an activation is the second such. */
import type { AreaWords } from '../../i18n/areas.ts';
import { programmeOf } from '../../programmes/index.ts';
import type { Programme, ProgrammePhase } from '../../programmes/programme.ts';
import { current } from '../state.ts';
import { areaWords } from '../words.ts';

/** Needs the words of `terms`. A session that nobody knows is told by its id. */
export function nameIn(programme: Programme | undefined, session: string): string {
  const kindOf = (day: Programme['days'][number] | undefined) => day?.phases[0]?.phase;
  const kind = kindOf(programme?.days.find(({ id }) => id === session));
  if (programme === undefined || kind === undefined) return session;
  const alike = programme.days.filter((day) => kindOf(day) === kind);
  return areaWords('terms').sessions[kind](alike.findIndex(({ id }) => id === session) + 1);
}

/** @param choice id of the entry by which the programme was chosen */
export function sessionName(choice: string, session: string): string {
  const found = current.value.find(({ id }) => id === choice);
  const programme = found?.type === 'programme' ? programmeOf(found.programme, found.programmeVersion) : undefined;
  return nameIn(programme, session);
}

/** As it is written with the activity. */
export function kindText(
  w: AreaWords<'programme'>,
  choice: string,
  session: string,
  { phase }: ProgrammePhase,
): string {
  return w.kind(sessionName(choice, session), w.phases[phase]);
}
