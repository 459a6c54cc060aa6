/** What was measured, in parts that can be compared, and what was moved each week. Nothing here is good or bad. */
import { useMemo } from 'preact/hooks';
import { lastDayOf } from '../../../app/measures/last-day.ts';
import { overviewOf, type Span, spanOf } from '../../../app/measures/overview.ts';
import { volumeOf } from '../../../app/measures/volume.ts';
import { format } from '../../../app/format.ts';
import { current, injury, now, sample, zone } from '../../../app/state.ts';
import { areaWords, words } from '../../../app/words.ts';
import { parseInstant } from '../../../time/instant.ts';
import { startOfDay } from '../../../time/days.ts';
import { dateText, localDay } from '../../../time/zone.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { SavedTick } from '../../parts/saving.tsx';
import type { ScreenProps } from '../../router.ts';
import { Kind } from './kind.tsx';
import { Volume } from './volume.tsx';

/** What the parts are, in words. */
function About({ span }: { span: Span | null }) {
  const w = areaWords('measures');
  if (span === null) return <p class="quiet">{w.noProgramme}</p>;
  const day = (number: number): string => format.value.localDate(dateText(number));
  const from = day(span.from);
  if (span.from > localDay(zone.value, now.value)) return <p class="quiet">{w.programmeAhead(from)}</p>;
  const until = span.until === null || span.until <= span.from ? null : day(span.until - 1);
  return <p class="quiet">{w.programme(from, until)}</p>;
}

export default function MeasuresScreen({ query }: ScreenProps) {
  const w = areaWords('measures');
  const [entries, where, hurt] = [current.value, zone.value, injury.value];
  // What was is looked at anew each hour, not each minute.
  const hour = Math.floor(now.value / 3_600_000);
  const { span, lines, weeks } = useMemo(() => {
    const found = spanOf(entries, where, lastDayOf);
    return {
      span: found,
      lines: overviewOf(entries, where, now.peek(), found),
      weeks: hurt === undefined ? [] : volumeOf(entries, where, parseInstant(hurt.at), now.peek()),
    };
  }, [entries, where, hurt, hour]);
  const days = span === null ? [] : [span.from, ...(span.until === null ? [] : [span.until])];
  const marks = days.map((day) => startOfDay(where, day));
  return (
    <Page title={w.title}>
      {query.has('saved') && sample.value === null && <SavedTick />}
      <p>{w.intro}</p>
      <LinkButton to="/measures/new" tone="primary">
        {w.add}
      </LinkButton>
      {lines.length === 0 ? <p class="card dashed">{w.none}</p> : <About span={span} />}
      {lines.map((line) => (
        <Kind key={line.kind} line={line} marks={marks} />
      ))}
      {weeks.length > 0 && <Volume weeks={weeks} />}
      <LinkButton to="/recovery">{w.recovery}</LinkButton>
      <LinkButton to="/">{words.value.common.today}</LinkButton>
    </Page>
  );
}
