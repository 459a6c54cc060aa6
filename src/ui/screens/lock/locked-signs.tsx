/** The warning signs and whom to call, while nothing can be written down. */
import { useSignal } from '@preact/signals';
import { defaultEmergencyNumber } from '../../../app/settings.ts';
import { wired } from '../../../app/wiring.ts';
import { areaWords, words } from '../../../app/words.ts';
import { EMERGENCY_SIGN_IDS, UNDER_FIVE_SIGN_IDS } from '../../../log/vocabulary.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Page } from '../../parts/page.tsx';

/** As chosen by the person; null = the one of the region. */
function Call({ number }: { number: string | null }) {
  const call = number ?? defaultEmergencyNumber(wired().platform.deviceZone());
  return (
    <a class="button danger call" href={`tel:${call}`}>
      <Icon name="phone" large />
      {words.value.signs.emergency.call(call)}
    </a>
  );
}

interface LockedSignsProps {
  readonly number: string | null;
  readonly onAlarm: () => void;
  readonly onUnlock: () => void;
}

/** Any "yes" or doubt leads to help; "none of these" is no answer that counts, and is told so. */
export function LockedSigns({ number, onAlarm, onUnlock }: LockedSignsProps) {
  const { signs, codes } = words.value;
  const w = areaWords('lock');
  const saidNone = useSignal(false);
  return (
    <Page title={signs.title} step={saidNone.value ? 'none' : 'signs'}>
      <p>{saidNone.value ? w.signsNone : w.signsText}</p>
      <div class="columns">
        <Button tone="danger" onClick={onAlarm}>
          {signs.some}
        </Button>
        {saidNone.value ? (
          <Button tone="primary" onClick={onUnlock}>
            {w.signsUnlock}
          </Button>
        ) : (
          <Button onClick={() => (saidNone.value = true)}>{signs.none}</Button>
        )}
      </div>
      {/* Nobody's age is known here, so all of them. */}
      <ul class="card signs">
        {[...EMERGENCY_SIGN_IDS, ...UNDER_FIVE_SIGN_IDS].map((id) => (
          <li key={id}>{codes.signs[id]}</li>
        ))}
      </ul>
      <Call number={number} />
    </Page>
  );
}

interface LockedEmergencyProps {
  readonly number: string | null;
  readonly onUnlock: () => void;
}

export function LockedEmergency({ number, onUnlock }: LockedEmergencyProps) {
  const { emergency } = words.value.signs;
  const w = areaWords('lock');
  return (
    <Page title={emergency.title} step="emergency">
      <Call number={number} />
      <p>{emergency.lessUrgent}</p>
      <section class="card">
        <h2 class="small">{emergency.doTitle}</h2>
        <ul>
          {emergency.todo.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <Button onClick={onUnlock}>{w.signsUnlock}</Button>
      <p class="quiet">{emergency.note}</p>
    </Page>
  );
}
