/** A board on a device that anybody may pick up: a lock with a short time is what is offered first, once. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { changePrefs, prefs } from '../../../app/board/prefs.ts';
import { changeTiming, isUnlocked } from '../../../app/lock.ts';
import { wired } from '../../../app/wiring.ts';
import { areaWords } from '../../../app/words.ts';
import { Button } from '../../parts/button.tsx';
import { go } from '../../router.ts';

/** Minutes without a tap. */
const SHORT = 2;

export function LockOffer() {
  const w = areaWords('board').lock;
  const canSeal = useSignal(false);
  useEffect(() => {
    void wired()
      .platform.lockDevice()
      .then((device) => (canSeal.value = device.canSeal()));
  }, [canSeal]);
  if (isUnlocked.value || prefs.value.isLockPutOff || !canSeal.value) return null;
  const putOff = (): void => void changePrefs(() => ({ isLockPutOff: true })).catch(() => undefined);
  return (
    <section class="card">
      <h2 class="small">{w.title}</h2>
      <p>{w.text}</p>
      {/* The time is kept beside the lock that is made next, and holds from when it is on. */}
      <Button tone="primary" onClick={() => void changeTiming({ idleMinutes: SHORT }).then(() => go('/lock/set'))}>
        {w.yes}
      </Button>
      <Button tone="plain" onClick={putOff}>
        {w.no}
      </Button>
    </section>
  );
}
