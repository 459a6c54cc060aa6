import type { LearnStep, Role } from '../../log/vocabulary.ts';
import { supports } from './supports.ts';

const steps: Record<LearnStep, string> = {
  L1: 'Not at school yet: quiet daily things at home, a little at a time.',
  L2: 'School work at home, a little at a time. Not in class yet.',
  L3: 'At school for part of the day, or a full day with more breaks.',
  L4: 'At school for full days.',
};
const roles: Record<Role, string> = { athlete: '', parent: 'parent', staff: 'school', clinician: 'clinician' };

/** The paper for the school. Nothing here may say a score, a symptom or anything medical; a test holds it to that. */
const words = {
  title: (name: string) => `Help at school for ${name}`,
  date: (date: string) => `Written on ${date}`,
  now: 'Now',
  steps,
  complete: 'At school for full days, without extra help.',
  helps: 'What helps',
  supports,
  ended: 'Nothing has to be done differently any more.',
  until: 'Until when',
  untilDate: (date: string, name: string) => `Until ${date}. Then the school, home and ${name} look at it again.`,
  noDate: 'No day is chosen yet. Please choose one together.',
  sport: 'School and sport',
  sportText: 'School is not stopped by sport. It goes on, also while sport still has to wait.',
  ask: 'Questions',
  askWho: (who: string) => `Ask ${who}.`,
  who: (name: string, role: Role) => (roles[role] === '' ? name : `${name} (${roles[role]})`),
  phone: 'Phone:',
  foot: 'This note says what helps. It holds no scores and no medical details.',
};
export default words;
