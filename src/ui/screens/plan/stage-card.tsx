/** One stage: what it allows, how it ends, what it takes to enter, each marked where it is our own choice. */
import { areaWords, words } from '../../../app/words.ts';
import { stageWords } from '../../../i18n/say.ts';
import type { Protocol, Stage } from '../../../protocols/protocol.ts';
import { Fold } from '../../parts/field.tsx';
import { endLines, gateLines, heartLines } from './lines.ts';
import { PlanLines } from './plan-lines.tsx';

interface StageCardProps {
  readonly profile: Protocol;
  readonly stage: Stage;
  readonly isNow: boolean;
}

export function StageCard({ profile, stage, isNow }: StageCardProps) {
  const w = areaWords('plan');
  const { common } = words.value;
  const named = stageWords(words.value, profile.id, stage.id);
  const gates = gateLines(profile, stage);
  const heart = heartLines(profile, stage);
  const title = `${common.stage(stage.id)}: ${named.name}${isNow ? ` (${w.now})` : ''}`;
  return (
    <Fold title={title} open={isNow}>
      <div>
        <h2 class="small">{w.may}</h2>
        <p>{named.may}</p>
        {heart.length > 0 && <PlanLines lines={heart} />}
      </div>
      <div>
        <h2 class="small">{w.notYet}</h2>
        <p>{named.notYet}</p>
      </div>
      {gates.length > 0 && (
        <div>
          <h2 class="small">{w.enter}</h2>
          <PlanLines lines={gates} />
        </div>
      )}
      <div>
        <h2 class="small">{w.ends}</h2>
        <PlanLines lines={endLines(profile, stage)} />
      </div>
    </Fold>
  );
}
