/** What the browser says about keeping the log, installing the app, and a new version of it. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { stored } from '../../../app/state.ts';
import { updateWaiting } from '../../../app/update.ts';
import { wired } from '../../../app/wiring.ts';
import { areaWords, words } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Fold } from '../../parts/field.tsx';

type State = 'persistent' | 'best-effort' | 'unknown';

export function Persistence() {
  const w = areaWords('settings');
  const state = useSignal<State | null>(null);
  const asked = useSignal(false);
  useEffect(() => {
    void wired()
      .platform.persistState()
      .then((found) => (state.value = found));
  }, [state]);
  const ask = (): void => {
    void wired()
      .platform.askPersistence()
      .then((found) => {
        state.value = found;
        asked.value = true;
      });
  };
  return (
    <section class="card">
      <h2 class="small">{w.storage}</h2>
      {state.value !== null && (
        <p role="status">{asked.value && state.value !== 'persistent' ? w.refused : w.persistence[state.value]}</p>
      )}
      {state.value === 'best-effort' && !asked.value && <Button onClick={ask}>{w.ask}</Button>}
    </section>
  );
}

/** The log does not come along by itself. */
function Move() {
  const { twoStores: w } = areaWords('copies');
  return (
    <div class="card dashed">
      <h3 class="small">{w.title}</h3>
      <p>{w.text}</p>
      <ol class="steps">
        {w.steps(words.value.onboarding.restore).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <LinkButton to="/backup" tone="primary">
        {w.go}
      </LinkButton>
    </div>
  );
}

export function Install() {
  const w = areaWords('settings');
  const { platform } = wired();
  const canInstall = useSignal(false);
  const isMove = useSignal(false);
  useEffect(() => void platform.hasTwoStores().then((two) => (isMove.value = two)), [platform, isMove]);
  useEffect(() => {
    const watching = platform.onCanInstall((can) => (canInstall.value = can));
    return () => void watching.then((end) => end());
  }, [platform, canInstall]);
  return (
    <section class="card">
      <h2 class="small">{w.install}</h2>
      {platform.isInstalled() ? (
        <p>{w.installed}</p>
      ) : (
        <>
          <p>{w.installText}</p>
          {isMove.value && stored.value.entries.length > 0 && <Move />}
          {canInstall.value ? (
            <Button onClick={() => void platform.install()}>{w.installNow}</Button>
          ) : (
            <Fold title={w.installNow}>
              <ul>
                {w.installHow.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </Fold>
          )}
        </>
      )}
    </section>
  );
}

/** Only by agreeing; no form is open here, and what was typed elsewhere is kept. */
export function Update() {
  const w = areaWords('settings');
  return (
    <section class="card">
      <h2 class="small">{w.update}</h2>
      <p>{updateWaiting.value ? w.updateReady : w.updateNone}</p>
      {updateWaiting.value && <Button onClick={() => wired().platform.applyUpdate()}>{w.updateGo}</Button>}
      <p class="quiet">{w.version(wired().platform.version)}</p>
    </section>
  );
}
