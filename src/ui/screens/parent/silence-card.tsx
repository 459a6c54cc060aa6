/** Nothing was logged for a while. Told once it is so, without blame, and it can be switched off. Loaded when it is. */
import { tellSilence } from '../../../app/silence.ts';
import { format } from '../../../app/format.ts';
import { areaWords } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';

/** @param since milliseconds */
export function SilenceCard({ since }: { since: number }) {
  const { silence: w } = areaWords('parent');
  return (
    <section class="card dashed">
      <h2 class="small">{w.title}</h2>
      <p>{w.told(format.value.date(since).split(' ').slice(0, 3).join(' '))}</p>
      <p>
        {w.unknown} {w.asked}
      </p>
      <div class="columns">
        <LinkButton to="/check-in">{w.checkIn}</LinkButton>
        <Button onClick={() => tellSilence(false)}>{w.off}</Button>
      </div>
    </section>
  );
}
