/**
 * The part of vitest that the tests of the pure rooms use, for one process: they are collected once and run thousands of
 * times. The assertions are vitest's own.
 */
import { JestAsymmetricMatchers, JestChaiExpect } from '@vitest/expect';
import * as chai from 'chai';

if (globalThis.__rejoinExpect === undefined) {
  chai.use(JestChaiExpect);
  chai.use(JestAsymmetricMatchers);
  const expect = (value, message) => chai.expect(value, message);
  Object.assign(expect, chai.expect, {
    fail: (message) => {
      throw new Error(message);
    },
  });
  globalThis.__rejoinExpect = expect;
}
export const expect = globalThis.__rejoinExpect;

const registry = (globalThis.__rejoinTests ??= { tests: [], path: [], file: '' });

function titleOf(title, values) {
  let index = 0;
  const filled = String(title).replace(/%[sdifjo#%]/g, (mark) => {
    if (mark === '%%') return '%';
    const value = values[index];
    index += 1;
    return typeof value === 'object' || typeof value === 'function' ? '…' : String(value);
  });
  return filled;
}

function register(title, run) {
  const { tests, path, file } = registry;
  const name = [...path, title].join(' > ');
  tests.push({ id: `${tests.length} ${file}: ${name}`, file, name, run });
}

const eachOf = (rows, one) => (title, run) => {
  rows.forEach((row) => {
    const values = Array.isArray(row) ? row : [row];
    one(titleOf(title, values), () => run(...values));
  });
};

export function it(title, run) {
  register(String(title), run);
}
it.each = (rows) => eachOf(rows, it);
it.skipIf = (isSkipped) => (isSkipped ? () => {} : it);

export function describe(title, body) {
  registry.path.push(String(title));
  body();
  registry.path.pop();
}
describe.each = (rows) => eachOf(rows, describe);
describe.skipIf = (isSkipped) => (isSkipped ? () => {} : describe);
