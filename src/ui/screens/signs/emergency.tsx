/** Whom to call, in the largest letters of the app. */
import { emergencyNumber } from '../../../app/settings.ts';
import { athlete } from '../../../app/state.ts';
import { words } from '../../../app/words.ts';
import { EMERGENCY_SIGN_IDS, UNDER_FIVE_SIGN_IDS } from '../../../log/vocabulary.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Page } from '../../parts/page.tsx';
import type { ScreenProps } from '../../router.ts';

function CallButton({ danger = true }: { danger?: boolean }) {
  const number = emergencyNumber();
  return (
    <a class={danger ? 'button danger call' : 'button call'} href={`tel:${number}`}>
      <Icon name="phone" large />
      {words.value.signs.emergency.call(number)}
    </a>
  );
}

/** `why`: `emergency` (a sign), `doctor` (call now), `under-five`, or `list` (only the signs and the number). */
export function EmergencyScreen({ query }: Pick<ScreenProps, 'query'> & Partial<ScreenProps>) {
  const { codes, common, signs } = words.value;
  const w = signs.emergency;
  const why = query.get('why') ?? 'emergency';
  const list = why === 'under-five' || why === 'list';
  const title = why === 'doctor' ? w.titleDoctor : why === 'under-five' ? w.titleUnderFive : w.title;
  return (
    <Page title={list && why === 'list' ? signs.title : title}>
      {why === 'under-five' && <p>{w.underFive}</p>}
      {why === 'doctor' ? <p class="big">{w.doctor}</p> : <CallButton />}
      {why !== 'doctor' && <p>{w.lessUrgent}</p>}
      {list && (
        <ul class="card">
          {[...EMERGENCY_SIGN_IDS, ...(why === 'under-five' ? UNDER_FIVE_SIGN_IDS : [])].map((id) => (
            <li key={id}>{codes.signs[id]}</li>
          ))}
        </ul>
      )}
      {why === 'doctor' && (
        <>
          <p>{w.doctorWorse}</p>
          <CallButton danger={false} />
        </>
      )}
      <section class="card">
        <h2 class="small">{w.doTitle}</h2>
        <ul>
          {w.todo.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      {athlete.value !== null && (
        <>
          <LinkButton to="/documents/new?type=review">{w.after}</LinkButton>
          <LinkButton to="/">{common.today}</LinkButton>
        </>
      )}
      <p class="quiet">{w.note}</p>
      <a class="link" href="#/settings">
        {w.number}
      </a>
    </Page>
  );
}
