/** A look at the child in three taps: For parents, how is it, none of these. Written down as a parent's. */
import { parentAuthor } from '../../../app/parent/watching.ts';
import { athlete } from '../../../app/state.ts';
import { areaWords } from '../../../app/words.ts';
import { goInstead } from '../../router.ts';
import { SignsFlow } from '../signs/signs-flow.tsx';

export default function LookScreen() {
  const { watch: w } = areaWords('parent');
  return (
    <SignsFlow
      by={parentAuthor()}
      intro={`${w.ask(athlete.value?.name ?? '')} ${w.askHint}`}
      onDone={(outcome) => goInstead(outcome === 'none' ? '/watch?saved' : `/emergency?why=${outcome}`)}
    />
  );
}
