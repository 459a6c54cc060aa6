/** Something of the log is missing, or it cannot be opened: said plainly, with the ways on, and never a welcome. */
import { loss, storeFailure, stored } from '../../../app/state.ts';
import { areaWords, words } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';

function Closed() {
  const w = areaWords('lost');
  const failure = storeFailure.value;
  const hasRows = stored.value.entries.length > 0;
  return (
    <Page title={w.titles.closed}>
      {/* Why is said in the band above. */}
      <p>{w.kept}</p>
      {hasRows && <p>{w.newer}</p>}
      <Button tone="primary" onClick={() => window.location.reload()}>
        {w.retry}
      </Button>
      {hasRows && (
        <>
          <LinkButton to="/entries">{w.look}</LinkButton>
          <LinkButton to="/backup">{w.save}</LinkButton>
        </>
      )}
      {failure === 'broken' && <LinkButton to="/erase">{w.erase}</LinkButton>}
    </Page>
  );
}

export default function LostScreen() {
  const w = areaWords('lost');
  const lost = loss.value;
  if (storeFailure.value !== null) return <Closed />;
  if (lost === null) {
    return (
      <Page title={words.value.common.app}>
        <LinkButton to="/" tone="primary">
          {words.value.common.today}
        </LinkButton>
      </Page>
    );
  }
  return (
    <Page title={w.titles[lost.kind]}>
      <div class="card stop" role="alert">
        <p>{w.what[lost.kind]}</p>
        {lost.missing > 0 && <p>{w.missing(lost.missing)}</p>}
        {lost.damaged.length > 0 && <p>{w.changed(lost.damaged.length)}</p>}
        <p>{w.nothing}</p>
      </div>
      <p>{w.copyText}</p>
      <LinkButton to="/backup" tone="primary">
        {w.copy}
      </LinkButton>
      <p>{w.scanText}</p>
      <LinkButton to="/scan">{w.scan}</LinkButton>
      {stored.value.entries.length + stored.value.unreadable.length > 0 && (
        <>
          <LinkButton to="/entries">{w.look}</LinkButton>
          <LinkButton to="/backup">{w.save}</LinkButton>
        </>
      )}
      <LinkButton to="/lost/anew">{w.anew}</LinkButton>
    </Page>
  );
}
