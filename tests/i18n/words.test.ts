import { describe, expect, it } from 'vitest';
import { AREAS, type Area } from '../../src/i18n/areas.ts';
import { CORE, DECISIONS } from '../../src/i18n/load.ts';
import { PROTOCOLS } from '../../src/protocols/index.ts';
import { CAUTIONS, PROFESSIONS, SIGN_IDS, SYMPTOM_IDS } from '../../src/log/vocabulary.ts';
import { GROUPS } from '../../src/app/check-in.ts';

/** Every leaf by its path, with its kind; functions are words too. */
function leaves(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'object' && value !== null) {
    return new Map(Object.entries(value).flatMap(([key, part]) => [...leaves(part, `${path}.${key}`)]));
  }
  return new Map([[path, typeof value]]);
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(texts);
  return typeof value === 'function' ? [String(value)] : [];
}

const loaded = async () => {
  const areas = Object.keys(AREAS) as Area[];
  const pairs = await Promise.all(
    areas.map(async (area) => [area, (await AREAS[area].en()).default, (await AREAS[area].nl()).default] as const),
  );
  return [
    ['core', (await CORE.en()).core, (await CORE.nl()).core] as const,
    ['decisions', (await DECISIONS.en()).decisions, (await DECISIONS.nl()).decisions] as const,
    ...pairs,
  ];
};

describe('words', async () => {
  const all = await loaded();

  it.each(all)('%s has the same keys in both languages', (area, en, nl) => {
    // Telephone lines differ from country to country.
    const keys = (words: unknown) => [...leaves(words)].filter(([key]) => !key.startsWith('.today.mood.lines'));
    expect(keys(nl), area).toEqual(keys(en));
  });

  it.each(all)('%s has no empty text', (_area, en, nl) => {
    for (const words of [en, nl]) expect(texts(words).filter((text) => text.trim() === '')).toEqual([]);
  });

  it.each(all)('%s never says fit, cleared, safe or SCAT of a person', (_area, en, nl) => {
    const said = [...texts(en), ...texts(nl)].join('\n').replace('a fit with jerking', '');
    expect(said).not.toMatch(/\b(fit|cleared|SCAT\d?|fit verklaard|veilig)\b/);
    expect(said.replaceAll(/is safe on this device/g, '')).not.toMatch(/\bsafe\b/);
  });

  it('has a word for every code of the log', async () => {
    for (const language of ['en', 'nl'] as const) {
      const { codes } = (await CORE[language]()).core;
      for (const id of SYMPTOM_IDS) expect(codes.symptoms[id]).toBeTruthy();
      for (const id of SIGN_IDS) expect(codes.signs[id]).toBeTruthy();
      for (const id of CAUTIONS) expect(codes.cautions[id]).toBeTruthy();
      const { reasons } = (await DECISIONS[language]()).decisions;
      for (const id of PROFESSIONS) expect(reasons.professions[id]).toBeTruthy();
    }
  });

  it('has words for every stage of every profile, and a name for the profile', async () => {
    for (const language of ['en', 'nl'] as const) {
      const { stages, plans } = (await DECISIONS[language]()).decisions;
      expect(Object.keys(stages).toSorted()).toEqual([...new Set(PROTOCOLS.map(({ id }) => id))].toSorted());
      for (const protocol of PROTOCOLS) {
        expect(plans[protocol.id], protocol.id).toBeTruthy();
        const said = stages[protocol.id] ?? {};
        expect(Object.keys(said).toSorted()).toEqual(protocol.stages.map((stage) => stage.id).toSorted());
        for (const words of Object.values(said)) {
          expect(words.name).toBeTruthy();
          expect(words.may).toBeTruthy();
          expect(words.notYet).toBeTruthy();
        }
      }
    }
  });

  it('has words for every gate and every rule of every profile', async () => {
    for (const language of ['en', 'nl'] as const) {
      const words = (await AREAS.plan[language]()).default;
      for (const { bout, setback, enter } of PROTOCOLS.flatMap(({ stages }) => stages)) {
        expect(words.tooMuch[bout.rule]).toBeTruthy();
        expect(words.setback[typeof setback === 'object' ? 'to' : setback]).toBeTruthy();
        for (const gate of enter) {
          if (gate.gate === 'clearance') expect(words.clearance(gate.written)).toBeTruthy();
          else if (gate.gate === 'day') expect(words.day(gate.minDay)).toContain(String(gate.minDay));
          else if (gate.gate === 'symptom-free-days') expect(words.symptomFree(gate.days)).toContain(String(gate.days));
          else expect(words.gates[gate.gate], gate.gate).toBeTruthy();
        }
      }
    }
  });

  it('asks each of the 22 items exactly once', () => {
    expect(Object.values(GROUPS).flat().toSorted()).toEqual([...SYMPTOM_IDS].toSorted());
  });
});

// docs/hazards.md: H24, H25
