/** A strap of the test's own: what the browser would say of it, at the moment the test says. */
import type { Bluetooth, Characteristic, Server, StrapDevice } from '../../src/platform/bluetooth.ts';

export class FakeValue extends EventTarget implements Characteristic {
  value: DataView | undefined;
  isNotifying = false;
  constructor(first: readonly number[] = []) {
    super();
    if (first.length > 0) this.value = new DataView(Uint8Array.from(first).buffer);
  }
  readValue(): Promise<DataView> {
    return this.value === undefined ? Promise.reject(new Error('nothing to read')) : Promise.resolve(this.value);
  }
  startNotifications(): Promise<this> {
    this.isNotifying = true;
    return Promise.resolve(this);
  }
  tell(...bytes: readonly number[]): void {
    this.value = new DataView(Uint8Array.from(bytes).buffer);
    this.dispatchEvent(new Event('characteristicvaluechanged'));
  }
}

/** `near`: connects. `far`: fails. `silent`: neither, for ever. */
export type Reach = 'near' | 'far' | 'silent';

export class FakeDevice extends EventTarget implements StrapDevice {
  name: string | undefined = 'Band 7';
  reach: Reach = 'near';
  tries = 0;
  connected = false;
  /** A new one with each connection, as in a browser. */
  rate = new FakeValue();
  battery: FakeValue | null = null;
  readonly gatt: Server = this.#server();

  #server(): Server {
    const isConnected = (): boolean => this.connected;
    return {
      get connected() {
        return isConnected();
      },
      connect: () => this.#connect(),
      disconnect: () => this.drop(),
      getPrimaryService: (service) => {
        const value = service === 'heart_rate' ? this.rate : this.battery;
        if (!this.connected || value === null) return Promise.reject(new DOMException('none', 'NotFoundError'));
        return Promise.resolve({ getCharacteristic: () => Promise.resolve(value) });
      },
    };
  }

  async #connect(): Promise<Server> {
    this.tries += 1;
    if (this.reach === 'silent') return await new Promise(() => undefined);
    if (this.reach === 'far') throw new DOMException('far', 'NetworkError');
    this.connected = true;
    this.rate = new FakeValue();
    return this.gatt;
  }

  /** The connection is gone. */
  drop(): void {
    if (!this.connected) return;
    this.connected = false;
    this.dispatchEvent(new Event('gattserverdisconnected'));
  }
}

export function fakeBluetooth(answer: FakeDevice | Error | DOMException, isOn: boolean | Error = true) {
  const asked: unknown[] = [];
  const bluetooth: Bluetooth = {
    getAvailability: () => (typeof isOn === 'boolean' ? Promise.resolve(isOn) : Promise.reject(isOn)),
    requestDevice: (options) => {
      asked.push(options);
      return answer instanceof FakeDevice ? Promise.resolve(answer) : Promise.reject(answer);
    },
  };
  return { bluetooth, asked };
}
