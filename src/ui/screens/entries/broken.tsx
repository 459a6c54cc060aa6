/** What is on the device and cannot be read: kept, shown, and said what is wrong. */
import { log } from '../../../app/state.ts';
import { areaWords } from '../../../app/words.ts';
import { Fold } from '../../parts/field.tsx';
import { UnknownMark } from '../../parts/mark.tsx';
import { Problems } from './problems.tsx';

export function Broken() {
  const w = areaWords('entries').broken;
  const { unreadable } = log.value;
  if (unreadable.length === 0) return null;
  return (
    <section class="card dashed">
      <h2 class="small">
        <UnknownMark /> {w.title}
      </h2>
      <p>{w.text}</p>
      {unreadable.map(({ key, raw, problems }) => (
        <div key={key} class="stack">
          <Problems problems={problems} />
          <Fold title={w.raw}>
            <pre class="raw">{JSON.stringify(raw, null, 1)}</pre>
          </Fold>
        </div>
      ))}
    </section>
  );
}
