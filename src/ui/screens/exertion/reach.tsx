/** How the coach reaches somebody who does not look: voice, sound, vibration, each on or off, kept on this device. */
import { changeChoice, type ExertionChoice } from '../../../app/exertion/choice.ts';
import { areaWords } from '../../../app/words.ts';
import { ChoiceField } from '../../parts/field.tsx';
import { useNoVoice } from './no-voice.ts';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';

const WAYS = ['voice', 'sound', 'vibration'] as const;

export function Reach({ athlete, choice }: { readonly athlete: string; readonly choice: ExertionChoice }) {
  const { start: w } = areaWords('exertion');
  const saving = useSaving();
  const hasNoVoice = useNoVoice();
  return (
    <>
      {hasNoVoice && <p class="quiet">{w.noVoice}</p>}
      {WAYS.map((way) => (
        <ChoiceField
          key={way}
          id={way}
          label={w[way]}
          options={[
            ['on', w.on],
            ['off', w.off],
          ]}
          value={choice[way] ? 'on' : 'off'}
          onChange={(value) =>
            saving.run(
              () => changeChoice(athlete, { [way]: value === 'on' }),
              () => undefined,
            )
          }
        />
      ))}
      <ErrorNote saving={saving} />
    </>
  );
}
