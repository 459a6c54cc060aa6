/** Who is in the file, so that a mix-up is seen before anything is added. */
import { type PersonPreview, visible } from '../../../app/backup.ts';
import { format } from '../../../app/format.ts';
import { areaWords } from '../../../app/words.ts';
import type { Athlete } from '../../../log/entry.ts';
import { Mark } from '../../parts/mark.tsx';

export function PersonCard({ person }: { person: PersonPreview }) {
  const w = areaWords('backup');
  const born = ({ birthDate }: Athlete): string =>
    birthDate === undefined ? w.bornUnknown : w.born(birthDate.slice(0, 4));
  const { athlete, here } = person;
  const known =
    person.known === 'other' && here !== null
      ? w.known.other(visible(here.name), born(here))
      : w.known[person.known as 'new' | 'same'];
  return (
    <section class="card">
      <h2 class="small">
        <Mark name="person" /> {visible(athlete.name)}, {born(athlete)}
      </h2>
      <p>
        {w.person(person.entries, person.fresh)}
        {person.from !== null && person.to !== null && (
          <> {w.span(format.value.date(person.from), format.value.date(person.to))}</>
        )}
      </p>
      <p>{known}</p>
      {person.namesake && (
        <p class="verdict">
          <Mark name="alert" />
          {w.namesake}
        </p>
      )}
    </section>
  );
}
