/** What the inputs are made from, and what must be the same afterwards. Made once in each process. */
import 'fake-indexeddb/auto';
import { connect, type Wiring } from '../../src/app/wiring.ts';
import { stored } from '../../src/app/state.ts';
import type { Athlete, Entry } from '../../src/log/entry.ts';
import { newRecoveryCode, sealBackup } from '../../src/seal/index.ts';
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
  return { file, here, store, rows: await rowsOf(store), code, passphrase: PASSPHRASE, sealed, key, row };
}
