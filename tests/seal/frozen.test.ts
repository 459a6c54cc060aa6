/** What a release has sealed, every later one opens. The files of `tests/frozen/seal` are never edited or made anew. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRow, openSealedBackup, type Room, type Secret, unwrap, type Wrapper } from '../../src/seal/index.ts';

const FOLDER = join(import.meta.dirname, '../frozen/seal');

interface Frozen {
  readonly passphrase: string;
  readonly code: string;
  readonly passkey: { readonly id: string; readonly prf: string };
  readonly wrappers: readonly Wrapper[];
  readonly rows: readonly { room: Room; id: string; row: unknown; value: unknown }[];
  readonly text: string;
  readonly backup: unknown;
}

const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

describe.each(FILES)('%s', (name) => {
  const frozen = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Frozen;
  const { id, prf } = frozen.passkey;
  const secrets: Secret[] = [
    { kind: 'passphrase', passphrase: frozen.passphrase },
    { kind: 'code', code: frozen.code },
    { kind: 'passkey', id, prf: new Uint8Array(Buffer.from(prf, 'hex')) },
  ];

  it.each(secrets)('has rows that open with the $kind', async (secret) => {
    const key = await unwrap(frozen.wrappers, secret);
    expect(frozen.rows.length).toBeGreaterThan(3);
    for (const { room, id, row, value } of frozen.rows) expect(await openRow(key, room, id, row)).toEqual(value);
  });

  it.each(secrets.slice(0, 2))('has a copy that opens with the $kind', async (secret) => {
    expect(await openSealedBackup(JSON.stringify(frozen.backup, null, 2), secret)).toBe(frozen.text);
  });
});

it('there is a file for each version', () => {
  expect(FILES).toContain('version-1.json');
});

// docs/hazards.md: H32
