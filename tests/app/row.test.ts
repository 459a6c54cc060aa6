/** Many codes in a row: each taken once, whatever the camera sees in between. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newRow } from '../../src/app/sharing/row.ts';
import { toCodes } from '../../src/sharing/codes.ts';
import { closeMessage } from '../../src/sharing/envelope.ts';
import { newDeviceKey } from '../../src/sharing/key.ts';
import type { Message, MessageOf } from '../../src/sharing/message.ts';
import { connectMemory } from '../ui/connected.ts';

const take = vi.hoisted(() => vi.fn());
vi.mock('../../src/app/board/take.ts', () => ({ takeStatus: take }));

const AT = Date.parse('2026-03-04T09:00:00Z');
const { key } = await newDeviceKey();

function status(name: string, more: Partial<MessageOf<'status'>> = {}): Message {
  return {
    kind: 'status',
    at: AT,
    until: AT + 3_600_000,
    status: {
      athlete: '00000000-0000-4000-8000-000000000001',
      name,
      protocol: 'cisg-2022',
      version: '1.0.0',
      stage: '2A',
      verdict: 'hold',
      next: null,
      isCleared: false,
      impactRiskFrom: '3',
    },
    ...more,
  };
}
const textsOf = async (message: Message): Promise<readonly string[]> =>
  (await toCodes(await closeMessage(message, key))) ?? [];
const only = async (message: Message): Promise<string> => (await textsOf(message))[0] ?? '';

/** Entries enough for a loop of codes. */
function long(name: string): Message {
  const base = {
    athlete: '00000000-0000-4000-8000-000000000001',
    zone: 'UTC',
    by: { role: 'athlete' as const, name: '' },
  };
  const entries = Array.from({ length: 20 }, (_, index) => ({
    ...base,
    id: crypto.randomUUID(),
    type: 'head-impact' as const,
    at: `2026-03-01T09:${10 + index}:00Z`,
    recordedAt: `2026-03-01T09:${10 + index}:00Z`,
  }));
  const athletes = [{ id: base.athlete, name, student: false }];
  return status(name, {
    log: { format: 'rejoin-log', version: 1, exportedAt: '2026-03-04T09:00:00Z', athletes, entries },
  });
}

beforeEach(async () => {
  await connectMemory('2026-03-04T09:30:00Z');
  take.mockReset();
  take.mockImplementation((message: MessageOf<'status'>) =>
    Promise.resolve({ outcome: 'added', name: message.status.name }),
  );
});

describe('a row', () => {
  it('takes each code once, however long it stays in view', async () => {
    const row = newRow();
    for (const name of ['Sam', 'Robin', 'Kim']) {
      const text = await only(status(name));
      for (let seen = 0; seen < 5; seen += 1) await row.take(text);
    }
    await row.take(await only(status('Sam', { at: AT + 60_000 })));
    expect(take).toHaveBeenCalledTimes(4);
    expect(row.lines.value.map((line) => line.what === 'taken' && line.row.name)).toEqual([
      'Sam',
      'Kim',
      'Robin',
      'Sam',
    ]);
  });

  it('takes a loop of codes among single ones, from any of its parts on, and once', async () => {
    const row = newRow();
    const loop = await textsOf(long('Robin'));
    expect(loop.length).toBeGreaterThan(1);
    const single = await only(status('Sam'));
    await row.take(loop[1] ?? '');
    expect(row.part.value).toEqual({ state: 'part', have: 1, total: loop.length });
    // Somebody else's code comes between; the loop has to be seen from anew.
    await row.take(single);
    expect(row.part.value).toBeNull();
    for (let turn = 0; turn < 3; turn += 1)
      for (const text of [...loop.slice(1), ...loop.slice(0, 1)]) await row.take(text);
    await row.take(single);
    expect(take).toHaveBeenCalledTimes(2);
    expect(row.part.value).toBeNull();
  });

  it('says what it did not take, and goes on', async () => {
    const row = newRow();
    const spoilt = (await only(status('Kim'))).replace(/.{6}$/, '000000');
    const visit: Message = {
      kind: 'decision',
      at: AT,
      until: AT + 3_600_000,
      athlete: { id: '00000000-0000-4000-8000-000000000001', name: 'Sam' },
      document: { type: 'clearance', scope: '5', clinician: { name: 'Dr. Vos', profession: 'doctor' } },
    };
    const texts = [
      'https://example.org',
      spoilt,
      await only(status('Robin', { at: AT - 7_200_000, until: AT - 3_600_000 })),
      await only(visit),
      await only(status('Sam')),
    ];
    for (const text of [...texts, ...texts]) await row.take(text);
    expect(row.lines.value.map((line) => ('problem' in line ? line.problem : line.what)).toReversed()).toEqual([
      'not-ours',
      'damaged',
      'expired',
      'other-kind',
      'taken',
    ]);
    expect(new Set(row.lines.value.map((line) => line.key)).size).toBe(5);
  });

  it('takes again what could not be kept', async () => {
    const row = newRow();
    const text = await only(status('Sam'));
    take.mockRejectedValueOnce(new Error('full'));
    await row.take(text);
    expect(row.lines.value.map(({ what }) => what)).toEqual(['failed']);
    await row.take(text);
    expect(row.lines.value.map(({ what }) => what)).toEqual(['taken', 'failed']);
  });
});

// docs/hazards.md: H46
