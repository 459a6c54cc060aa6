/** What is used of Web Bluetooth, which no list of types for the browser knows; a test hands in its own. */

export interface Characteristic extends EventTarget {
  readonly value?: DataView | undefined;
  readValue(): Promise<DataView>;
  startNotifications(): Promise<unknown>;
}
interface Service {
  getCharacteristic(name: string): Promise<Characteristic>;
}
export interface Server {
  readonly connected: boolean;
  /** May wait for ever while the strap is not there; `disconnect` ends that. */
  connect(): Promise<Server>;
  disconnect(): void;
  getPrimaryService(name: string): Promise<Service>;
}
export interface StrapDevice extends EventTarget {
  readonly name?: string | undefined;
  readonly gatt?: Server | undefined;
}
export interface Bluetooth {
  getAvailability?(): Promise<boolean>;
  requestDevice(options: {
    readonly filters: readonly { readonly services: readonly string[] }[];
    readonly optionalServices: readonly string[];
  }): Promise<StrapDevice>;
}

/** Null in every browser of iOS, in Firefox, and on a page that is not secure. */
export function bluetoothHere(): Bluetooth | null {
  return (navigator as { readonly bluetooth?: Bluetooth }).bluetooth ?? null;
}
