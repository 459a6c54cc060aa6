/** The data of every programme: its shape, what hangs together in it, and that a release never changes. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { minutesOfPhase, scriptOf } from '../../src/app/programme/script.ts';
import { newestProgramme, programmeOf, PROGRAMMES } from '../../src/programmes/index.ts';
import { isStill, type OwnChoice, PROGRAMME_IDS, type Programme } from '../../src/programmes/programme.ts';
import { programmeProblems } from '../../src/programmes/schema.ts';
import { exertedOf } from '../../src/session/exerted.ts';
import { lengthOf } from '../../src/session/script.ts';
import { readSources } from '../architecture/source.ts';

const EACH = PROGRAMMES.map((programme) => [`${programme.id}@${programme.version}`, programme] as const);
const unique = (values: readonly unknown[]): boolean => new Set(values).size === values.length;
const partsOf = (programme: Programme) => programme.days.flatMap(({ phases }) => phases.flatMap(({ parts }) => parts));

describe('all programmes', () => {
  it('are there, each with an id and version of its own', () => {
    expect(PROGRAMMES.map(({ id }) => id)).toEqual([...PROGRAMME_IDS]);
    for (const programme of PROGRAMMES) {
      expect(programmeOf(programme.id, programme.version)).toBe(programme);
      expect(programmeOf(programme.id)).toBe(programme);
      expect(newestProgramme(programme.id)).toBe(programme);
    }
  });
  it('of another name or version are not there', () => {
    expect(programmeOf('intensive-12-weeks', '1.0.1')).toBeUndefined();
    expect(programmeOf('none')).toBeUndefined();
    expect(newestProgramme('toString')).toBeUndefined();
  });
  it('are checked by tests only: nothing that ships loads the schema', () => {
    const loading = readSources().filter(({ imports }) =>
      imports.some(({ path }) => path === 'src/programmes/schema.ts'),
    );
    expect(loading.map(({ path }) => path)).toEqual([]);
  });
});

describe.each(EACH)('%s', (_name, programme) => {
  it('has the shape of a programme, to the letter, and is frozen through and through', () => {
    expect(programmeProblems(programme)).toEqual([]);
    const loose = (value: unknown, path: string): string[] =>
      typeof value !== 'object' || value === null
        ? []
        : [
            ...(Object.isFrozen(value) ? [] : [path]),
            ...Object.entries(value).flatMap(([key, part]) => loose(part, `${path}.${key}`)),
          ];
    expect(loose(programme, programme.id)).toEqual([]);
  });
  it('has one session a day, in order, from the first day on', () => {
    const days = programme.days.map(({ day }) => day);
    expect(days[0]).toBe(0);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect(unique(days)).toBe(true);
    expect(unique(programme.days.map(({ id }) => id))).toBe(true);
    // The address of a page of its own.
    for (const { id } of programme.days) expect(['choose', 'end']).not.toContain(id);
  });
  it('has phases that are done still through and through, or not at all: rest never runs as exertion', () => {
    for (const { id, phases } of programme.days) {
      expect(phases.some((phase) => !isStill(phase))).toBe(true);
      for (const phase of phases) {
        const stills = phase.parts.filter(({ part }) => part === 'rest' || part === 'relax').length;
        expect([0, phase.parts.length]).toContain(stills);
        const script = scriptOf(id, phase);
        expect(script === null).toBe(isStill(phase));
        for (const step of script?.steps ?? []) expect(['rest', 'relax']).not.toContain(step.kind);
      }
    }
  });
  it('asks for no more than a sane day: at most an hour of moving and thinking, and 90 minutes of rest', () => {
    for (const { id, phases } of programme.days) {
      const of = (still: boolean): number =>
        phases.filter((phase) => isStill(phase) === still).reduce((sum, phase) => sum + minutesOfPhase(phase), 0);
      expect(of(false)).toBeGreaterThanOrEqual(5);
      expect(of(false)).toBeLessThanOrEqual(60);
      expect(of(true)).toBeLessThanOrEqual(90);
      for (const phase of phases) {
        const script = scriptOf(id, phase);
        if (script !== null) expect((lengthOf(script) ?? 0) / 60).toBe(minutesOfPhase(phase));
      }
    }
  });
  it('names as its own choices only what is there, once', () => {
    const fields = new Set(partsOf(programme).flatMap((part) => Object.keys(part).map((key) => `${part.part}.${key}`)));
    const isThere = (path: OwnChoice): boolean => path === 'days.count' || path === 'days.day' || fields.has(path);
    expect(programme.ownChoices.filter((path) => !isThere(path))).toEqual([]);
    expect(unique(programme.ownChoices)).toBe(true);
  });
});

describe('as trained and studied', () => {
  const of = (id: string): Programme => programmeOf(id) as Programme;
  it('the intensive one has its first week in three phases, a free second one, and boosters until the twelfth', () => {
    const { days } = of('intensive-12-weeks');
    const weeks = days.map(({ day }) => Math.floor(day / 7) + 1);
    expect(weeks.filter((week) => week === 1)).toHaveLength(5);
    expect(weeks.filter((week) => week === 2)).toHaveLength(0);
    for (let week = 3; week <= 12; week += 1) expect(weeks.filter((one) => one === week)).toHaveLength(2);
    expect(Math.max(...weeks)).toBe(12);
    const three = ['activation', 'brain-training', 'consolidation'];
    for (const { phases } of days.slice(0, 5)) expect(phases.map(({ phase }) => phase)).toEqual(three);
    const rest = days.flatMap(({ phases }) => phases.at(-1)?.parts ?? []);
    expect(rest).toEqual(days.map(() => ({ part: 'rest', minutes: 60 })));
  });
  it('the one of fifteen sessions has fifteen, and is for another condition', () => {
    expect(of('fitness-15-sessions').days).toHaveLength(15);
    expect(of('fitness-15-sessions').evidence).toBe('other-condition');
  });
});

describe('what counts as exertion', () => {
  const standing = { kind: 'task', seconds: 60, task: 'balance', with: 'one-leg' } as const;
  const walking = { ...standing, with: 'walking' } as const;
  it.each([
    ['nothing of an hour of rest', [{ kind: 'rest', seconds: 3600 }], 3600, 0],
    ['nothing of tasks that are done standing', [standing, { ...standing, with: 'standing' }], 120, 0],
    ['tasks while walking', [walking, standing], 90, 60],
    [
      'of two steps what was moved of them',
      [
        { kind: 'relax', seconds: 10 },
        { kind: 'steady', seconds: null },
      ],
      70,
      60,
    ],
    ['nothing before the start', [{ kind: 'steady', seconds: null }], 0, 0],
    [
      'a step that is not over yet',
      [
        { kind: 'hard', seconds: 30 },
        { kind: 'easy', seconds: 30 },
      ],
      29,
      29,
    ],
    ['what goes on after the last step, as that step', [walking], 100, 100],
    ['not what goes on after a last step at rest', [walking, { kind: 'rest', seconds: 5 }], 100, 60],
  ] as const)('%s', (_name, steps, seconds, counted) => {
    expect(exertedOf({ id: 'x', steps }, seconds * 1000)).toBe(counted * 1000);
  });
});

describe('the schema refuses', () => {
  const changed = (change: (copy: Record<string, any>) => void): unknown => {
    const copy = JSON.parse(JSON.stringify(PROGRAMMES[0])) as Record<string, any>;
    change(copy);
    return copy;
  };
  it.each<[string, (copy: Record<string, any>) => void]>([
    ['a field nobody knows', (copy) => (copy['goal'] = 'win')],
    ['a field nobody knows in a part', (copy) => (copy['days'][0].phases[0].parts[0].watts = 200)],
    ['a part nobody knows', (copy) => copy['days'][0].phases[0].parts.push({ part: 'sprint' })],
    ['a task nobody knows', (copy) => (copy['days'][0].phases[1].parts[0].tasks = ['chess'])],
    ['a phase without parts', (copy) => (copy['days'][0].phases[0].parts = [])],
    ['hours of rest', (copy) => (copy['days'][0].phases[2].parts[0].minutes = 91)],
    ['an own choice nobody has words for', (copy) => copy['ownChoices'].push('days.id')],
    ['no source', (copy) => delete copy['source']],
    ['a claim of its own', (copy) => (copy['evidence'] = 'proven')],
  ])('%s', (_name, change) => {
    expect(programmeProblems(changed(() => {}))).toEqual([]);
    expect(programmeProblems(changed(change))).not.toEqual([]);
  });
});

/** As for the protocols: written down once, and never changed. Another number needs another version with its own file. */
describe('a release never changes', () => {
  const folder = new URL('../frozen/programmes/', import.meta.url);
  const frozen = readdirSync(folder).map((name) => name.replace(/\.json$/, ''));
  it.each(EACH)('%s', (name, programme) => {
    const written = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as unknown;
    expect(JSON.parse(JSON.stringify(programme))).toEqual(written);
  });
  it('and stays at hand for those who began on it', () => {
    expect(frozen.toSorted()).toEqual(EACH.map(([name]) => name).toSorted());
  });
});

// docs/hazards.md: H65
