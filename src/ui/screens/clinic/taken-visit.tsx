/** A recovery on one page, on a clinician's phone: from what came alone, and kept nowhere. */
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { visible, visitOf } from '../../../app/clinic/visit.ts';
import { now } from '../../../app/state.ts';
import { areaWords, language, words } from '../../../app/words.ts';
import { createFormat } from '../../../i18n/format.ts';
import { planName } from '../../../i18n/say.ts';
import { parseInstant } from '../../../time/instant.ts';
import { Button } from '../../parts/button.tsx';
import type { TakenProps } from '../taken/kinds.ts';
import { DecisionForm } from './decision-form.tsx';
import { Days, Logged, Now } from './visit-parts.tsx';

export default function TakenVisit({ message }: TakenProps<'visit'>) {
  const { visit: w, decide, sheet } = areaWords('clinic');
  const isDeciding = useSignal(false);
  // The other device's clock may be a little ahead: what it wrote is not left out for that.
  const at = Math.max(now.value, message.at);
  const visit = useMemo(() => visitOf(message.log, at), [message, at]);
  if (visit === null) return <p class="card dashed">{w.none}</p>;
  const { person, injury, protocol, course } = visit;
  const f = createFormat(language.value, visit.zone, at, words.value.time);
  const name = visible(person.name);
  if (isDeciding.value) {
    return (
      <>
        <DecisionForm
          athlete={{ id: person.id, name: person.name }}
          profile={protocol}
          injuryAt={injury === null ? null : parseInstant(injury.at)}
        />
        <Button onClick={() => (isDeciding.value = false)}>{decide.back}</Button>
      </>
    );
  }
  return (
    <>
      <p>{w.intro}</p>
      <h2>{name}</h2>
      <ul>
        <li>{person.birthDate === undefined ? sheet.bornUnknown : sheet.born(person.birthDate)}</li>
        {injury !== null && <li>{sheet.injury(`${f.date(injury.at)}, ${f.time(injury.at)}`)}</li>}
        {protocol !== null && <li>{sheet.plan(planName(words.value, protocol.id), protocol.version)}</li>}
        <li>{w.made(f.at(message.at))}</li>
      </ul>
      <Now visit={visit} f={f} />
      <Button tone="primary" onClick={() => (isDeciding.value = true)}>
        {w.decide}
      </Button>
      <Logged visit={visit} f={f} />
      {course !== null && (
        <section>
          <h2 class="small">{w.course}</h2>
          <Days course={course} f={f} />
        </section>
      )}
    </>
  );
}
