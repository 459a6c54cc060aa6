/** Where somebody is on this page; an opened file is in memory only, the answers about its bouts are kept as drafts. */
import type { FileKind, RefusalCode, RefusalParams, TableQuestion } from '../../../devices/files/found.ts';
import type { Preview } from '../../../app/watch-files/preview.ts';

export interface Refused {
  readonly code: RefusalCode;
  readonly params: RefusalParams;
}

export interface Written {
  readonly bouts: number;
  readonly measures: number;
  /** Bouts that wait for answers. */
  readonly waiting: number;
  readonly seriesLost: number;
}

export type Step =
  | { readonly name: 'choose'; readonly refused: Refused | null }
  /** `part` is how far it is, 0–1. */
  | { readonly name: 'reading'; readonly part: number; readonly kind: FileKind | null; readonly cancel: () => void }
  | { readonly name: 'ask'; readonly file: Blob; readonly question: TableQuestion }
  | { readonly name: 'preview'; readonly preview: Preview }
  | { readonly name: 'done'; readonly written: Written };
