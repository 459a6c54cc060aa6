/** When it happened: chips first, the clock only where it is needed. */
import { type WhenValue, whenError } from '../../app/when.ts';
import { now } from '../../app/state.ts';
import { words } from '../../app/words.ts';
import { wired } from '../../app/wiring.ts';
import { formatLocal } from '../../time/zone.ts';
import { ChoiceField, TextField } from './field.tsx';

interface WhenFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: WhenValue;
  readonly onChange: (value: WhenValue) => void;
  /** Shows what is missing. */
  readonly checked: boolean;
  readonly error?: string | undefined;
}

export function WhenField({ id, label, hint, value, onChange, checked, error }: WhenFieldProps) {
  const w = words.value.common.when;
  const zone = wired().platform.deviceZone();
  const code = checked ? whenError(value, zone, now.value) : null;
  const told = error ?? (code === null ? undefined : w[code]);
  const early = told !== undefined && (value.mode === null || value.mode === 'now');
  return (
    <div class="stack">
      <ChoiceField
        id={id}
        label={label}
        hint={hint}
        error={early ? told : undefined}
        options={[
          ['now', w.now],
          ['today', w.today],
          ['yesterday', w.yesterday],
          ['other', w.other],
        ]}
        value={value.mode}
        onChange={(mode) => onChange({ ...value, mode })}
      />
      {(value.mode === 'today' || value.mode === 'yesterday') && (
        <TextField
          id={`${id}-time`}
          type="time"
          label={w.time}
          value={value.time}
          error={told}
          onInput={(time) => onChange({ ...value, time })}
        />
      )}
      {value.mode === 'other' && (
        <TextField
          id={`${id}-date`}
          type="datetime-local"
          label={w.dateTime}
          value={value.dateTime}
          max={formatLocal(zone, now.value).slice(0, 16)}
          error={told}
          onInput={(dateTime) => onChange({ ...value, dateTime })}
        />
      )}
    </div>
  );
}
