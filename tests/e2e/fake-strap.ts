/**
 * A heart-rate strap without a strap: Chromium's own emulation of Bluetooth, driven from the test. Nothing there pushes a
 * notification, so that the page reads instead as soon as it has asked for them, in a loop that waits for the next packet
 * (and needs no timer: it also works where `page.clock` stands still). The page cannot tell the two apart.
 *
 * `test.use({ launchOptions: withBluetooth() })`, then `const strap = await fakeStrap(page)` before the app is opened.
 */
import type { CDPSession, LaunchOptions, Page } from '@playwright/test';
import config from './playwright.config.ts';

/** The browser of a file of tests, with Bluetooth. */
export function withBluetooth(): LaunchOptions {
  const { launchOptions = {} } = config.use ?? {};
  return { ...launchOptions, args: [...(launchOptions.args ?? []), '--enable-features=WebBluetooth'] };
}

const HEART_RATE = { service: '0000180d-0000-1000-8000-00805f9b34fb', value: '00002a37-0000-1000-8000-00805f9b34fb' };
const BATTERY = { service: '0000180f-0000-1000-8000-00805f9b34fb', value: '00002a19-0000-1000-8000-00805f9b34fb' };
const NOTIFIES = '00002902-0000-1000-8000-00805f9b34fb';

/** Answers of the Bluetooth protocol: done, and any failure. */
const DONE = 0;
const FAILED = 0x0e;

/** Runs in the page before the app. */
function readInsteadOfNotify(): void {
  interface Characteristic extends EventTarget {
    readonly service: { readonly device: { readonly gatt: { readonly connected: boolean } } };
    readValue(): Promise<unknown>;
    startNotifications(): Promise<Characteristic>;
  }
  const proto = (window as unknown as { BluetoothRemoteGATTCharacteristic?: { prototype: Characteristic } })
    .BluetoothRemoteGATTCharacteristic?.prototype;
  if (proto === undefined) return;
  const real = proto.startNotifications;
  const loop = async (of: Characteristic): Promise<void> => {
    try {
      while (of.service.device.gatt.connected) await of.readValue();
    } catch {
      // Out of range: the app is told by the browser itself.
    }
  };
  proto.startNotifications = async function startNotifications(this: Characteristic): Promise<Characteristic> {
    await real.call(this);
    void loop(this);
    return this;
  };
}

/** One characteristic: what is asked of it waits until there is something to tell. */
class Value {
  #waiting = false;
  readonly #queue: string[] = [];
  readonly #cdp: CDPSession;
  readonly id: string;
  constructor(cdp: CDPSession, id: string) {
    this.#cdp = cdp;
    this.id = id;
  }

  async tell(bytes: readonly number[]): Promise<void> {
    this.#queue.push(Buffer.from(bytes).toString('base64'));
    await this.#answer();
  }

  async asked(): Promise<void> {
    this.#waiting = true;
    await this.#answer();
  }

  /** What was asked before a loss is not answered after it: a question left open would keep Chromium from noticing. */
  async fail(): Promise<void> {
    this.#queue.length = 0;
    if (!this.#waiting) return;
    this.#waiting = false;
    const answer = { characteristicId: this.id, type: 'read' as const, code: FAILED };
    await this.#cdp.send('BluetoothEmulation.simulateCharacteristicOperationResponse', answer);
  }

  async #answer(): Promise<void> {
    if (!this.#waiting) return;
    const data = this.#queue.shift();
    if (data === undefined) return;
    this.#waiting = false;
    const answer = { characteristicId: this.id, type: 'read' as const, code: DONE, data };
    await this.#cdp.send('BluetoothEmulation.simulateCharacteristicOperationResponse', answer);
  }
}

export interface FakeStrapOptions {
  readonly name?: string;
  /** Percent; null = a strap without a battery service. */
  readonly battery?: number | null;
  /** What the person does with the list of the browser. */
  readonly answer?: 'choose' | 'cancel';
}

export class FakeStrap {
  readonly #cdp: CDPSession;
  readonly #address = '00:00:00:00:00:01';
  #rate: Value | null = null;
  #charge: Value | null = null;
  #battery: number | null;
  #isNear = true;
  #tellBattery = true;
  #onConnected: (() => void)[] = [];
  isConnected = false;
  /** What the person does with the list of the browser from here on. */
  answer: 'choose' | 'cancel';

  constructor(cdp: CDPSession, options: FakeStrapOptions) {
    this.#cdp = cdp;
    this.#battery = options.battery === undefined ? 80 : options.battery;
    this.answer = options.answer ?? 'choose';
  }

