/** Everything that is not needed every day. */
import { isCopyDue } from '../../../app/copy-due.ts';
import { startSample } from '../../../app/sample.ts';
import { athlete, sample } from '../../../app/state.ts';
import { areaWords, words } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { go } from '../../router.ts';

export default function MoreScreen() {
  const { links, title } = areaWords('more');
  const person = athlete.value;
  const recovery: readonly (readonly [keyof typeof links, string])[] = [
    ['recovery', '/recovery'],
    ['history', '/history'],
    ['entries', '/entries'],
    ['documents', '/documents/new'],
    ['plan', '/plan'],
    ['files', '/watch-files'],
    ['share', '/share'],
    ['watch', '/watch'],
    ['pair', '/pair'],
  ];
  const always: readonly (readonly [keyof typeof links, string])[] = [
    ['scan', '/scan'],
    ['board', '/board'],
    ['backup', '/backup'],
    ['settings', '/settings'],
    ['about', '/about'],
  ];
  const shown = [...(person ? recovery : []), ...(person?.student ? [['school', '/learn'] as const] : []), ...always];
  return (
    <Page title={title}>
      <ul class="menu">
        {shown.map(([key, to]) => (
          <li key={key}>
            <LinkButton to={to}>{links[key]}</LinkButton>
            {key === 'backup' && isCopyDue() && <p class="quiet">{areaWords('copies').due}</p>}
          </li>
        ))}
        {sample.value === null && (
          <>
            <li>
              <LinkButton to="/people">{links.person}</LinkButton>
            </li>
            <li>
              <Button onClick={() => void startSample().then(() => go('/'))}>{links.sample}</Button>
            </li>
          </>
        )}
      </ul>
      <LinkButton to="/" tone="primary">
        {words.value.common.today}
      </LinkButton>
    </Page>
  );
}
