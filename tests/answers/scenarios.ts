/** The scenario files, asked at the instant they name. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Athlete, Entry } from '../../src/log/entry.ts';
import { parseInstant } from '../../src/time/instant.ts';
import { expand, type Scenario, withOffset } from '../scenarios/expand.ts';
import type { Asked } from './words.ts';

const folder = new URL('../scenarios/', import.meta.url);

function askedBy(name: string): Asked {
  const scenario = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Scenario;
  const { athletes, entries } = expand(scenario);
  const athlete = athletes[0] as unknown as Athlete;
  return {
    name,
    athlete,
    log: entries as unknown as Entry[],
    at: [parseInstant(withOffset(scenario.at, scenario.zone))],
  };
}

export const SCENARIOS: readonly Asked[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .toSorted((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10))
  .map(askedBy);
