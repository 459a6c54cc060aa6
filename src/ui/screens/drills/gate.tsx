/** Says first whether these may be done now; where they may not, why, and nothing to start. */
import type { ComponentChildren } from 'preact';
import { type DrillsAllowed, drillsAllowed } from '../../../app/drills/allowed.ts';
import { areaWords, words } from '../../../app/words.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Mark, UnknownMark } from '../../parts/mark.tsx';
import { Page } from '../../parts/page.tsx';

export const isOpen = (allowed: DrillsAllowed): boolean => allowed === 'by-stage' || allowed === 'by-programme';

/** A sentence with its mark. */
export function AllowedLine({ allowed }: { allowed: DrillsAllowed }) {
  const isUnknown = allowed === 'unknown' || allowed === 'nobody';
  return (
    <p class="verdict">
      {isUnknown ? <UnknownMark /> : <Mark name={isOpen(allowed) ? 'advance' : 'hold'} />}
      <span>{areaWords('drills').allowed[allowed]}</span>
    </p>
  );
}

export function Closed({ allowed }: { allowed: DrillsAllowed }) {
  return (
    <>
      <section class="card">
        <AllowedLine allowed={allowed} />
        {allowed === 'not-yet' && <p>{areaWords('drills').why}</p>}
      </section>
      <LinkButton to="/">{words.value.common.today}</LinkButton>
    </>
  );
}

interface GateProps {
  readonly title: string;
  /** Where one came from. */
  readonly back?: boolean;
  readonly children: ComponentChildren;
}

/** A page of which there is more only where the engine has drills now. */
export function Gate({ title, back = true, children }: GateProps) {
  const allowed = drillsAllowed();
  return (
    <Page title={title}>
      {isOpen(allowed) ? children : <Closed allowed={allowed} />}
      {isOpen(allowed) && back && <LinkButton to="/drills">{areaWords('drills').back}</LinkButton>}
    </Page>
  );
}
