/** The engine with its protocols, as it loads: once a decision is to be shown, not before a first check-in. */
export { assess, hasClearance, heartRateCeiling, PROTOCOLS, protocolOf, UnknownProtocolError } from './engine.ts';
export { sight, watchClock } from './clock.ts';
export { writtenLater } from './written-later.ts';
