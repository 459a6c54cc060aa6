/** Finds a strap and says how it is: its name, worn or not, its battery, and what to do where there is no Bluetooth. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { format } from '../../../app/format.ts';
import { connectStrap, hasStraps, letGoOfStrap, lookForStraps, strap } from '../../../app/strap.ts';
import { areaWords } from '../../../app/words.ts';
import type { StrapProblem } from '../../../devices/heart-rate.ts';
import { Button } from '../../parts/button.tsx';
import { Fold } from '../../parts/field.tsx';
import { Icon } from '../../parts/icon.tsx';

/** Percent; at or below it the battery is said to be low (own choice). */
const LOW = 15;

export function StrapCard() {
  const w = areaWords('strap').card;
  useEffect(() => void lookForStraps().catch(() => undefined), []);
  return (
    <section class="card" aria-labelledby="strap-title">
      <h2 class="small" id="strap-title">
        {w.title}
      </h2>
      {hasStraps.value === null && <p>{w.looking}</p>}
      {hasStraps.value === false && <Without />}
      {hasStraps.value === true && <With />}
    </section>
  );
}

function Without() {
  const w = areaWords('strap').card;
  return (
    <>
      <p>{w.without}</p>
      <Fold title={w.where}>
        <p>{w.whereText}</p>
      </Fold>
    </>
  );
}

function With() {
  const { card: w, perMinute } = areaWords('strap');
  const problem = useSignal<StrapProblem | null>(null);
  const { state, name, bpm, battery } = strap.value;
  const find = (): void => {
    problem.value = null;
    void connectStrap()
      .then((told) => (problem.value = told))
      .catch(() => (problem.value = 'failed'));
  };
  const isThere = state === 'on' || state === 'off' || state === 'lost';
  // The number changes with every beat, so that it is not in what is read aloud by itself.
  const said = state === 'none' ? '' : state === 'on' ? w.on(name) : w[state];
  return (
    <>
      <p role="status">{said}</p>
      {problem.value !== null && (
        <p class="error" role="alert">
          <Icon name="alert" />
          {w.problems[problem.value]}
        </p>
      )}
      {isThere && <p class="big">{bpm === null ? w.unknown : perMinute(format.value.number(bpm))}</p>}
      {isThere && battery !== null && <Battery percent={battery} />}
      {state === 'none' ? (
        <>
          <p>{w.hint}</p>
          <Button onClick={find}>{w.find}</Button>
        </>
      ) : (
        <Button tone="plain" onClick={letGoOfStrap}>
          {w.letGo}
        </Button>
      )}
    </>
  );
}

function Battery({ percent }: { percent: number }) {
  const w = areaWords('strap').card;
  const said = format.value.number(percent);
  if (percent > LOW) return <p class="quiet">{w.battery(said)}</p>;
  return (
    <p class="row" role="status">
      <span>
        <Icon name="alert" /> {w.low(said)}
      </span>
    </p>
  );
}
