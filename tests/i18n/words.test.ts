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

  it('has words for every stage of every profile', async () => {
    for (const language of ['en', 'nl'] as const) {
      const { stages } = (await DECISIONS[language]()).decisions;
      for (const protocol of PROTOCOLS) {
        expect(Object.keys(stages[protocol.id] ?? {})).toEqual(
          expect.arrayContaining(protocol.stages.map((stage) => stage.id)),
        );
      }
    }
  });

  it('asks each of the 22 items exactly once', () => {
    expect(Object.values(GROUPS).flat().toSorted()).toEqual([...SYMPTOM_IDS].toSorted());
  });
});
