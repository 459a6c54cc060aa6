/** One small question at a time; each answer becomes an entry, or a correction that adds what was not asked before. */
import type { VNode } from 'preact';
import type { QuestionId } from '../../../app/questions.ts';
import { type ScreenProps, goInstead } from '../../router.ts';
import { NotFound } from '../../shell.tsx';
import { CautionQuestion } from '../check-in/caution.tsx';
import { CommunityQuestion } from './community.tsx';
import { ConcussionsQuestion } from './concussions.tsx';
import { SportQuestion } from './sport.tsx';
import { TypicalQuestion } from './typical.tsx';

const SCREENS: Record<QuestionId, (props: { onDone: () => void }) => VNode | null> = {
  caution: CautionQuestion,
  typical: TypicalQuestion,
  concussions: ConcussionsQuestion,
  sport: SportQuestion,
  community: CommunityQuestion,
};

export default function QuestionScreen({ params }: ScreenProps) {
  const id = params['id'] ?? '';
  const Question = id in SCREENS ? SCREENS[id as QuestionId] : null;
  return Question === null ? <NotFound /> : <Question onDone={() => goInstead('/?saved')} />;
}
