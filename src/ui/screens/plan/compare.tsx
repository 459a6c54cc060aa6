/** The plans side by side: one line each, and the rest of it in a fold. */
import type { ComponentChildren } from 'preact';
import { type Person, outlineOf } from '../../../app/outline.ts';
import { areaWords, words } from '../../../app/words.ts';
import { planName } from '../../../i18n/say.ts';
import type { Protocol } from '../../../protocols/protocol.ts';
import { LinkButton } from '../../parts/button.tsx';
import { type RowName, rowsOf } from './outline-rows.ts';

interface CompareProps {
  readonly profiles: readonly Protocol[];
  readonly person: Person;
  /** Beside the name, e.g. that it is chosen. */
  readonly mark: (profile: Protocol) => string | null;
  /** What can be done with it. */
  readonly action: (profile: Protocol) => ComponentChildren;
}

type Row = readonly [label: string, text: string, was?: string];

/** Label and text; under it, where there is one, what it is now. */
export function PlanRows({ rows }: { rows: readonly Row[] }) {
  return (
    <dl class="lines">
      {rows.map(([label, text, was]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {text}
            {was !== undefined && (
              <>
                <br />
                <span class="quiet">{was}</span>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Plan({ profile, person, mark, action }: Omit<CompareProps, 'profiles'> & { profile: Protocol }) {
  const w = areaWords('plans');
  const outline = outlineOf(profile, person);
  const { days, clearances } = outline;
  const beside = mark(profile);
  const rows = Object.entries(rowsOf(outline)).map(([name, text]) => [w.rows[name as RowName], text] as const);
  const forWhom = w.forWhom[profile.id];
  return (
    <details class="fold">
      <summary>
        {planName(words.value, profile.id)} {beside !== null && <span class="mark">{beside}</span>}
        <br />
        <span class="quiet when">{w.short(days.contact, days.competition, clearances.length > 0)}</span>
      </summary>
      <div class="stack">
        <PlanRows rows={forWhom === undefined ? rows : [[w.rows.forWhom, forWhom], ...rows]} />
        {action(profile)}
        <LinkButton to={`/plan?of=${profile.id}`}>{w.read}</LinkButton>
      </div>
    </details>
  );
}

export function Compare({ profiles, ...rest }: CompareProps) {
  return (
    <>
      {profiles.map((profile) => (
        <Plan key={profile.id} profile={profile} {...rest} />
      ))}
    </>
  );
}
