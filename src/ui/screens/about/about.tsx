/** What this is for, for whom and for whom not, on which sources, and what runs. */
import { profiles } from '../../../app/profiles.ts';
import { assessment, injury } from '../../../app/state.ts';
import { wired } from '../../../app/wiring.ts';
import { areaWords, words } from '../../../app/words.ts';
import { planName } from '../../../i18n/say.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Fold } from '../../parts/field.tsx';
import { Page } from '../../parts/page.tsx';

/** What is shipped to the browser, with its licence. */
const SHIPPED: readonly (readonly [name: string, licence: string])[] = [
  ['Preact, Preact Signals', 'MIT'],
  ['idb', 'ISC'],
  ['zod', 'MIT'],
  ['Chart.js', 'MIT'],
  ['Workbox', 'MIT'],
];

function Running() {
  const w = areaWords('about');
  const used = assessment.value?.protocol ?? null;
  if (used !== null) return <p>{w.plan(planName(words.value, used.id), used.version)}</p>;
  return <p>{injury.value === undefined ? w.noPlan : words.value.today.unknownProtocol}</p>;
}

export default function AboutScreen() {
  const w = areaWords('about');
  return (
    <Page title={w.title}>
      {w.sections.map((section) => (
        <section key={section.title} class="card">
          <h2 class="small">{section.title}</h2>
          {section.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
      <section class="card">
        <h2 class="small">{w.runs}</h2>
        <p>{w.app(wired().platform.version)}</p>
        <Running />
      </section>
      <Fold title={w.plans}>
        <ul>
          {profiles.map(({ id, version, source }) => (
            <li key={`${id} ${version}`}>
              {w.planVersion(planName(words.value, id), version)}
              <br />
              <span class="quiet">{source.citation}.</span>
            </li>
          ))}
        </ul>
      </Fold>
      <LinkButton to="/plan">{w.planLink}</LinkButton>
      <Fold title={w.licences}>
        <p>{w.licenceText}</p>
        <ul>
          {SHIPPED.map(([name, licence]) => (
            <li key={name}>{w.licence(name, licence)}</li>
          ))}
        </ul>
      </Fold>
      <LinkButton to="/" tone="primary">
        {words.value.common.today}
      </LinkButton>
    </Page>
  );
}
