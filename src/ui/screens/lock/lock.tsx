/** The lock of this device: what it is, when it locks, and what opens it. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { lockNow, passkeys, removePasskey } from '../../../app/lock-change.ts';
import { LEAST_IDLE, MOST_IDLE } from '../../../app/lock-watch.ts';
import { changeTiming, isUnlocked, timing } from '../../../app/lock.ts';
import { sample } from '../../../app/state.ts';
import { wired } from '../../../app/wiring.ts';
import { areaWords, words } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { ChoiceField, YesNo } from '../../parts/field.tsx';
import { Page } from '../../parts/page.tsx';

const IDLE_CHOICES = [LEAST_IDLE, 2, 5, 10, 15, MOST_IDLE] as const;

function Unset() {
  const w = areaWords('lock');
  const canSeal = useSignal<boolean | null>(null);
  useEffect(() => {
    void wired()
      .platform.lockDevice()
      .then((device) => (canSeal.value = device.canSeal()));
  }, [canSeal]);
  return (
    <>
      <p>{w.none}</p>
      {w.about.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p class="card">{w.forget}</p>
      {canSeal.value === false && <p class="card dashed">{w.noCrypto}</p>}
      {canSeal.value === true && sample.value === null && (
        <LinkButton to="/lock/set" tone="primary">
          {w.set}
        </LinkButton>
      )}
    </>
  );
}

function Timing() {
  const w = areaWords('lock');
  const { idleMinutes, whenHidden } = timing.value;
  return (
    <section class="card">
      <h2 class="small">{w.when}</h2>
      <ChoiceField
        id="idle"
        label={w.idle}
        options={IDLE_CHOICES.map((minutes) => [minutes, String(minutes)] as const)}
        value={idleMinutes}
        onChange={(minutes) => void changeTiming({ idleMinutes: minutes })}
      />
      <YesNo
        id="when-hidden"
        label={w.whenHidden}
        hint={w.whenHiddenHint}
        value={whenHidden}
        onChange={(whenHidden) => void changeTiming({ whenHidden })}
      />
    </section>
  );
}

function Passkeys() {
  const w = areaWords('lock');
  const known = useSignal<readonly string[]>([]);
  const isPossible = useSignal(false);
  const isRemoved = useSignal(false);
  const load = async (): Promise<void> => {
    isPossible.value = (await wired().platform.lockDevice()).hasPasskeys();
    known.value = await passkeys();
  };
  useEffect(() => void load(), []);
  const remove = (id: string): void => {
    void removePasskey(id).then(async () => {
      isRemoved.value = true;
      await load();
    });
  };
  return (
    <section class="card">
      <h2 class="small">{w.passkeys}</h2>
      <p>{w.passkeyText}</p>
      {known.value.length === 0 && <p>{w.passkeyNone}</p>}
      {known.value.map((id, index) => (
        <div class="row" key={id}>
          <span>{w.passkeyOf(index + 1)}</span>
          <Button tone="plain" onClick={() => remove(id)}>
            {w.passkeyRemove(index + 1)}
          </Button>
        </div>
      ))}
      {isRemoved.value && <p role="status">{w.passkeyRemoved}</p>}
      {isPossible.value ? (
        <LinkButton to="/lock/passkey">{w.passkeyAdd}</LinkButton>
      ) : (
        <p class="quiet">{w.passkeyFailed.unsupported}</p>
      )}
    </section>
  );
}

export default function LockScreen() {
  const w = areaWords('lock');
  return (
    <Page title={w.title}>
      {isUnlocked.value ? (
        <>
          <p>{w.on}</p>
          <Button tone="primary" onClick={() => void lockNow()}>
            {w.lockNow}
          </Button>
          <Timing />
          <Passkeys />
          <LinkButton to="/lock/passphrase">{w.change}</LinkButton>
          <LinkButton to="/lock/code">{w.newCode}</LinkButton>
          <LinkButton to="/lock/remove">{w.remove}</LinkButton>
        </>
      ) : (
        <Unset />
      )}
      <LinkButton to="/settings">{words.value.common.back}</LinkButton>
    </Page>
  );
}
