/** What is around every screen: the way to the content, the band of a sample, and the two buttons always within reach. */
import { Component } from 'preact';
import type { Athlete } from '../log/entry.ts';
import { athlete, athletes, lastSaved, sample, storeFailure } from '../app/state.ts';
import { nameApart } from '../app/people.ts';
import { leaveSample } from '../app/sample.ts';
import { language, words } from '../app/words.ts';
import { Button, LinkButton } from './parts/button.tsx';
import { Icon } from './parts/icon.tsx';
import { Page } from './parts/page.tsx';
import { Why } from './parts/saving.tsx';
import { Outlet, go, loadFailed, reopen, shown } from './router.ts';

function SampleBand() {
  const { common } = words.value;
  if (sample.value === null) return null;
  const leave = (): void => {
    leaveSample();
    go('/');
    void reopen();
  };
  return (
    <aside class="band" aria-label={common.sample}>
      <div class="row">
        <b>{common.sample}</b>
        <Button tone="plain" onClick={leave}>
          {common.sampleEnd}
        </Button>
      </div>
    </aside>
  );
}

export function NotFound() {
  const { common } = words.value;
  return (
    <Page title={common.app}>
      <p>{common.notFound}</p>
      <LinkButton to="/">{common.today}</LinkButton>
    </Page>
  );
}

/** Loaded anew, since browsers remember a part that failed; by `again` the worker mends what it can. */
function again(): void {
  const { location } = window;
  if (location.search === '') location.search = 'again';
  else location.reload();
}

function LoadFailed() {
  const { common } = words.value;
  return (
    <Page title={common.app}>
      <p role="alert">{common.loadFailed}</p>
      <Button onClick={again}>{common.retry}</Button>
      <a class="link" href={`/emergency.html#${language.value}`}>
        {common.signs}
      </a>
      {/* The way to a copy of the log. */}
      <a class="link" href="#/more">
        {common.more}
      </a>
    </Page>
  );
}

/** A screen that fails while it is drawn takes nothing else with it; another address is another screen. */
class Guarded extends Component<object, { readonly hasFailed?: boolean }> {
  override componentDidCatch(): void {
    this.setState({ hasFailed: true });
  }
  override render() {
    return this.state.hasFailed ? <LoadFailed /> : <Outlet />;
  }
}

export function Shell() {
  const { common } = words.value;
  const saved = lastSaved.value;
  const failure = storeFailure.value;
  return (
    <div lang={language.value}>
      <a class="hidden skip" href="#main" onClick={skip}>
        {common.skip}
      </a>
      <SampleBand />
      <main id="main" tabIndex={-1}>
        {athletes.value.length > 1 && (
          <p class="band" data-on={shown.value?.key}>
            {nameApart(athlete.value as Athlete)}
          </p>
        )}
        {failure && (
          <p class="band stop-text" role="alert">
            <Why code={failure} />
          </p>
        )}
        {loadFailed.value ? <LoadFailed /> : <Guarded key={shown.value?.key} />}
      </main>
      <nav class="bar" aria-label={common.bar}>
        <div>
          <LinkButton to="/signs" tone="danger">
            <Icon name="alert" />
            {common.signs}
          </LinkButton>
          <LinkButton to={athletes.value.length > 0 || shown.value === null ? '/knock' : '/signs'}>
            <Icon name="knock" />
            {common.knock}
          </LinkButton>
        </div>
      </nav>
      <p class="hidden" role="status">
        {saved && <span key={saved.count}>{common.saved}</span>}
      </p>
      <div class="veil dark" />
      <div class="veil warm" />
    </div>
  );
}

/** The hash belongs to the router, so the jump is made by hand. */
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
