/** In one piece: either is rarely needed. */
export { ClockCard } from './clock-card.tsx';
export { ZoneNote } from './zone-note.tsx';
