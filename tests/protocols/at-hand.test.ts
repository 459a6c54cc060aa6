/** Which profile a name and a version mean, and that nothing that runs can change one. */
import { describe, expect, it } from 'vitest';
import { freeze } from '../../src/protocols/freeze.ts';
import { newestOf, protocolOf, PROTOCOLS } from '../../src/protocols/index.ts';

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
