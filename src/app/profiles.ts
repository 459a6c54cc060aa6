/** The profiles this build ships, for showing. */
import { PROTOCOLS, type Protocol } from '../protocols/index.ts';

export const profiles: readonly Protocol[] = PROTOCOLS;
