/** No field of a profile that decides is dead: with something else at its place, some answer is another. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess, heartRateCeiling } from '../../src/engine/index.ts';
import { type EntryGate, PROTOCOLS, type Protocol } from '../../src/protocols/index.ts';
import { corpusOf, PROBE, type Question } from './corpus.ts';
import { pathsOf, perturbationsOf } from './perturb.ts';

/** What is decided, not what is said about it: a number that only comes back as a parameter of a reason is not a rule. */
const answer = (protocol: Protocol, { athlete, log, now }: Question): string => {
  const protocols = [...PROTOCOLS.map((one) => (one.id === protocol.id ? protocol : one)), PROBE];
  const decided = assess(protocols, athlete, log, now);
  const ceiling = heartRateCeiling(protocols, athlete, log, now);
  return JSON.stringify([decided, ceiling], (key, value: unknown) => (key === 'params' ? undefined : value));
};

/** What no rule reads, each with the place where it is told. */
const TOLD: Readonly<Record<string, readonly [field: string, shownIn: string]>> = {
  id: ['id', 'src/i18n/en/stages.ts'],
  version: ['version', 'src/engine/answer.ts'],
  'source.citation': ['citation', 'src/ui/screens/plan/source.tsx'],
  'source.locator': ['locator', 'src/ui/screens/plan/source.tsx'],
  'source.date': ['date', 'src/ui/screens/plan/source.tsx'],
  'source.reproduced': ['reproduced', 'src/ui/screens/plan/source.tsx'],
  defaultForAges: ['defaultForAges', 'src/app/begin.ts'],
  ownChoices: ['ownChoices', 'src/ui/screens/plan/lines.ts'],
};

/** What follows from the rest and is held to it in `protocols.test.ts`, so that another value is no profile at all. */
function isHeldElsewhere(protocol: Protocol, path: string): boolean {
  const [first] = protocol.stages;
  const contactFrom = protocol.stages.findIndex((stage) => stage.contact);
  const afterContact = protocol.stages.slice(contactFrom + 1).map((stage) => `stages.${stage.id}.contact`);
  // Nothing lies below the first stage, wherever its setbacks are said to lead.
  return path === `stages.${first?.id}.setback` || afterContact.includes(path);
}

/** Where a profile's own clocks are as long as those of community rules, who has clocks and where contact begins decides nothing more. */
const HIDDEN_BY_CLOCKS = /^ownClocks$|\.(contact|competition)$/;
function withoutClocks(protocol: Protocol): Protocol {
  const isClock = (gate: EntryGate): boolean => gate.gate === 'day' || gate.gate === 'symptom-free-days';
  const stages = protocol.stages.map((stage) => ({ ...stage, enter: stage.enter.filter((gate) => !isClock(gate)) }));
  return { ...protocol, stages };
}

/** Does any question get another answer under this protocol than under that one? */
function areTold(one: Protocol, questions: readonly Question[]): (other: Protocol) => boolean {
  const told = questions.map((question) => answer(one, question));
  return (other) => questions.some((question, index) => answer(other, question) !== told[index]);
}

describe.each(PROTOCOLS.map((protocol) => [protocol.id, protocol] as const))('%s', (_id, protocol) => {
  const isRead = areTold(protocol, corpusOf(protocol));
  const bare = withoutClocks(protocol);
  const isReadBare = areTold(bare, corpusOf(bare));

  const all = perturbationsOf(protocol).filter(({ path }) => !isHeldElsewhere(protocol, path));
  it.each(all.filter(({ path }) => !HIDDEN_BY_CLOCKS.test(path)))('$path', ({ others }) => {
    expect(others.length).toBeGreaterThan(0);
    expect(others.some(isRead)).toBe(true);
  });
  it.each(all.filter(({ path }) => HIDDEN_BY_CLOCKS.test(path)))('$path, were there no clocks', ({ others }) => {
    expect(others.map(withoutClocks).some(isReadBare)).toBe(true);
  });
  it('has no field that is neither tried above nor told', () => {
    const tried = perturbationsOf(protocol).map(({ path }) => path.replaceAll(/ [a-z-]+/g, ''));
    const isKnown = (path: string): boolean =>
      Object.keys(TOLD).some((one) => path === one || path.startsWith(`${one}.`)) ||
      path.startsWith('clearanceBy') ||
      tried.some((one) => path === one || path.startsWith(`${one}.`));
    expect(pathsOf(protocol).filter((path) => !isKnown(path))).toEqual([]);
  });
});

describe('what no rule reads', () => {
  it.each(Object.entries(TOLD))('%s is told', (_field, [name, file]) => {
    const path = new URL(`../../${file}`, import.meta.url);
    expect(existsSync(path)).toBe(true);
    expect(readFileSync(path, 'utf8')).toMatch(name === 'id' ? /'cisg-2022':/ : new RegExp(`\\b${name}\\b`));
  });
});

// docs/hazards.md: H20
