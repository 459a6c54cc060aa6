/** What is shown of each kind of message that came in; each decides for itself what may be done with it. */
import type { ComponentType } from 'preact';
import type { MessageKind, MessageOf } from '../../../sharing/message.ts';
import type { Area } from '../../../i18n/areas.ts';

export interface TakenProps<K extends MessageKind = MessageKind> {
  readonly message: MessageOf<K>;
  /** Which device signed it, 16 letters. */
  readonly sender: string;
  readonly way: 'code' | 'link' | 'file';
  /** Of which pair, for a `log`. */
  readonly tag?: string;
}
interface Kind<K extends MessageKind> {
  readonly load: () => Promise<{ default: ComponentType<TakenProps<K>> }>;
  readonly words: readonly Area[];
  /** Shows pages of its own; the others stand on the frame's page, below its heading. */
  readonly isPage?: true;
}

export const KINDS: { readonly [K in MessageKind]: Kind<K> } = {
  status: { load: () => import('../board/taken-status.tsx'), words: ['board'], isPage: true },
  log: { load: () => import('../pair/taken-log.tsx'), words: ['pair', 'backup', 'terms', 'entries'] },
  pair: { load: () => import('../pair/taken-pair.tsx'), words: ['pair', 'terms', 'entries'] },
  'hand-back': { load: () => import('../pair/taken-hand-back.tsx'), words: ['pair', 'terms', 'entries'] },
  visit: { load: () => import('../clinic/taken-visit.tsx'), words: ['clinic', 'documents', 'terms', 'share'] },
  decision: { load: () => import('../clinic/taken-decision.tsx'), words: ['clinic', 'documents', 'terms'] },
};
