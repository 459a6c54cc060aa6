/** Codes one after the other, for the board: each is taken once, and the camera never stops for it. */
import { signal, type Signal } from '@preact/signals';
import type { MessageKind } from '../../sharing/message.ts';
import { takeStatus, type TakenRow } from '../board/take.ts';
import { newCollector } from './codes.ts';
import { type ReceiveProblem, receive } from './receive.ts';

/** What came of one code. `failed`: it could not be kept on this device. */
export type RowLine = { readonly key: number } & (
  | { readonly what: 'taken'; readonly row: TakenRow }
  | { readonly what: 'refused'; readonly problem: ReceiveProblem; readonly until?: number }
  | { readonly what: 'other-kind'; readonly kind: MessageKind }
  | { readonly what: 'failed' }
);
type Told<L = RowLine> = L extends RowLine ? Omit<L, 'key'> : never;

export interface Row {
  /** Newest first. */
  readonly lines: Signal<readonly RowLine[]>;
  /** Of a code in parts, how far it is; null between codes. */
  readonly part: Signal<{ readonly have: number; readonly total: number } | null>;
  take(text: string): Promise<void>;
}

/** Which message a text is a part of. */
const messageOf = (text: string): string => text.slice(0, 8);

export function newRow(): Row {
  const lines = signal<readonly RowLine[]>([]);
  const part = signal<{ have: number; total: number } | null>(null);
  const collector = newCollector();
  /** Texts that are done with: the same code stays in view for a while. */
  const done = new Set<string>();
  let parts: string[] = [];

  async function told(bytes: Uint8Array<ArrayBuffer>): Promise<Told> {
    const received = await receive(bytes, 'code');
    if (!received.ok) {
      const { problem, until } = received;
      return { what: 'refused', problem, ...(until === undefined ? {} : { until }) };
    }
    const { message, sender } = received;
    if (message.kind !== 'status') return { what: 'other-kind', kind: message.kind };
    return { what: 'taken', row: await takeStatus(message, sender) };
  }

  return {
    lines,
    part,
    async take(text) {
      if (done.has(text)) return;
      const taken = await collector.take(text);
      if (taken.state === 'part') {
        parts.push(text);
        part.value = taken;
        return;
      }
      part.value = null;
      let line: Told;
      const mine = [...parts.filter((one) => messageOf(one) === messageOf(text)), text];
      parts = [];
      try {
        line = taken.state === 'refused' ? { what: 'refused', problem: taken.problem } : await told(taken.bytes);
      } catch {
        line = { what: 'failed' };
      }
      // What could not be kept is taken again when it is shown again.
      if (line.what !== 'failed') for (const one of mine) done.add(one);
      const isSaidAlready = line.what === 'failed' && lines.value[0]?.what === 'failed';
      if (!isSaidAlready) lines.value = [{ key: lines.value.length, ...line }, ...lines.value];
    },
  };
}
