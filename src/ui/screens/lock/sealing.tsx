/** How far the sealing, or its undoing, has come. Until it is through, nothing has changed on the disk. */
import { areaWords, words } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { Progress } from '../../parts/progress.tsx';

export interface SealingState {
  readonly done: number;
  readonly total: number;
  readonly refusal: string | null;
}

interface SealingProps {
  readonly title: string;
  readonly state: SealingState;
  readonly onRetry: () => void;
}

export function Sealing({ title, state: { done, total, refusal }, onRetry }: SealingProps) {
  const w = areaWords('lock');
  const { common } = words.value;
  return (
    <Page title={title} step="sealing">
      {refusal === null ? (
        <>
          <p role="status">{w.sealingText}</p>
          <Progress value={done} total={Math.max(total, 1)} />
        </>
      ) : (
        <>
          <p class="card stop" role="alert">
            {refusal}
          </p>
          <Button tone="primary" onClick={onRetry}>
            {common.retry}
          </Button>
          <LinkButton to="/lock">{common.cancel}</LinkButton>
        </>
      )}
    </Page>
  );
}
