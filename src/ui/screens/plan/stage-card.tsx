/** One stage: what it allows, how it ends, what it takes to enter, each marked where it is our own choice. */
import { format } from '../../../app/format.ts';
import { areaWords, words } from '../../../app/words.ts';
import { stageWords } from '../../../i18n/say.ts';
import type { EntryGate, Protocol, Stage } from '../../../protocols/protocol.ts';
import { Fold } from '../../parts/field.tsx';

interface StageCardProps {
  readonly profile: Protocol;
  readonly stage: Stage;
  readonly isNow: boolean;
}
interface Line {
  readonly text: string;
  readonly isOwn: boolean;
}

function endLines(profile: Protocol, stage: Stage): Line[] {
  const w = areaWords('plan');
  const { common } = words.value;
  const isOwn = (field: string): boolean => profile.ownChoices.includes(`stages.${stage.id}.${field}`);
  const { bout, setback } = stage;
  const back = typeof setback === 'string' ? w.setback[setback] : common.stage(setback.to);
  return [
    { text: w.hours(stage.minHours), isOwn: isOwn('minHours') },
    stage.minMinutes === null
      ? { text: w.noActivity, isOwn: false }
      : { text: w.minutes(stage.minMinutes), isOwn: isOwn('minMinutes') },
    {
      text:
        bout.rule !== 'tolerant'
          ? w.strict(back)
          : w.tolerant(bout.maxRise, bout.settledWithinMinutes, bout.settledInclusive),
      isOwn: isOwn('bout'),
    },
  ];
}

function gateText(gate: EntryGate): string {
  const w = areaWords('plan');
  switch (gate.gate) {
    case 'clearance':
      return gate.whereImpactRiskFrom === undefined
        ? w.clearance(gate.written)
        : w.clearanceWhere(format.value.list(gate.whereImpactRiskFrom));
    case 'day':
      return w.day(gate.minDay);
    case 'symptom-free-days':
      return w.symptomFree(gate.days);
    default:
      return w.gates[gate.gate];
  }
}

function gateLines(profile: Protocol, stage: Stage): Line[] {
  return stage.enter.map((gate) => ({
    text: gateText(gate),
    isOwn: profile.ownChoices.includes(`stages.${stage.id}.enter.${gate.gate}`),
  }));
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const { own } = areaWords('plan');
  return (
    <ul>
      {lines.map(({ text, isOwn }) => (
        <li key={text}>
          {text} {isOwn && <span class="quiet">({own})</span>}
        </li>
      ))}
    </ul>
  );
}

export function StageCard({ profile, stage, isNow }: StageCardProps) {
  const w = areaWords('plan');
  const { common } = words.value;
  const named = stageWords(words.value, profile.id, stage.id);
  const gates = gateLines(profile, stage);
  const title = `${common.stage(stage.id)}: ${named.name}${isNow ? ` (${w.now})` : ''}`;
  return (
    <Fold title={title} open={isNow}>
      <div>
        <h2 class="small">{w.may}</h2>
        <p>{named.may}</p>
        {stage.heartRatePercent !== null && <p>{w.heart(stage.heartRatePercent)}</p>}
      </div>
      <div>
        <h2 class="small">{w.notYet}</h2>
        <p>{named.notYet}</p>
      </div>
      {gates.length > 0 && (
        <div>
          <h2 class="small">{w.enter}</h2>
          <Lines lines={gates} />
        </div>
      )}
      <div>
        <h2 class="small">{w.ends}</h2>
        <Lines lines={endLines(profile, stage)} />
      </div>
    </Fold>
  );
}
