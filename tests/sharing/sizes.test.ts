/** How large messages are, in bytes and in letters of a code and a link: printed, and as docs/sharing.md says. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Athlete, Entry, LogFile } from '../../src/log/entry.ts';
import { EMERGENCY_SIGN_IDS, SYMPTOM_IDS } from '../../src/log/vocabulary.ts';
import { toCodes } from '../../src/sharing/codes.ts';
import { toLinkEnd } from '../../src/sharing/carriers.ts';
import { closeMessage } from '../../src/sharing/envelope.ts';
import { newDeviceKey, pairKey } from '../../src/sharing/key.ts';
import type { Message, Status } from '../../src/sharing/message.ts';
import { logForCheck } from '../../src/sharing/status.ts';
import { DAY, formatUtc, HOUR } from '../../src/time/instant.ts';
import { randomOf } from './pictures.ts';

const START = Date.parse('2026-03-01T09:00:00Z');
const ATHLETE: Athlete = {
  id: '5a0c1f2e-7b1d-4e83-9c52-0b6f3a7d9e10',
  name: 'Sam de Vries',
  birthDate: '2010-05-04',
  student: true,
  caution: [],
};
const random = randomOf(7);
const uuid = (): string =>
  '########-####-4###-8###-############'.replaceAll('#', () => Math.floor(random() * 16).toString(16));

/** Each day a check-in of 22 items, all warning signs, and a bout. */
function logOf(days: number): LogFile {
  const base = (at: number) => ({
    id: uuid(),
    athlete: ATHLETE.id,
    at: formatUtc(at),
    zone: 'Europe/Amsterdam',
    recordedAt: formatUtc(at + 60_000),
    by: { role: 'athlete' as const, name: 'Sam' },
  });
  const entries: Entry[] = [{ ...base(START), type: 'injury', protocol: 'cisg-2022', protocolVersion: '1.0.0' }];
  for (let day = 0; day < days; day += 1) {
    const at = START + day * DAY;
    const symptoms = Object.fromEntries(SYMPTOM_IDS.map((id) => [id, random() < 0.3 ? Math.floor(random() * 4) : 0]));
    const answers = Object.fromEntries(EMERGENCY_SIGN_IDS.map((id) => [id, 'no' as const]));
    entries.push({ ...base(at + HOUR), type: 'warning-signs', answers });
    entries.push({ ...base(at + HOUR), type: 'check-in', symptoms, painkiller: false });
    entries.push({
      ...base(at + 8 * HOUR),
      type: 'activity',
      stage: '2A',
      minutes: 20,
      before: 1,
      peak: 2,
      settledAfterMinutes: 10,
    });
  }
  return { format: 'rejoin-log', version: 1, exportedAt: formatUtc(START), athletes: [ATHLETE], entries };
}

const STATUS: Status = {
  athlete: ATHLETE.id,
  name: ATHLETE.name,
  protocol: 'cisg-2022',
  version: '1.0.0',
  stage: '2A',
  verdict: 'hold',
  next: { stage: '2B', opensAt: START + DAY },
  isCleared: false,
  impactRiskFrom: '3',
};
const times = { at: START + 15 * DAY, until: START + 16 * DAY };
const checked = (days: number) => logForCheck(ATHLETE, logOf(days).entries, times.at);
const by = { role: 'parent' as const, name: 'Kim de Vries' };
const who = { id: ATHLETE.id, name: ATHLETE.name };
const MESSAGES: readonly (readonly [what: string, message: Message])[] = [
  ['a status', { kind: 'status', ...times, status: STATUS }],
  [
    'a status, a name of 80 letters',
    {
      kind: 'status',
      ...times,
      status: { ...STATUS, name: 'Wilhelmina van den Boogaard-Oosterhuis, groep 8b, Sportclub De Vrije Zwaluw, jt' },
    },
  ],
  ['a status with the entries of 3 days', { kind: 'status', ...times, status: STATUS, log: checked(3) }],
  ['a status with the entries of 14 days', { kind: 'status', ...times, status: STATUS, log: checked(14) }],
  ['a pairing', { kind: 'pair', ...times, by, athlete: who, secret: 'q83vEjRWeJASNFZ4kBI0VniQEjRWeJASNFZ4kBI0Vng=' }],
  ['a log of 14 days between paired phones', { kind: 'log', ...times, by, log: logOf(14) }],
  ['a recovery of 14 days for a clinician', { kind: 'visit', ...times, log: logOf(14) }],
  [
    'a clinician’s decision',
    {
      kind: 'decision',
      ...times,
      athlete: who,
      document: { type: 'clearance', scope: '5', clinician: { name: 'Dr. Vos', profession: 'doctor' } },
    },
  ],
];

describe('how large a message is', () => {
  it('is as docs/sharing.md says, within a tenth', async () => {
    const { key } = await newDeviceKey();
    const pair = await pairKey(new Uint8Array(32));
    const rows = [];
    for (const [what, message] of MESSAGES) {
      const bytes = await closeMessage(message, key, message.kind === 'log' ? pair : undefined);
      const codes = await toCodes(bytes);
      const letters = codes?.reduce((sum, code) => sum + code.length, 0) ?? 0;
      const link = toLinkEnd(bytes);
      rows.push([what, bytes.length, codes?.length ?? 'file only', letters, link?.length ?? 'too long'] as const);
    }
    const table = ['| Message | Bytes | Codes | Letters in them | Letters of a link |', '|---|---|---|---|---|'];
    table.push(...rows.map((row) => `| ${row.join(' | ')} |`));
    console.log(table.join('\n'));
    const said = readFileSync(new URL('../../docs/sharing.md', import.meta.url), 'utf8');
    for (const [what, bytes] of rows) {
      const [, figure] = new RegExp(`\\| ${what} \\| (\\d+) `).exec(said) ?? [];
      expect([what, Math.abs(Number(figure) - bytes) <= bytes / 10]).toEqual([what, true]);
    }
    // One code, whoever it is.
    expect(rows[0]?.[2]).toBe(1);
    expect(rows[1]?.[2]).toBe(1);
  });
});
