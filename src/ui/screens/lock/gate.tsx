/**
 * What stands before a locked log: the passphrase, and the warning signs for everybody. It takes the place of the
 * app until it is passed, so that a page that is open already goes on where it was.
 */
import { useSignal } from '@preact/signals';
import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { isTakenOff, lockedNumber } from '../../../app/lock.ts';
import { areaWords, language, loadArea, words } from '../../../app/words.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Forgot } from './forgot.tsx';
import { LockedEmergency, LockedSigns } from './locked-signs.tsx';
import { Unlock } from './unlock.tsx';

type View = 'unlock' | 'forgot' | 'signs' | 'emergency';

/** An address of the signs shows them at once. */
function viewNow(): View {
  const path = window.location.hash.replace(/^#/, '').split('?')[0];
  return path === '/signs' || path === '/emergency' ? (path.slice(1) as View) : 'unlock';
}

export function Gate({ onOpen }: { onOpen: () => void }) {
  const { common } = words.value;
  const w = areaWords('lock');
  const view = useSignal<View>(viewNow());
  const number = useSignal<string | null>(null);
  const show = (next: View): void => void (view.value = next);
  useEffect(() => {
    const follow = (): void => show(viewNow());
    window.addEventListener('hashchange', follow);
    void lockedNumber().then(
      (found) => (number.value = found),
      () => undefined,
    );
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  // What was answered here is not on the disk: after opening, the signs come again.
  const writeDown = (): void => {
    window.history.replaceState(null, '', '#/signs');
    show('unlock');
  };
  return (
    <div lang={language.value}>
      <main id="main" tabIndex={-1}>
        {view.value === 'unlock' && <Unlock onOpen={onOpen} onForgot={() => show('forgot')} />}
        {view.value === 'forgot' && <Forgot onOpen={onOpen} onBack={() => show('unlock')} />}
        {view.value === 'signs' && (
          <LockedSigns number={number.value} onAlarm={() => show('emergency')} onUnlock={writeDown} />
        )}
        {view.value === 'emergency' && <LockedEmergency number={number.value} onUnlock={writeDown} />}
      </main>
      <nav class="bar" aria-label={common.bar}>
        <div>
          <Button tone="danger" onClick={() => show('signs')}>
            <Icon name="alert" />
            {common.signs}
          </Button>
          <Button onClick={() => show('unlock')}>{w.unlock}</Button>
        </div>
      </nav>
      <div class="veil dark" />
      <div class="veil warm" />
    </div>
  );
}

let passing: Promise<void> | null = null;

/** Shows the gate until it is passed; several who ask wait for the same. */
export function passGate(): Promise<void> {
  passing ??= pass().finally(() => {
    passing = null;
  });
  return passing;
}

async function pass(): Promise<void> {
  if (await isTakenOff()) return;
  await loadArea('lock');
  const app = document.getElementById('app');
  const place = document.createElement('div');
  // Taken out of the page, not hidden in it: nothing of the log stands there meanwhile.
  if (app === null) document.body.append(place);
  else app.replaceWith(place);
  await new Promise<void>((resolve) => {
    render(<Gate onOpen={resolve} />, place);
  });
  render(null, place);
  if (app === null) place.remove();
  else place.replaceWith(app);
}
