/** Which profile a name and a version mean, and that nothing that runs can change one. */
import { describe, expect, it } from 'vitest';
import { freeze } from '../../src/protocols/freeze.ts';
import { newestOf, protocolOf, PROTOCOLS } from '../../src/protocols/index.ts';
import { protocolProblems } from '../../src/protocols/schema.ts';

describe('a profile', () => {
  it.each(PROTOCOLS.map((protocol) => [protocol.id, protocol] as const))('%s is at hand', (id, protocol) => {
    expect(protocolOf(id, protocol.version)).toBe(protocol);
    expect(protocolOf(id)).toBe(PROTOCOLS.find((one) => one.id === id && one.version === '1.0.0'));
    expect(newestOf(id)).toBe(PROTOCOLS.findLast((one) => one.id === id));
  });
  it('is not another version, nor another name', () => {
    expect([protocolOf('cisg-2022', '9.0.0'), protocolOf('nobody-2030'), newestOf('nobody-2030')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('frozen', () => {
  it('through and through, once frozen at the top not looked at again', () => {
    const data = freeze({ a: [{ b: 1 }], c: null, d: 'x' });
    expect([data, data.a, data.a[0]].map((one) => Object.isFrozen(one))).toEqual([true, true, true]);
    const outer = Object.freeze({ inner: {} });
    expect(Object.isFrozen(freeze(outer).inner)).toBe(false);
    expect([freeze(null), freeze('x'), freeze(7)]).toEqual([null, 'x', 7]);
  });
});

describe('what a profile may be called', () => {
  type Copy = Record<string, any>;
  const problems = (change: (copy: Copy) => void): string[] => {
    const copy = structuredClone(PROTOCOLS[0]) as unknown as Copy;
    change(copy);
    return protocolProblems(copy);
  };
  const x = (length: number): string => 'x'.repeat(length);
  it.each([
    ['id', ['ab', `a${x(59)}`, 'uk-2023'], ['a', `a${x(60)}`, '2ab', 'Ab', 'a b', ' ab', 'ab ', 'ab\n']],
    ['version', ['1.0.0', '12.34.56'], ['1.0', 'v1.0.0', '1.0.0-rc', '1.0.0.', '1..0', '1.0.x']],
  ])('%s', (field, good, bad) => {
    for (const value of good)
      expect(
        problems((copy) => (copy[field] = value)),
        value,
      ).toEqual([]);
    for (const value of bad) expect(problems((copy) => (copy[field] = value)).join(), value).toMatch(`${field}: `);
  });
  it('the day of its source', () => {
    const of = (date: unknown): string => problems((copy) => (copy['source'].date = date)).join();
    for (const date of [null, '2023-06', '2023-12-31', '2023-10-09', '2023-01-20', '2023-01-30'])
      expect(of(date)).toBe('');
    for (const date of [
      '2023',
      '2023-13',
      '2023-00',
      '2023-06-32',
      '2023-06-00',
      '12023-06',
      '2023-06-011',
      '2023-06-4',
      '2023-06-2x',
      7,
    ])
      expect(of(date), String(date)).toMatch('source.date: ');
  });
  it('a stage', () => {
    const of = (id: unknown): string => problems((copy) => (copy['stages'][0].id = id)).join();
    for (const id of ['1', '2A', x(16), 'a.b-c']) expect(of(id)).toBe('');
    for (const id of ['', '.1', x(17), '1 ', ' 1', '1\n']) expect(of(id), id).toMatch('stages.0.id: ');
  });
});
