/** What would go to the other phone: first said, then shown as a code. */
import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { visible } from '../../../app/backup.ts';
import { type Going, goingTo, logMessageFor, type Scope, sawArrive } from '../../../app/sharing/exchange.ts';
import type { Outgoing } from '../../../app/sharing/outgoing.ts';
import type { KnownPair } from '../../../app/sharing/pairs.ts';
import { sample, stored } from '../../../app/state.ts';
import { areaWords } from '../../../app/words.ts';
import { format } from '../../../app/format.ts';
import { Button } from '../../parts/button.tsx';
import { ChoiceField } from '../../parts/field.tsx';
import { LogLines } from '../../parts/log-lines.tsx';
import { OutgoingCard } from '../../parts/outgoing-card.tsx';
import { ErrorNote, useSaving } from '../../parts/saving.tsx';
import { athleteName, authorText } from './who.ts';

function Preview({ going, name }: { going: Going; name: string }) {
  const w = areaWords('pair');
  return (
    <>
      <p>
        <b>{w.going(going.log.entries.length, name)}</b>
      </p>
      <LogLines log={going.log} />
      {going.authors.length > 0 && <p>{w.authors(format.value.list(going.authors.map(authorText)))}</p>}
      <p>{w.details}</p>
    </>
  );
}

export function SendLog({ pair, onChange }: { pair: KnownPair; onChange: () => void }) {
  const w = areaWords('pair');
  const saving = useSaving();
  const scope = useSignal<Scope>('new');
  const out = useSignal<Outgoing | 'failed' | null>(null);
  const isNoted = useSignal(false);
  const going = useSignal<Going | null>(null);

  const latest = useSignal(pair);
  useEffect(() => void (latest.value = pair), [pair]);

  // Made anew with every entry, every choice, and with what is known to have arrived.
  useSignalEffect(() => {
    if (stored.value.athletes.length === 0 || sample.value !== null) return undefined;
    const next = goingTo(latest.value, scope.value);
    going.value = next;
    out.value = null;
    if (next === null || (scope.value === 'new' && next.log.entries.length === 0)) return undefined;
    let isLatest = true;
    logMessageFor(latest.value, next).then(
      (made) => isLatest && (out.value = made),
      () => isLatest && (out.value = 'failed'),
    );
    return () => {
      isLatest = false;
    };
  });

  if (sample.value !== null) return <p class="card dashed">{w.sample}</p>;
  const count = (which: Scope): number | null => goingTo(pair, which)?.log.entries.length ?? null;
  const total = count('whole');
  const name = athleteName(pair);
  if (total === null) return <p class="card dashed">{w.noLog(name)}</p>;
  const now = going.value;
  return (
    <>
      <h2 class="small">{w.send}</h2>
      <ChoiceField<Scope>
        id="scope"
        label={w.what}
        options={[
          ['new', w.scopes.new(count('new') ?? 0)],
          ['whole', w.scopes.whole(total)],
        ]}
        value={scope.value}
        onChange={(chosen) => {
          isNoted.value = false;
          scope.value = chosen;
        }}
      />
      {scope.value === 'new' && now !== null && now.log.entries.length === 0 && <p>{w.nothing}</p>}
      {now !== null && out.value !== null && (
        <OutgoingCard
          out={out.value === 'failed' ? null : out.value}
          what={visible(name)}
          point={w.point}
          noHost={w.sealed}
        >
          <Preview going={now} name={name} />
        </OutgoingCard>
      )}
      {now !== null && out.value !== null && out.value !== 'failed' && (
        <section class="card">
          <Button
            busy={saving.busy}
            onClick={() =>
              saving.run(
                () => sawArrive(pair, now),
                () => {
                  isNoted.value = true;
                  onChange();
                },
              )
            }
          >
            {w.arrived}
          </Button>
          <p class="quiet">{w.arrivedText}</p>
        </section>
      )}
      <ErrorNote saving={saving} />
      <div role="status">{isNoted.value && <p>{w.arrivedDone}</p>}</div>
    </>
  );
}
