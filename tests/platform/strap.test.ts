/** A strap is asked for, read, lost in every way there is, and found again; or it is said why not. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PAUSES, SILENT_AFTER, type Surroundings } from '../../src/platform/strap-link.ts';
import { openStrap, type Strap } from '../../src/platform/strap.ts';
import { LOST_AFTER } from '../../src/session/event.ts';
import { FakeDevice, fakeBluetooth } from './fake-gatt.ts';

let told: unknown[] = [];
let onVisible: (() => void)[] = [];
const listener = {
  onState: (state: string) => void told.push(state),
  onReading: ({ bpm }: { bpm: number | null }) => void told.push(bpm),
  onBattery: (percent: number | null) => void told.push(`${percent} %`),
};
const around: Surroundings = {
  steady: () => performance.now(),
  after: (ms, then) => {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
  onVisible: (then) => {
    onVisible.push(then);
    return () => void (onVisible = onVisible.filter((one) => one !== then));
  },
};
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  onVisible = [];
});
afterEach(() => void vi.useRealTimers());

async function opened(device = new FakeDevice()): Promise<{ device: FakeDevice; strap: Strap }> {
  const { bluetooth } = fakeBluetooth(device);
  const strap = await openStrap(listener, bluetooth, around);
  if (typeof strap === 'string') throw new Error(strap);
  return { device, strap };
}

describe('why there is none', () => {
  const list = new DOMException('User cancelled the requestDevice() chooser.', 'NotFoundError');
  const radio = new DOMException('Bluetooth adapter not available.', 'NotFoundError');
  it.each([
    ['the list was closed', list, true, 'cancelled'],
    ['the radio is off', list, false, 'off'],
    ['the radio is off, said by the list', radio, true, 'off'],
    ['whether it is on is not told', list, new Error('no'), 'cancelled'],
    ['not allowed', new DOMException('no', 'NotAllowedError'), true, 'cancelled'],
    ['no tap', new DOMException('no', 'SecurityError'), true, 'failed'],
    ['anything else', new Error('no'), true, 'failed'],
  ] as const)('%s', async (_, error, isOn, problem) => {
    const { bluetooth, asked } = fakeBluetooth(error, isOn);
    expect(await openStrap(listener, bluetooth, around)).toBe(problem);
    expect(told).toEqual([]);
    expect(asked.length).toBe(isOn === false ? 0 : 1);
  });

  it('there is no Bluetooth', async () => {
    expect(await openStrap(listener, null, around)).toBe('unsupported');
  });

  it('it does not connect: three tries, and nothing is left behind', async () => {
    const device = new FakeDevice();
    device.reach = 'far';
    const opening = openStrap(listener, fakeBluetooth(device).bluetooth, around);
    await pass(10_000);
    expect(await opening).toBe('failed');
    expect(device.tries).toBe(3);
    expect(onVisible).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('it never answers: each try ends after ten seconds', async () => {
    const device = new FakeDevice();
    device.reach = 'silent';
    const opening = openStrap(listener, fakeBluetooth(device).bluetooth, around);
    await pass(40_000);
    expect(await opening).toBe('failed');
  });
});

describe('a strap that is there', () => {
  it('is asked for by its service alone, so that any maker’s is found', async () => {
    const { bluetooth, asked } = fakeBluetooth(new FakeDevice());
    await openStrap(listener, bluetooth, around);
    expect(asked).toEqual([{ filters: [{ services: ['heart_rate'] }], optionalServices: ['battery_service'] }]);
  });

  it('is on with its first packet, not with its connection', async () => {
    const { device, strap } = await opened();
    expect(strap.name).toBe('Band 7');
    expect(told).toEqual(['connecting']);
    device.rate.tell(0, 72);
    expect(told).toEqual(['connecting', 'on', 72]);
  });

  it('has a name that is cut, or none', async () => {
    const long = new FakeDevice();
    long.name = 'x'.repeat(500);
    expect((await opened(long)).strap.name).toHaveLength(40);
    const none = new FakeDevice();
    none.name = undefined;
    expect((await opened(none)).strap.name).toBe('');
  });

  it.each([
    [[80], '80 %'],
    [[0], '0 %'],
    [[100], '100 %'],
    [[101], 'null %'],
  ])('tells its battery: %j', async (bytes, said) => {
    const device = new FakeDevice();
    const { FakeValue } = await import('./fake-gatt.ts');
    device.battery = new FakeValue(bytes);
    await opened(device);
    await pass(0);
    expect(told).toContain(said);
    device.battery.tell(12);
    expect(told.at(-1)).toBe('12 %');
  });

  it('may have no battery to tell of', async () => {
    await opened();
    await pass(0);
    expect(told).toEqual(['connecting']);
  });
});

describe('lost', () => {
  it('means the same as in a session', () => {
    expect(SILENT_AFTER).toBe(LOST_AFTER);
  });

  it('after five seconds of silence, and back with the next packet', async () => {
    const { device } = await opened();
    device.rate.tell(0, 72);
    await pass(SILENT_AFTER - 1);
    expect(told.at(-1)).toBe(72);
    await pass(1);
    expect(told.at(-1)).toBe('lost');
    device.rate.tell(0, 75);
    expect(told.slice(-2)).toEqual(['on', 75]);
    await pass(SILENT_AFTER);
    expect(told.at(-1)).toBe('lost');
  });

  it('also where nothing ever came', async () => {
    await opened();
    await pass(SILENT_AFTER);
    expect(told).toEqual(['connecting', 'lost']);
  });

  it('also where only nonsense comes', async () => {
    const { device } = await opened();
    device.rate.tell(0, 72);
    for (let second = 0; second < 5; second += 1) {
      await pass(1_000);
      device.rate.tell(1);
    }
    expect(told.at(-1)).toBe('lost');
  });

  it('at once where the connection is gone, and found again; what the old one says is not heard', async () => {
    const { device } = await opened();
    const old = device.rate;
    old.tell(0, 72);
    device.drop();
    expect(told.at(-1)).toBe('lost');
    old.tell(0, 99);
    expect(told.at(-1)).toBe('lost');
    await pass(PAUSES[0] ?? 0);
    expect(device.rate).not.toBe(old);
    device.rate.tell(0, 80);
    old.tell(0, 99);
    expect(told.slice(-2)).toEqual(['on', 80]);
  });

  it('silent though connected: after ten more seconds the connection is made anew', async () => {
    const { device } = await opened();
    device.rate.tell(0, 72);
    await pass(SILENT_AFTER + 10_000 + (PAUSES[0] ?? 0));
    expect(device.tries).toBe(2);
    device.rate.tell(0, 73);
    expect(told.slice(-2)).toEqual(['on', 73]);
  });

  it('for an hour: tried every ten seconds at most, told once', async () => {
    const { device } = await opened();
    device.rate.tell(0, 72);
    device.reach = 'far';
    device.drop();
    const tries: number[] = [];
    for (let second = 0; second < 3_600; second += 1) {
      const before = device.tries;
      await pass(1_000);
      if (device.tries > before) tries.push(second);
    }
    const pauses = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
    expect(Math.max(...pauses)).toBe(10);
    expect(pauses.every((pause, index) => pause >= (pauses[index - 1] ?? 0))).toBe(true);
    expect(told.filter((one) => one === 'lost')).toHaveLength(1);
    device.reach = 'near';
    await pass(10_000);
    device.rate.tell(0, 70);
    expect(told.at(-1)).toBe(70);
  });

  it('again while it is being connected', async () => {
    const { device } = await opened();
    device.rate.tell(0, 72);
    device.reach = 'silent';
    device.drop();
    await pass(60_000);
    expect(device.tries).toBeGreaterThan(3);
    device.reach = 'near';
    await pass(20_000);
    device.rate.tell(0, 70);
    expect(told.at(-1)).toBe(70);
  });

  it('coming into view tries at once, and looks how old the last value is', async () => {
    const { device } = await opened();
    device.rate.tell(0, 72);
    device.reach = 'far';
    device.drop();
    await pass(60_000);
    device.reach = 'near';
    for (const look of onVisible) look();
    await pass(0);
    device.rate.tell(0, 70);
    expect(told.at(-1)).toBe(70);
    // A page that slept: its timers did not run.
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + SILENT_AFTER);
    for (const look of onVisible) look();
    expect(told.at(-1)).toBe('lost');
    vi.restoreAllMocks();
  });
});

describe('closed', () => {
  it.each(['on', 'lost'] as const)('while %s: nothing is heard and nothing runs any more', async (state) => {
    const { device, strap } = await opened();
    device.rate.tell(0, 72);
    if (state === 'lost') {
      device.reach = 'far';
      device.drop();
      await pass(3_000);
    }
    const before = [...told];
    const { tries } = device;
    strap.close();
    strap.close();
    device.rate.tell(0, 99);
    device.reach = 'near';
    await pass(60_000);
    expect(told).toEqual(before);
    expect(device.tries).toBe(tries);
    expect(device.connected).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });
});

// docs/hazards.md: H57
