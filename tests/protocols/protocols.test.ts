/** The data of every profile: its shape, what hangs together in it, and that a release never changes. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newestOf, PROTOCOLS, protocolOf, type Protocol } from '../../src/protocols/index.ts';
import { OFFERS } from '../../src/protocols/offered.ts';
import { protocolProblems } from '../../src/protocols/schema.ts';
import { readSources } from '../architecture/source.ts';

const EACH = PROTOCOLS.map((protocol) => [`${protocol.id}@${protocol.version}`, protocol] as const);
const KINDS = ['rest', 'light', 'moderate', 'sport-specific', 'non-contact', 'contact', 'competition'];
const unique = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

describe('all profiles', () => {
  it('have an id and version of their own', () => {
    expect(unique(EACH.map(([name]) => name))).toBe(true);
    for (const protocol of PROTOCOLS) {
      expect(protocolOf(protocol.id, protocol.version)).toBe(protocol);
      expect(newestOf(protocol.id)).toBeDefined();
    }
  });
  it('are offered as they are: newest version, same ages', () => {
    const ids = [...new Set(PROTOCOLS.map((protocol) => protocol.id))];
    expect(OFFERS.map((offer) => offer.id)).toEqual(ids);
    for (const { id, version, defaultForAges } of OFFERS)
      expect({ id, version, defaultForAges }).toEqual({
        id: newestOf(id)?.id,
        version: newestOf(id)?.version,
        defaultForAges: newestOf(id)?.defaultForAges,
      });
  });
  it('leave no age with two defaults', () => {
    for (let age = 0; age < 100; age += 1) {
      const isFor = ({ defaultForAges: ages }: (typeof OFFERS)[number]): boolean =>
        ages !== null && age >= ages.from && (ages.to === null || age < ages.to);
      expect(OFFERS.filter(isFor).length, `age ${age}`).toBeLessThanOrEqual(1);
    }
  });
  it('are checked by tests only: nothing that ships loads the schema', () => {
    const loading = readSources().filter(({ imports }) =>
      imports.some(({ path }) => path === 'src/protocols/schema.ts'),
    );
    expect(loading.map(({ path }) => path)).toEqual([]);
  });
});

describe.each(EACH)('%s', (_name, protocol) => {
  const { stages } = protocol;
  it('has the shape of a protocol, to the letter', () => {
    expect(protocolProblems(protocol)).toEqual([]);
  });
  it('is frozen through and through', () => {
    const loose = (value: unknown, path: string): string[] =>
      typeof value !== 'object' || value === null
        ? []
        : [
            ...(Object.isFrozen(value) ? [] : [path]),
            ...Object.entries(value).flatMap(([key, part]) => loose(part, `${path}.${key}`)),
          ];
    expect(loose(protocol, protocol.id)).toEqual([]);
  });
  it('goes up from rest to competition, and says so in its flags', () => {
    const order = stages.map((stage) => KINDS.indexOf(stage.kind));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(stages[0]?.kind).toBe('rest');
    expect(stages.at(-1)?.kind).toBe('competition');
    for (const { kind, contact, competition } of stages) {
      expect(contact).toBe(kind === 'contact' || kind === 'competition');
      expect(competition).toBe(kind === 'competition');
    }
    expect(unique(stages.map((stage) => stage.id))).toBe(true);
  });
  it('sets back to a stage that is there, and lower', () => {
    stages.forEach(({ setback, id }, index) => {
      if (typeof setback !== 'object') return;
      const to = stages.findIndex((stage) => stage.id === setback.to);
      expect(to, id).toBeGreaterThanOrEqual(0);
      expect(to, id).toBeLessThan(index);
    });
  });
  it('asks for a bout on every stage but the first, and is strict where there is contact', () => {
    for (const [index, stage] of stages.entries()) {
      expect(stage.minMinutes === null).toBe(index === 0);
      if (stage.contact) expect(stage.bout.rule).not.toBe('tolerant');
    }
  });
  it('asks for each gate once, but for longer clocks where concussions come close together', () => {
    for (const { enter } of stages) {
      const names = enter.map((gate) => ('whereRepeat' in gate ? `${gate.gate} again` : gate.gate));
      expect(unique(names)).toBe(true);
    }
    expect(stages[0]?.enter).toEqual([]);
  });
  it('has clocks of its own where it counts days without symptoms', () => {
    const counts = stages.some(({ enter }) => enter.some((gate) => gate.gate === 'symptom-free-days'));
    expect(protocol.ownClocks).toBe(counts);
  });
  it('names as its own choices only what is there, once', () => {
    const missing = protocol.ownChoices.filter((path) => !isThere(protocol, path));
    expect(missing).toEqual([]);
    expect(unique(protocol.ownChoices)).toBe(true);
  });
});

/** `stages.2A.minHours`, `stages.4.enter.examined`: a field of a stage, or a gate before it. */
function isThere(protocol: Protocol, path: string): boolean {
  const [head, id, field, gate, ...rest] = path.split('.');
  const stage = protocol.stages.find((one) => one.id === id);
  if (head !== 'stages' || stage === undefined || field === undefined || rest.length > 0) return false;
  if (field === 'enter') return stage.enter.some((one) => one.gate === gate);
  return gate === undefined && Object.hasOwn(stage, field);
}

