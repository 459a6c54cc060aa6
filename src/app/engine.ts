/** The door to the engine and its protocols. All that the app uses of them goes through here, so that it is one chunk. */
export { assess, hasClearance, heartRateCeiling, UnknownProtocolError } from '../engine/index.ts';
export { CLOCK_SLACK, OWN_CORRECTION } from '../engine/corrections.ts';
export { planFor } from '../engine/plan.ts';
export { newestOf, PROTOCOLS, protocolOf } from '../protocols/index.ts';
