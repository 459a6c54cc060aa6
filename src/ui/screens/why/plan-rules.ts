/** What the running plan itself says of a rule: at the present stage and on the way into the next one, or else anywhere. */
import { words } from '../../../app/words.ts';
import type { Assessment } from '../../../engine/assessment.ts';
import type { EntryGateName, Protocol, Stage } from '../../../protocols/protocol.ts';
import { type Line, endLines, gateLines } from '../plan/lines.ts';

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  'no-activity': ['minMinutes'],
  'too-short': ['minMinutes'],
  flare: ['bout', 'setback'],
  settling: ['bout'],
  'too-soon': ['minHours'],
};

const GATES: Readonly<Record<string, EntryGateName>> = {
  'symptoms-present': 'resolution',
  'exertion-symptoms': 'clean-exertion',
  'not-examined': 'examined',
  'school-first': 'school',
  'clearance-needed': 'clearance',
  'days-since-injury': 'day',
  'symptom-free-days': 'symptom-free-days',
};
/** These also take a stage back that bears no symptom. */
const BY_SYMPTOMS: readonly string[] = ['symptoms-present', 'exertion-symptoms'];

function ofStage(code: string, profile: Protocol, stage: Stage): Line[] {
  const bears = stage.bout.rule === 'tolerant';
  const fields = FIELDS[code] ?? (BY_SYMPTOMS.includes(code) && !bears ? ['bout', 'setback'] : []);
  return endLines(profile, stage).filter(({ field }) => fields.includes(field));
}

function ofEntering(code: string, profile: Protocol, stage: Stage): Line[] {
  return gateLines(profile, stage).filter(({ field }) => field === `enter.${GATES[code]}`);
}

/** Empty where the plan says nothing of it. Needs the words of `plan`. */
export function planRules(code: string, profile: Protocol, result: Assessment): readonly Line[] {
  const { stages } = profile;
  const index = stages.findIndex((stage) => stage.id === result.stage);
  const [stage, next] = [stages[index], stages[index + 1]];
  const here = [
    ...(stage === undefined ? [] : ofStage(code, profile, stage)),
    ...(next === undefined ? [] : ofEntering(code, profile, next)),
  ];
  if (here.length > 0) return here;
  // Asked about from elsewhere, e.g. from the history: then with the stage it stands at.
  const at = ({ id }: Stage, line: Line): Line => ({ ...line, text: `${words.value.common.stage(id)}: ${line.text}` });
  return stages.flatMap((one) => ofEntering(code, profile, one).map((line) => at(one, line)));
}
