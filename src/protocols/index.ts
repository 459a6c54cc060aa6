import { accNz2026 } from './acc-nz-2026.ts';
import { ais2024 } from './ais-2024.ts';
import { cdcHeadsUp } from './cdc-heads-up.ts';
import { cisg2022 } from './cisg-2022.ts';
import { peds2023 } from './peds-2023.ts';
import type { Protocol } from './protocol.ts';
import { uk2023 } from './uk-2023.ts';

export type { BoutRule, EntryGate, EntryGateName, Protocol, Stage, StageKind } from './protocol.ts';

/** Every profile this build ships, by id and version; a recovery keeps the one it was started on. */
export const PROTOCOLS: readonly Protocol[] = [cisg2022, peds2023, uk2023, ais2024, accNz2026, cdcHeadsUp];

/** The version a recovery runs on where its injury names none: the first that was published. */
export const FIRST_VERSION = '1.0.0';

/** The profile of that id and version; undefined where this build does not ship it. */
export function protocolOf(id: string, version: string = FIRST_VERSION): Protocol | undefined {
  return PROTOCOLS.find((protocol) => protocol.id === id && protocol.version === version);
}

/** The newest version of a profile that this build ships: offered to a recovery on an older one, never swapped in. */
export function newestOf(id: string): Protocol | undefined {
  return PROTOCOLS.findLast((protocol) => protocol.id === id);
}
