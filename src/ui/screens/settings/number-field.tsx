/** The emergency number: by region, one of the common ones, or one's own. A wrong one is never kept. */
import { useSignal } from '@preact/signals';
import { changeSettings, defaultEmergencyNumber, settings } from '../../../app/settings.ts';
import { wired } from '../../../app/wiring.ts';
import { areaWords } from '../../../app/words.ts';
import { ChoiceField, TextField } from '../../parts/field.tsx';

const COMMON = ['112', '999', '911', '000', '111'] as const;
type Pick = 'default' | (typeof COMMON)[number] | 'own';

function pickOf(number: string | null): Pick {
  if (number === null) return 'default';
  return COMMON.find((one) => one === number) ?? 'own';
}

/** Digits, spaces and a plus in front, as people write numbers; null where it is none. */
export function cleanNumber(text: string): string | null {
  const number = text.replace(/[\s().-]/g, '');
  return /^\+?\d{2,15}$/.test(number) ? number : null;
}

export function NumberField() {
  const w = areaWords('settings');
  const kept = settings.value.emergencyNumber;
  const isOwn = useSignal(pickOf(kept) === 'own');
  const typed = useSignal(pickOf(kept) === 'own' ? (kept ?? '') : '');
  const byRegion = defaultEmergencyNumber(wired().platform.deviceZone());
  const choose = (pick: Pick): void => {
    isOwn.value = pick === 'own';
    if (pick !== 'own') void changeSettings({ emergencyNumber: pick === 'default' ? null : pick });
  };
  const type = (text: string): void => {
    typed.value = text;
    const number = cleanNumber(text);
    if (number !== null) void changeSettings({ emergencyNumber: number });
  };
  return (
    <>
      <ChoiceField<Pick>
        id="number"
        label={w.number}
        hint={w.numberHint(byRegion)}
        options={(['default', ...COMMON, 'own'] as const).map((one) => [one, w.numbers[one]] as const)}
        value={isOwn.value ? 'own' : pickOf(kept)}
        onChange={choose}
      />
      {isOwn.value && (
        <TextField
          id="own-number"
          type="tel"
          inputMode="tel"
          label={w.ownNumber}
          value={typed.value}
          error={typed.value !== '' && cleanNumber(typed.value) === null ? w.numberWrong : undefined}
          onInput={type}
        />
      )}
    </>
  );
}
