/** What each said of the same day, side by side. Shown as it was said: nothing is averaged, nobody is corrected. */
import { type BesideDay, type BesideRow, besideOf, rolesToday, type Said } from '../../../app/parent/beside.ts';
import { assessment, athlete, current, now, zone } from '../../../app/state.ts';
import { format } from '../../../app/format.ts';
import { areaWords, words } from '../../../app/words.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { Notices } from '../../parts/reasons.tsx';
import './beside.css';
import { whoOf } from './who.ts';

/** 0–6 with its word, since a figure alone says little. */
function levelOf(value: number | null): string {
  const { levels } = words.value.checkIn;
  return value === null ? areaWords('parent').beside.notSaid : `${value} · ${levels[value] ?? ''}`;
}

function Row({ row, said }: { row: BesideRow; said: readonly Said[] }) {
  const { beside: w } = areaWords('parent');
  return (
    <tr class={row.differs ? 'differs' : ''}>
      <th scope="row">
        {words.value.codes.symptoms[row.item]}
        {row.differs && <b class="mark">{w.differs}</b>}
      </th>
      {row.values.map((value, index) => (
        <td key={said[index]?.id} class={value === null ? 'quiet' : ''}>
          {levelOf(value)}
        </td>
      ))}
    </tr>
  );
}

function Day({ day }: { day: BesideDay }) {
  const { beside: w } = areaWords('parent');
  const title = format.value.day(day.at);
  const isLast = day.said.some(({ earlier }) => earlier > 0);
  return (
    <section class="card">
      <h2 class="small capital">{title}</h2>
      <p>{w.differing(day.rows.filter(({ differs }) => differs).length)}</p>
      <div class="table-box" tabIndex={0} role="region" aria-label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{w.item}</th>
              {day.said.map((one) => (
                <th scope="col" key={one.id}>
                  {one.name === '' ? whoOf(one) : one.name}
                  <br />
                  <span class="quiet">{format.value.time(one.at)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{w.severity}</th>
              {day.said.map(({ id, severity, missing }) => (
                <td key={id}>
                  <b>{missing > 0 ? w.least(severity) : severity}</b>
                </td>
              ))}
            </tr>
            {day.rows.map((row) => (
              <Row key={row.item} row={row} said={day.said} />
            ))}
          </tbody>
        </table>
      </div>
      {day.none > 0 && <p class="quiet">{w.rest(day.none)}</p>}
      {day.said.map((one) => one.earlier > 0 && <p key={one.id}>{w.earlier(whoOf(one), one.earlier)}</p>)}
      {isLast && (
        <a class="link" href="#/entries">
          {w.all}
        </a>
      )}
    </section>
  );
}

export default function BesideScreen() {
  const { beside: w } = areaWords('parent');
  const person = athlete.value;
  if (person === null) return null;
  const days = besideOf(current.value, zone.value, now.value);
  const today = rolesToday(current.value, zone.value, now.value);
  const differ = assessment.value?.notices.filter(({ code }) => code === 'reports-differ') ?? [];
  const missing = [
    ...(today.has('athlete') ? [] : [w.childMissing(person.name)]),
    ...(today.has('parent') ? [] : [w.parentMissing]),
  ];
  return (
    <Page title={w.title(person.name)}>
      <p>{w.intro}</p>
      {differ.length > 0 && (
        <section class="card">
          <Notices notices={differ} />
        </section>
      )}
      {days.length === 0 && (
        <p class="card dashed">
          {w.none} {w.how}
        </p>
      )}
      {missing.length > 0 && (
        <section class="card">
          {missing.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <LinkButton to="/check-in">{w.checkIn}</LinkButton>
        </section>
      )}
      {days.map((day) => (
        <Day key={day.at} day={day} />
      ))}
      <LinkButton to="/watch">{w.back}</LinkButton>
    </Page>
  );
}
