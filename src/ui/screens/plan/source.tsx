import { partialDate } from '../../../app/format.ts';
import { areaWords } from '../../../app/words.ts';
import type { Protocol } from '../../../protocols/protocol.ts';

/** Where a plan comes from: shown, never fetched. */
export function Source({ profile }: { profile: Protocol }) {
  const w = areaWords('plan');
  const { citation, locator, date, reproduced } = profile.source;
  return (
    <>
      <p>{citation}.</p>
      <p class="quiet">
        {locator}
        <br />
        {date === null ? w.undated : w.dated(partialDate(date))}
      </p>
      {reproduced && <p class="quiet">{w.reproduced}</p>}
    </>
  );
}
