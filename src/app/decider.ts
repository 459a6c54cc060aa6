/** The engine with its protocols, in one piece: it loads once a decision is to be shown, not before a first check-in. */
export { assess, heartRateCeiling, UnknownProtocolError } from '../engine/index.ts';
export { PROTOCOLS, protocolOf } from '../protocols/index.ts';
