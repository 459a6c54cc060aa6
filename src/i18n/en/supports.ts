import type { SupportId } from '../../log/vocabulary.ts';

/** What a school does differently for a while: said alike on screen, in the list of entries and on the note. */
export const supports: Record<SupportId, string> = {
  'shorter-days': 'shorter days or fewer lessons',
  'rest-breaks': 'extra breaks to rest',
  'extra-time': 'extra time for work and tests',
  'less-homework': 'less homework',
  'no-major-tests': 'no big tests, at most one a day',
  'quiet-room': 'a quiet room to go to',
  'notes-provided': 'getting the notes of the lesson',
  'leave-class-early': 'leaving class a little early, before the noise',
  'sunglasses-or-cap': 'sunglasses or a cap, also indoors',
};
