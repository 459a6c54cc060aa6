import { cisg2022 } from './cisg-2022.ts';
import { peds2023 } from './peds-2023.ts';
import type { Protocol } from './protocol.ts';

export type { BoutRule, EntryGate, EntryGateName, Protocol, Stage } from './protocol.ts';

/** Every profile this build ships, by id and version; a recovery keeps the one it was started on. */
export const PROTOCOLS: readonly Protocol[] = [cisg2022, peds2023];

/** The version a recovery runs on where its injury names none: the first that was published. */
export const FIRST_VERSION = '1.0.0';

/** The profile of that id and version; undefined where this build does not ship it. */
export function protocolOf(id: string, version: string = FIRST_VERSION): Protocol | undefined {
  return PROTOCOLS.find((protocol) => protocol.id === id && protocol.version === version);
}
