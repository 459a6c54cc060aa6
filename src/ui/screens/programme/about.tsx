/** What a programme is, what is known of its effect, where it comes from, and what is our own choice in it. */
import { format, partialDate } from '../../../app/format.ts';
import { areaWords } from '../../../app/words.ts';
import type { Programme } from '../../../programmes/programme.ts';
import { Fold } from '../../parts/field.tsx';

export function AboutProgramme({ programme }: { programme: Programme }) {
  const w = areaWords('programme');
  const { citation, locator, date, reproduced } = programme.source;
  const own = programme.ownChoices.map((one) => w.ownChoices[one]);
  const days = (programme.days.at(-1)?.day ?? 0) + 1;
  return (
    <Fold title={w.aboutTitle(areaWords('terms').programmes[programme.id])}>
      {w.about[programme.id].map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>{w.count(programme.days.length, days)}</p>
      <p>{w.evidence[programme.evidence]}</p>
      <p class="quiet">{w.own(format.value.list(own))}</p>
      <h2 class="small">{w.source}</h2>
      <p lang="en">{citation}.</p>
      <p class="quiet" lang="en">
        {locator}.
      </p>
      <p class="quiet">{w.version(programme.version, date === null ? w.undated : w.dated(partialDate(date)))}</p>
      {reproduced && <p class="quiet">{w.reproduced}</p>}
    </Fold>
  );
}
