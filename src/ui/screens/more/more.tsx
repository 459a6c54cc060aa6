/** Everything that is not needed every day, by what it is about. */
import { isCopyDue } from '../../../app/copy-due.ts';
import { startSample } from '../../../app/sample.ts';
import { assessment, athlete, current, sample } from '../../../app/state.ts';
import { areaWords, words } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { go } from '../../router.ts';

type Key = keyof ReturnType<typeof areaWords<'more'>>['links'];
type Link = readonly [Key, string];

/** Somebody chose one, or the engine says that complaints persist. */
const hasProgramme = (): boolean =>
  current.value.some(({ type }) => type === 'programme') ||
  assessment.value?.notices.some(({ code }) => code === 'persisting-symptoms') === true;

function Group({ title, links }: { readonly title: string; readonly links: readonly Link[] }) {
  const w = areaWords('more');
  return (
    <section class="stack">
      <h2 class="small">{title}</h2>
      <ul class="menu">
        {links.map(([key, to]) => (
          <li key={key}>
            <LinkButton to={to}>{w.links[key]}</LinkButton>
            {key === 'backup' && isCopyDue() && <p class="quiet">{areaWords('copies').due}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

export default function MoreScreen() {
  const { links, groups, title } = areaWords('more');
  const person = athlete.value;
  const recovery: readonly Link[] = [
    ['recovery', '/recovery'],
    ['history', '/history'],
    ['entries', '/entries'],
    ['documents', '/documents/new'],
    ['plan', '/plan'],
    ...(person?.student ? [['school', '/learn'] as const] : []),
  ];
  const moving: readonly Link[] = [
    ['exertion', '/exertion'],
    ['drills', '/drills'],
    ...(hasProgramme() ? [['programme', '/programme'] as const] : []),
    ['measures', '/measures'],
    ['hrv', '/hrv'],
    ['files', '/watch-files'],
  ];
  const own: readonly Link[] = [
    ['share', '/share'],
    ['watch', '/watch'],
    ['pair', '/pair'],
  ];
  const others: readonly Link[] = [
    ['scan', '/scan'],
    ['board', '/board'],
  ];
  const app: readonly Link[] = [
    ['backup', '/backup'],
    ['settings', '/settings'],
    ['about', '/about'],
    ...(sample.value === null ? [['person', '/people'] as const] : []),
  ];
  return (
    <Page title={title}>
      {person && <Group title={groups.recovery} links={recovery} />}
      {person && <Group title={groups.moving} links={moving} />}
      <Group title={groups.others} links={[...(person ? own : []), ...others]} />
      <Group title={groups.app} links={app} />
      {sample.value === null && <Button onClick={() => void startSample().then(() => go('/'))}>{links.sample}</Button>}
      <LinkButton to="/" tone="primary">
        {words.value.common.today}
      </LinkButton>
    </Page>
  );
}