describe('the schema refuses', () => {
  const [sound] = PROTOCOLS;
  const changed = (change: (copy: Record<string, any>) => void): unknown => {
    const copy = JSON.parse(JSON.stringify(sound)) as Record<string, any>;
    change(copy);
    return copy;
  };
  it.each<[string, (copy: Record<string, any>) => void]>([
    ['a field nobody knows', (copy) => (copy['stages'][1].maxHours = 48)],
    ['a field nobody knows at the top', (copy) => (copy['author'] = 'me')],
    ['a field nobody knows in a gate', (copy) => (copy['stages'][4].enter[0].days = 3)],
    ['a gate nobody knows', (copy) => copy['stages'][4].enter.push({ gate: 'full-moon' })],
    ['a gate without its number', (copy) => copy['stages'][4].enter.push({ gate: 'day' })],
    ['a rule for bouts nobody knows', (copy) => (copy['stages'][1].bout = { rule: 'kind' })],
    ['less than a day for a stage', (copy) => (copy['stages'][1].minHours = 23)],
    ['a profession nobody knows', (copy) => copy['clearanceBy'].push('coach')],
    ['no source', (copy) => delete copy['source']],
    ['an empty citation', (copy) => (copy['source'].citation = ' ')],
    ['a date that is none', (copy) => (copy['source'].date = '2023-13')],
    [
      'a condition that is switched off',
      (copy) => copy['stages'][4].enter.push({ gate: 'day', minDay: 3, whereRepeat: false }),
    ],
  ])('%s', (_name, change) => {
    expect(protocolProblems(changed(() => {}))).toEqual([]);
    expect(protocolProblems(changed(change))).not.toEqual([]);
  });
  it('a source without a date only where it says so', () => {
    expect(protocolProblems(changed((copy) => (copy['source'].date = null)))).toEqual([]);
    expect(protocolProblems(changed((copy) => delete copy['source'].date))).not.toEqual([]);
  });
});

/**
 * A release is written down once, `tests/frozen/protocols/<id>@<version>.json`, and never changed: recoveries run on it.
 * Another rule needs another version, which gets a file of its own (`JSON.stringify(protocol, null, 2)`).
 */
describe('a release never changes', () => {
  const folder = new URL('../frozen/protocols/', import.meta.url);
  const frozen = readdirSync(folder).map((name) => name.replace(/\.json$/, ''));
  it.each(EACH)('%s', (name, protocol) => {
    const written = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as unknown;
    expect(JSON.parse(JSON.stringify(protocol))).toEqual(written);
  });
  it('and stays at hand for the recoveries that began on it', () => {
    expect(frozen.toSorted()).toEqual(EACH.map(([name]) => name).toSorted());
  });
});

// docs/hazards.md: H20
