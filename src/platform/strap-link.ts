/**
 * The connection to one strap, kept up until it is closed. What a strap sent is worth nothing once it is silent: five
 * seconds without a packet that can be read are told as lost, also where the browser still calls it connected.
 */
import { readHeartRate } from '../devices/heart-rate.ts';
import type { Characteristic, Server, StrapDevice } from './bluetooth.ts';
import type { StrapListener, StrapState } from './strap.ts';

/** Timers and the page's coming into view, so that a test can be ahead of them. */
export interface Surroundings {
  /** Milliseconds, by a clock that cannot be set. */
  steady(): number;
  /** @returns calls it off */
  after(ms: number, then: () => void): () => void;
  /** @returns ends it */
  onVisible(then: () => void): () => void;
}

export const here: Surroundings = {
  steady: () => performance.now(),
  after: (ms, then) => {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
  onVisible: (then) => {
    const look = (): void => {
      if (!document.hidden) then();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  },
};

/** Milliseconds without a packet, as in `session/event.ts`. */
export const SILENT_AFTER = 5_000;
/** Silent for this much longer though connected: the connection is made anew (own choice). */
const RENEW_AFTER = 10_000;
/** A try to connect that takes longer is given up (own choice). */
const CONNECT_WITHIN = 10_000;
/** Before the n-th new try, in milliseconds; the last one holds for all that follow (own choice). */
export const PAUSES = [500, 1_000, 2_000, 4_000, 8_000, 10_000];
/** Tries of the first connection, which the person waits for (own choice). */
const FIRST_TRIES = 3;

const NOTHING = (): void => undefined;

export class StrapLink {
  readonly #device: StrapDevice;
  readonly #listener: StrapListener;
  readonly #around: Surroundings;
  #state: StrapState = 'connecting';
  #isClosed = false;
  /** Which connection this is: whatever an earlier one still says is not listened to. */
  #turn = 0;
  #heardAt = 0;
  #isSearching = false;
  #stopSilence = NOTHING;
  #stopPause = NOTHING;
  #stopVisible = NOTHING;
  #endPause = NOTHING;
  #leave = NOTHING;

  constructor(device: StrapDevice, listener: StrapListener, around: Surroundings) {
    this.#device = device;
    this.#listener = listener;
    this.#around = around;
  }

  /** @returns false where it could not be connected; then it is closed. */
  async open(): Promise<boolean> {
    this.#device.addEventListener('gattserverdisconnected', this.#onGone);
    this.#stopVisible = this.#around.onVisible(() => this.#onVisible());
    if (await this.#search(FIRST_TRIES)) return true;
    this.close();
    return false;
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#stopVisible();
    this.#endPause();
    this.#device.removeEventListener('gattserverdisconnected', this.#onGone);
    this.#letGo();
  }

  /** One try. The browser may wait for ever for a strap that is not there; letting go ends that, and so does the time. */
  async #connect(): Promise<boolean> {
    const turn = (this.#turn += 1);
    let giveUp = NOTHING;
    const late = new Promise<boolean>((resolve) => {
      giveUp = this.#around.after(CONNECT_WITHIN, () => resolve(false));
    });
    const isThere = (await Promise.race([this.#subscribe(turn).catch(() => false), late])) && turn === this.#turn;
    giveUp();
    if (!isThere && turn === this.#turn) this.#letGo();
    return isThere;
  }

  /** From nothing to notifications. */
  async #subscribe(turn: number): Promise<boolean> {
    const server = await this.#device.gatt?.connect();
    const service = await server?.getPrimaryService('heart_rate');
    const rate = await service?.getCharacteristic('heart_rate_measurement');
    if (server === undefined || rate === undefined || turn !== this.#turn) return false;
    this.#listen(rate, (value) => this.#onPacket(value));
    await rate.startNotifications();
    if (turn !== this.#turn) return false;
    this.#hear();
    void this.#watchBattery(server, turn);
    return true;
  }

  /** Of this connection nothing is heard any more. */
  #letGo(): void {
    this.#turn += 1;
    this.#stopSilence();
    this.#leave();
    this.#leave = NOTHING;
    try {
      this.#device.gatt?.disconnect();
    } catch {
      // It is gone already.
    }
  }

  #listen(from: Characteristic, hear: (value: DataView) => void): void {
    const turn = this.#turn;
    const onValue = (): void => {
      if (turn === this.#turn && from.value !== undefined) hear(from.value);
    };
    from.addEventListener('characteristicvaluechanged', onValue);
    const before = this.#leave;
    this.#leave = () => {
      before();
      from.removeEventListener('characteristicvaluechanged', onValue);
    };
  }

  #onPacket(packet: DataView): void {
    const reading = readHeartRate(packet);
    // What cannot be read is no sign of life: else a strap that sends nonsense would never be told as lost.
    if (reading === null) return;
    this.#hear();
    this.#say('on');
    this.#listener.onReading(reading);
  }

  /** Something came: the silence begins anew. */
  #hear(): void {
    this.#heardAt = this.#around.steady();
    this.#stopSilence();
    this.#stopSilence = this.#around.after(SILENT_AFTER, () => this.#onSilent());
  }

  #onSilent(): void {
    this.#say('lost');
    this.#stopSilence();
    this.#stopSilence = this.#around.after(RENEW_AFTER, () => this.#again());
  }

  readonly #onGone = (): void => this.#again();

  #onVisible(): void {
    // The timers of a page that is not seen are late; its last value may be old.
    if (this.#state === 'on' && this.#around.steady() - this.#heardAt >= SILENT_AFTER) this.#onSilent();
    this.#endPause();
  }

  /** Lost: connects again until that succeeds. A search hears of a failure by itself. */
  #again(): void {
    if (this.#isClosed || this.#isSearching) return;
    this.#say('lost');
    this.#isSearching = true;
    this.#letGo();
    void this.#pause(0).then(() => this.#search(Infinity));
  }

  async #search(tries: number): Promise<boolean> {
    this.#isSearching = true;
    for (let attempt = 1; attempt <= tries && !this.#isClosed; attempt += 1) {
      if (await this.#connect()) {
        this.#isSearching = false;
        return true;
      }
      if (attempt < tries) await this.#pause(attempt);
    }
    return false;
  }

  /** Longer with each try; coming into view ends it. */
  #pause(attempt: number): Promise<void> {
    return new Promise((resolve) => {
      this.#endPause = () => {
        this.#stopPause();
        this.#endPause = NOTHING;
        resolve();
      };
      this.#stopPause = this.#around.after(PAUSES[Math.min(attempt, PAUSES.length - 1)] ?? 0, () => this.#endPause());
    });
  }

  #say(state: StrapState): void {
    if (this.#isClosed || state === this.#state) return;
    this.#state = state;
    this.#listener.onState(state);
  }

  /** Told once, and at each change where the strap does that. Not every strap has it. */
  async #watchBattery(server: Server, turn: number): Promise<void> {
    const tell = (value: DataView | undefined): void => {
      const percent = value === undefined || value.byteLength < 1 ? Number.NaN : value.getUint8(0);
      if (turn === this.#turn && !this.#isClosed) this.#listener.onBattery(percent <= 100 ? percent : null);
    };
    try {
      const service = await server.getPrimaryService('battery_service');
      const level = await service.getCharacteristic('battery_level');
      if (turn !== this.#turn) return;
      tell(await level.readValue());
      if (turn !== this.#turn) return;
      this.#listen(level, tell);
      await level.startNotifications();
    } catch {
      // A level that was read stays; where none was, none is known.
    }
  }
}
