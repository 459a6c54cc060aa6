/** One entry: what it says, who wrote it and when, how the plan takes it, and every correction under it. */
import { correctionsOf, mayWithdraw, type Original } from '../../../app/correcting.ts';
import { noticesAbout } from '../../../app/past.ts';
import { entries, now, sample } from '../../../app/state.ts';
import { format } from '../../../app/format.ts';
import { areaWords, words } from '../../../app/words.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { Notices } from '../../parts/reasons.tsx';
import { SavedTick } from '../../parts/saving.tsx';
import type { ScreenProps } from '../../router.ts';
import { NotFound } from '../../shell.tsx';
import { isDocumentType } from '../documents/model.ts';
import { BoutSeries } from './bout-series.tsx';
import { Changes } from './changes.tsx';
import { EntryLines } from './lines.tsx';
import './entries.css';
import { PaperPhoto } from './paper-photo.tsx';

/** The entry of that id; of a correction the entry it corrects. */
export function originalOf(id: string): Original | 'orphan' | undefined {
  const found = entries.value.find((entry) => entry.id === id);
  if (found === undefined || found.type !== 'correction') return found;
  const target = entries.value.find((entry) => entry.id === found.target);
  return target === undefined || target.type === 'correction' ? 'orphan' : target;
}

export default function EntryScreen({ params, query }: ScreenProps) {
  const w = areaWords('entries');
  const { today } = words.value;
  const entry = originalOf(params['id'] ?? '');
  if (entry === undefined) return <NotFound />;
  if (entry === 'orphan') {
    return (
      <Page title={today.types.correction}>
        <p class="card dashed">{w.detail.orphan}</p>
        <LinkButton to="/entries">{w.detail.list}</LinkButton>
      </Page>
    );
  }
  const corrections = correctionsOf(entry.id);
  const isWithdrawn = corrections.some((correction) => correction.entry === null);
  const notices = noticesAbout([entry.id, ...corrections.map((correction) => correction.id)]);
  const isUnsettled = (entry.type === 'activity' || entry.type === 'school') && entry.settledAfterMinutes === null;
  const isTimely = mayWithdraw(entry, entry.by, now.value);
  return (
    <Page title={today.types[entry.type]} beside={format.value.at(entry.at)}>
      {query.has('saved') && sample.value === null && <SavedTick />}
      {isWithdrawn && <p class="card dashed">{w.detail.withdrawn}</p>}
      <section class="card">
        {corrections.length > 0 && <h2 class="small">{w.detail.original}</h2>}
        <EntryLines entry={entry} />
      </section>
      <Changes entry={entry} corrections={corrections} />
      {entry.type === 'activity' && <BoutSeries entry={entry.id} />}
      {isDocumentType(entry.type) && <PaperPhoto entry={entry.id} failed={query.has('photo')} />}
      {notices.length > 0 && (
        <section class="card">
          <h2 class="small">{w.detail.notes}</h2>
          <Notices notices={notices} />
        </section>
      )}
      {!isWithdrawn && (
        <>
          {isUnsettled && <LinkButton to={`/settled/${entry.id}`}>{w.detail.fillSettled}</LinkButton>}
          {entry.type === 'protocol-change' ? (
            <>
              <p class="quiet">{isTimely ? w.rules.plan : w.rules.planLate}</p>
              <LinkButton to="/plan/change">{w.rules.chooseAgain}</LinkButton>
            </>
          ) : (
            <LinkButton to={`/correct/${entry.id}`}>{w.detail.correct}</LinkButton>
          )}
          {isTimely && <LinkButton to={`/withdraw/${entry.id}`}>{w.detail.withdraw}</LinkButton>}
        </>
      )}
      <LinkButton to="/entries">{w.detail.list}</LinkButton>
    </Page>
  );
}
