/** What the inputs are made from, and what must be the same afterwards. Made once in each process. */
import 'fake-indexeddb/auto';
import { connect, type Wiring } from '../../src/app/wiring.ts';
import { stored } from '../../src/app/state.ts';
import type { Athlete, Entry, LogFile } from '../../src/log/entry.ts';
import { type Bytes, utf8 } from '../../src/seal/bytes.ts';
import { pack } from '../../src/seal/packing.ts';
import { closeMessage } from '../../src/sharing/envelope.ts';
import { type DeviceKey, newDeviceKey, sign } from '../../src/sharing/key.ts';
import type { Message } from '../../src/sharing/message.ts';
import { newRecoveryCode, sealBackup, toBase64 } from '../../src/seal/index.ts';
import { newDataKey, sealRow, unwrap, wrap, type SealedRow, type Secret } from '../../src/seal/index.ts';
import { type LogStore, openStore } from '../../src/store/index.ts';
import { everything, type TestFile } from '../e2e/logs.ts';

const PASSPHRASE: Secret = { kind: 'passphrase', passphrase: 'een rustige dag op zee' };

export interface World {
  /** A valid log. */
  readonly file: TestFile;
  /** What is on the device: half of that log, frozen all through, so that any change to it throws. */
  readonly here: { readonly athletes: readonly Athlete[]; readonly entries: readonly Entry[] };
  readonly store: LogStore;
  readonly rows: string;
  readonly code: Secret;
  readonly passphrase: Secret;
  readonly sealed: readonly string[];
  readonly key: CryptoKey;
  readonly row: SealedRow;
  /** Messages as they are on the way, one of each kind that anybody can open. */
  readonly messages: readonly Bytes[];
  /** Contents of anybody's making as a message of this kind (1–6), properly signed: a device may be anybody's. */
  readonly signed: (kind: number, contents: string) => Promise<Bytes>;
}

const AT = Date.UTC(2026, 2, 5);
const HOUR = 3_600_000;

async function messagesOf(file: TestFile, key: DeviceKey): Promise<Bytes[]> {
  const [one] = file.athletes as unknown as Athlete[];
  if (one === undefined) throw new Error('nobody');
  const entries = (file.entries as unknown as Entry[]).filter((entry) => entry.athlete === one.id);
  const log = { ...(file as unknown as LogFile), athletes: [one], entries };
  const { id, name } = one;
  const times = { at: AT, until: AT + HOUR };
  const status = {
    athlete: id,
    name,
    protocol: 'cisg-2022',
    version: '1.0.0',
    stage: '2A',
    verdict: 'hold',
    next: { stage: '2B', opensAt: AT },
    isCleared: false,
    impactRiskFrom: '3',
  } as const;
  const by = { role: 'staff', name: 'Bo' } as const;
  const knock = entries.filter((entry) => entry.type === 'head-impact').map((entry) => ({ ...entry, by }));
  const secret = toBase64(new Uint8Array(32));
  const clinician = { name: 'Dr. Vos', profession: 'doctor' } as const;
  const all: Message[] = [
    { kind: 'status', ...times, status },
    { kind: 'status', ...times, status, log },
    { kind: 'visit', ...times, log },
    { kind: 'pair', ...times, by, athlete: { id, name }, secret },
    { kind: 'decision', ...times, athlete: { id, name }, document: { type: 'clearance', scope: '5', clinician } },
    ...(knock.length > 0 ? [{ kind: 'hand-back', ...times, by, athlete: { id, name }, entries: knock } as const] : []),
  ];
  return Promise.all(all.map((message) => closeMessage(message, key)));
}

async function signedBy(key: DeviceKey, kind: number, contents: string): Promise<Bytes> {
  const head = new Uint8Array([1, kind, ...key.publicKey]);
  const body = await pack(utf8(contents), 'deflate-raw');
  const signature = await sign(key, new Uint8Array([...utf8('rejoin message\n'), ...head, ...body]));
  return new Uint8Array([...head, ...signature, ...body]);
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

export async function rowsOf(store: LogStore): Promise<string> {
  const { athletes, entries } = await store.read();
  return JSON.stringify([athletes, entries.toSorted((a, b) => (a.id < b.id ? -1 : 1))]);
}

export async function makeWorld(): Promise<World> {
  const { file } = everything();
  const { athletes, entries } = frozen(structuredClone(file)) as unknown as { athletes: Athlete[]; entries: Entry[] };
  const here = { athletes: athletes.slice(0, 1), entries: entries.slice(0, 12) };
  const store = await openStore();
  await store.append(here.entries, here.athletes);
  const platform = { readAside: () => Promise.resolve('failed') } as unknown as Wiring['platform'];
  connect({ store, platform });
  stored.value = { ...here, unreadable: [] };

  const typed = newRecoveryCode();
  const code: Secret = { kind: 'code', code: typed };
  const dataKey = await newDataKey();
  const wrappers = [await wrap(dataKey, code), await wrap(dataKey, PASSPHRASE)];
  const key = await unwrap(wrappers, code);
  const text = JSON.stringify(file);
  const sealed = [
    await sealBackup(text, { dataKey: key, wrappers }, '2026-03-05T12:00:00Z'),
    await sealBackup(text.slice(0, 300), { dataKey: key, wrappers: wrappers.slice(0, 1) }, '2026-03-05T12:00:00Z'),
  ];
  const [first] = here.entries;
  const row = await sealRow(key, 'entries', first?.id ?? '', first);
  const device = (await newDeviceKey()).key;
  const messages = await messagesOf(file, device);
  const signed: World['signed'] = (kind, contents) => signedBy(device, kind, contents);
  const rows = await rowsOf(store);
  return { file, here, store, rows, code, passphrase: PASSPHRASE, sealed, key, row, messages, signed };
}
