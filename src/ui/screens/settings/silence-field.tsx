/** Whether Today says that nothing was logged for a while, for the person on screen. */
import { isSilenceTold, tellSilence } from '../../../app/silence.ts';
import { athlete, sample } from '../../../app/state.ts';
import { areaWords } from '../../../app/words.ts';
import { YesNo } from '../../parts/field.tsx';

export function SilenceField() {
  const w = areaWords('settings');
  const person = athlete.value;
  if (person === null || sample.value !== null) return null;
  return (
    <section class="card">
      <YesNo
        id="silence"
        label={w.silence(person.name)}
        hint={w.silenceHint}
        value={isSilenceTold()}
        onChange={(isOn) => tellSilence(isOn)}
      />
    </section>
  );
}