  async appear(name: string): Promise<void> {
    const cdp = this.#cdp;
    const address = this.#address;
    await cdp.send('BluetoothEmulation.enable', { state: 'powered-on', leSupported: true });
    const knownServiceUuids = [HEART_RATE.service, ...(this.#battery === null ? [] : [BATTERY.service])];
    await cdp.send('BluetoothEmulation.simulatePreconnectedPeripheral', {
      address,
      name,
      manufacturerData: [],
      knownServiceUuids,
    });
    cdp.on('BluetoothEmulation.gattOperationReceived', ({ type }) => void this.#onGatt(type));
    cdp.on('BluetoothEmulation.characteristicOperationReceived', ({ characteristicId, type }) => {
      void this.#onValue(characteristicId, type);
    });
    cdp.on('BluetoothEmulation.descriptorOperationReceived', ({ descriptorId, type }) => {
      void cdp.send('BluetoothEmulation.simulateDescriptorOperationResponse', { descriptorId, type, code: DONE });
    });
  }

  async #onGatt(type: 'connection' | 'discovery'): Promise<void> {
    const code = this.#isNear ? DONE : FAILED;
    if (type === 'connection') this.#forget();
    if (type === 'discovery' && this.#isNear && this.#rate === null) {
      this.#rate = await this.#add(HEART_RATE);
      if (this.#battery !== null) this.#charge = await this.#add(BATTERY);
    }
    await this.#cdp.send('BluetoothEmulation.simulateGATTOperationResponse', { address: this.#address, type, code });
  }

  async #add(what: typeof HEART_RATE): Promise<Value> {
    const cdp = this.#cdp;
    const { serviceId } = await cdp.send('BluetoothEmulation.addService', {
      address: this.#address,
      serviceUuid: what.service,
    });
    const { characteristicId } = await cdp.send('BluetoothEmulation.addCharacteristic', {
      serviceId,
      characteristicUuid: what.value,
      properties: { notify: true, read: true },
    });
    await cdp.send('BluetoothEmulation.addDescriptor', { characteristicId, descriptorUuid: NOTIFIES });
    return new Value(cdp, characteristicId);
  }

  async #onValue(id: string, type: string): Promise<void> {
    const value = [this.#rate, this.#charge].find((one) => one?.id === id);
    if (value === undefined || value === null) return;
    if (type === 'read') {
      await value.asked();
      if (value !== this.#charge || !this.#tellBattery || this.#battery === null) return;
      this.#tellBattery = false;
      await value.tell([this.#battery]);
      return;
    }
    const operation = type as 'subscribe-to-notifications' | 'unsubscribe-from-notifications';
    await this.#cdp.send('BluetoothEmulation.simulateCharacteristicOperationResponse', {
      characteristicId: id,
      type: operation,
      code: DONE,
    });
    if (operation !== 'subscribe-to-notifications' || value !== this.#rate) return;
    this.isConnected = true;
    for (const tell of this.#onConnected.splice(0)) tell();
  }

  /** Its services go with the connection. */
  #forget(): void {
    this.isConnected = false;
    this.#rate = null;
    this.#charge = null;
    // The first reading of a battery is answered at once; those after it wait for a change, like a notification.
    this.#tellBattery = true;
  }

  /** Resolves once the page listens to it. */
  async connected(): Promise<void> {
    if (!this.isConnected) await new Promise<void>((resolve) => void this.#onConnected.push(resolve));
  }

  /** One packet of measurement 0x2A37, as bytes; waits until the page can have it. */
  async send(...bytes: readonly number[]): Promise<void> {
    await this.connected();
    await this.#rate?.tell(bytes);
  }

  /** A usual packet: worn, with the intervals between beats in milliseconds. */
  async beat(bpm: number, intervals: readonly number[] = []): Promise<void> {
    const units = intervals.flatMap((ms) => {
      const unit = Math.round((ms * 1024) / 1000);
      return [unit % 256, Math.floor(unit / 256)];
    });
    await this.send(intervals.length > 0 ? 0x16 : 0x06, bpm, ...units);
  }

  /** It tells that it is not worn, with the value it had last: as straps do. */
  async takenOff(bpm: number): Promise<void> {
    await this.send(0x04, bpm);
  }

  /** Percent. */
  async setBattery(percent: number): Promise<void> {
    this.#battery = percent;
    await this.#charge?.tell([percent]);
  }

  async outOfRange(): Promise<void> {
    this.#isNear = false;
    this.isConnected = false;
    await this.#rate?.fail();
    await this.#charge?.fail();
    await this.#cdp.send('BluetoothEmulation.simulateGATTDisconnection', { address: this.#address });
  }

  /** From here on, the next try of the page succeeds. */
  inRange(): void {
    this.#isNear = true;
  }

  async bluetooth(state: 'powered-on' | 'powered-off' | 'absent'): Promise<void> {
    await this.#cdp.send('BluetoothEmulation.setSimulatedCentralState', { state });
  }

  async away(): Promise<void> {
    await this.#cdp.send('BluetoothEmulation.disable').catch(() => undefined);
    await this.#cdp.detach().catch(() => undefined);
  }
}

/** A strap near this page; from before the app is opened. Ends with the page. */
export async function fakeStrap(page: Page, options: FakeStrapOptions = {}): Promise<FakeStrap> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('a strap needs a browser');
  const strap = new FakeStrap(await browser.newBrowserCDPSession(), options);
  await strap.appear(options.name ?? 'Band 7');
  await page.addInitScript(readInsteadOfNotify);
  const access = await page.context().newCDPSession(page);
  await access.send('DeviceAccess.enable');
  let answered = '';
  access.on('DeviceAccess.deviceRequestPrompted', ({ id, devices }) => {
    const [device] = devices;
    // Told anew each time the list grows; it can be answered once.
    if (id === answered || (strap.answer === 'choose' && device === undefined)) return;
    answered = id;
    void (strap.answer === 'choose' && device !== undefined
      ? access.send('DeviceAccess.selectPrompt', { id, deviceId: device.id })
      : access.send('DeviceAccess.cancelPrompt', { id }));
  });
  page.once('close', () => void strap.away());
  return strap;
}
