/** After restoring: what was added, and who writes here where that is not clear. */
import { authorKey } from '../../../app/authors.ts';
import { type PersonPreview, type RestorePreview, visible } from '../../../app/backup.ts';
import { authorFor } from '../../../app/commands.ts';
import { changeSettings, settings } from '../../../app/settings.ts';
import { areaWords } from '../../../app/words.ts';
import type { Author } from '../../../log/entry.ts';
import { LinkButton } from '../../parts/button.tsx';
import { ChoiceField } from '../../parts/field.tsx';

/** Until somebody answers, the person it is about is taken to write: the more cautious of the two. */
function WhoWrites({ person }: { person: PersonPreview }) {
  const w = areaWords('backup');
  const { roles } = areaWords('terms');
  const { id, name } = person.athlete;
  const self: Author = { role: 'athlete', name };
  const authors = [self, ...person.authors.filter((by) => by.role !== 'athlete' && by.role !== 'clinician')];
  if (person.known !== 'new' || authors.length === 1) return null;
  const chosen = settings.value.authors[id];
  return (
    <ChoiceField
      id={`who-${id}`}
      label={w.who(visible(name))}
      options={authors.map(
        (by) => [authorKey(by), visible(by.role === 'athlete' ? by.name : `${by.name} (${roles[by.role]})`)] as const,
      )}
      value={chosen === undefined ? null : authorKey(authorFor(id, name))}
      onChange={(key) => {
        const by = authors.find((one) => authorKey(one) === key) ?? self;
        void changeSettings({ authors: { ...settings.value.authors, [id]: { role: by.role, name: by.name } } });
      }}
    />
  );
}

export function Restored({ preview }: { preview: RestorePreview }) {
  const w = areaWords('backup');
  return (
    <>
      <p class="big" role="status">
        {w.done(preview.fresh.length)}
      </p>
      {preview.people.map((person) => (
        <WhoWrites key={person.athlete.id} person={person} />
      ))}
      <LinkButton to="/" tone="primary">
        {w.show}
      </LinkButton>
    </>
  );
}
