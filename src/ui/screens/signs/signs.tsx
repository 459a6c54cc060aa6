/** Warning signs, one tap from everywhere. Without a recovery yet they are shown, with the number to call. */
import { athlete } from '../../../app/state.ts';
import { words } from '../../../app/words.ts';
import { type ScreenProps, goInstead } from '../../router.ts';
import { EmergencyScreen } from './emergency.tsx';
import { SignsFlow } from './signs-flow.tsx';

export function SignsScreen({ query, params }: ScreenProps) {
  const { signs: w } = words.value;
  if (athlete.value === null) return <EmergencyScreen query={new URLSearchParams('why=list')} params={params} />;
  const intro = query.has('again') ? w.again : query.has('knock') ? w.afterKnock : undefined;
  return (
    <SignsFlow
      intro={intro}
      beside={athlete.value.name}
      onDone={(outcome) => goInstead(outcome === 'none' ? '/?saved' : `/emergency?why=${outcome}`)}
    />
  );
}
