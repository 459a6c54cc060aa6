/** The key that this device signs with: made with the first message, kept beside the log, erased with it. */
import { type DeviceKey, newDeviceKey, openKept } from '../../sharing/key.ts';
import { wired } from '../wiring.ts';

const KEY = 'device-key';
let making: Promise<DeviceKey> | null = null;

async function find(): Promise<DeviceKey> {
  const { store } = wired();
  const known = await openKept(await store.readKv(KEY));
  if (known !== null) return known;
  const { key, kept } = await newDeviceKey();
  await store.writeMany([[KEY, kept]]);
  // Another tab may have made one in the same moment: what lies on the disk is the device's.
  return (await openKept(await store.readKv(KEY))) ?? key;
}

/** Always the one on the disk; two that ask at once get the same. */
export async function deviceKey(): Promise<DeviceKey> {
  making ??= find();
  try {
    return await making;
  } finally {
    making = null;
  }
}
