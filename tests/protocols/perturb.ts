/** Every leaf of a protocol's data, and what else could stand there. */
import { PROFESSIONS } from '../../src/log/vocabulary.ts';
import type { BoutRule, Protocol, Stage, StageKind } from '../../src/protocols/index.ts';

export interface Perturbed {
  /** E.g. `stages.2A.minHours`, `stages.4.enter.0 day`. */
  readonly path: string;
  /** The same protocol with something else at that place. */
  readonly others: readonly Protocol[];
}

const KINDS: readonly StageKind[] = [
  'rest',
  'light',
  'moderate',
  'sport-specific',
  'non-contact',
  'contact',
  'competition',
];

function otherBouts(rule: BoutRule): Record<string, readonly BoutRule[]> {
  switch (rule.rule) {
    case 'tolerant':
      return {
        rule: [{ rule: 'strict' }, { rule: 'no-new-symptoms', startsFree: true }],
        maxRise: [-1, 1].map((by) => ({ ...rule, maxRise: rule.maxRise + by })),
        settledWithinMinutes: [-1, 1].map((by) => ({ ...rule, settledWithinMinutes: rule.settledWithinMinutes + by })),
        settledInclusive: [{ ...rule, settledInclusive: !rule.settledInclusive }],
      };
    case 'strict':
      return {
        rule: [
          { rule: 'tolerant', maxRise: 2, settledWithinMinutes: 60, settledInclusive: false },
          { rule: 'no-new-symptoms', startsFree: true },
        ],
      };
    case 'no-new-symptoms':
      return { rule: [{ rule: 'strict' }], startsFree: [{ ...rule, startsFree: !rule.startsFree }] };
  }
}

/** Every number of a gate changed, every condition left out, and the gate itself left out. */
function otherGates({ enter }: Stage): Record<string, readonly Stage['enter'][]> {
  const found: Record<string, readonly Stage['enter'][]> = {};
  enter.forEach((gate, index) => {
    const at = `enter.${index} ${gate.gate}`;
    const withGate = (fields: object): Stage['enter'] =>
      enter.map((one, place) => (place === index ? { ...gate, ...fields } : one));
    found[at] = [enter.filter((one) => one !== gate)];
    if (gate.gate === 'day') found[`${at}.minDay`] = [-1, 1].map((by) => withGate({ minDay: gate.minDay + by }));
    if (gate.gate === 'symptom-free-days')
      found[`${at}.days`] = [-1, 1].map((by) => withGate({ days: gate.days + by }));
    if ('whereRepeat' in gate) {
      const { whereRepeat: _, ...always } = gate;
      found[`${at}.whereRepeat`] = [enter.map((one) => (one === gate ? always : one))];
    }
    if (gate.gate !== 'clearance') return;
    found[`${at}.written`] = [withGate({ written: !gate.written })];
    for (const risk of gate.whereImpactRiskFrom ?? []) {
      const others = gate.whereImpactRiskFrom?.filter((one) => one !== risk);
      found[`${at}.whereImpactRiskFrom.${risk}`] = [withGate({ whereImpactRiskFrom: others })];
    }
  });
  return found;
}

function otherStages(stage: Stage, ids: readonly string[]): Record<string, readonly Stage[]> {
  const set = (fields: Partial<Stage>): Stage => ({ ...stage, ...fields });
  const { minMinutes, heartRatePercent, setback } = stage;
  const back = [...ids.map((to) => ({ to })), 'same' as const, 'previous' as const];
  return {
    id: [set({ id: 'X' })],
    kind: KINDS.filter((kind) => kind !== stage.kind).map((kind) => set({ kind })),
    minHours: [-1, 1].map((by) => set({ minHours: stage.minHours + by })),
    minMinutes:
      minMinutes === null ? [set({ minMinutes: 1 })] : [-1, 1].map((by) => set({ minMinutes: minMinutes + by })),
    heartRatePercent:
      heartRatePercent === null
        ? [set({ heartRatePercent: 50 })]
        : [-1, 1].map((by) => set({ heartRatePercent: heartRatePercent + by })),
    setback: back.filter((to) => JSON.stringify(to) !== JSON.stringify(setback)).map((to) => set({ setback: to })),
    contact: [set({ contact: !stage.contact })],
    competition: [set({ competition: !stage.competition })],
    ...Object.fromEntries(
      Object.entries(otherBouts(stage.bout)).map(([field, rules]) => [
        `bout.${field}`,
        rules.map((bout) => set({ bout })),
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(otherGates(stage)).map(([field, lists]) => [field, lists.map((enter) => set({ enter }))]),
    ),
  };
}

/** All that decides: stages, who may clear, whether there are clocks of its own. */
export function perturbationsOf(protocol: Protocol): Perturbed[] {
  const ids = protocol.stages.map((stage) => stage.id);
  const ofStages = protocol.stages.flatMap((stage) =>
    Object.entries(otherStages(stage, ids)).map(([field, others]) => ({
      path: `stages.${stage.id}.${field}`,
      others: others.map((other) => ({
        ...protocol,
        stages: protocol.stages.map((one) => (one === stage ? other : one)),
      })),
    })),
  );
  const { clearanceBy } = protocol;
  const asks = protocol.stages.some((stage) => stage.enter.some((gate) => gate.gate === 'clearance'));
  const ofProfessions = PROFESSIONS.filter((one) => asks && one !== 'other').map((profession) => ({
    path: `clearanceBy.${profession}`,
    others: [
      {
        ...protocol,
        clearanceBy: clearanceBy.includes(profession)
          ? clearanceBy.filter((one) => one !== profession)
          : [...clearanceBy, profession],
      },
    ],
  }));
  return [
    ...ofStages,
    ...ofProfessions,
    { path: 'ownClocks', others: [{ ...protocol, ownClocks: !protocol.ownClocks }] },
  ];
}

/** Every path to a value of the data, with `stages` by their ids: to see that none is left out above. */
export function pathsOf(protocol: Protocol): string[] {
  const walk = (value: unknown, path: string): string[] => {
    if (typeof value !== 'object' || value === null) return [path];
    if (Array.isArray(value) && path === 'stages')
      return value.flatMap((stage: Stage) => walk(stage, `stages.${stage.id}`));
    return Object.entries(value).flatMap(([key, part]) => walk(part, path === '' ? key : `${path}.${key}`));
  };
  return walk(protocol, '');
}
