import type { Role } from '../../log/vocabulary.ts';
import type en from '../en/note.ts';
import { supports } from './supports.ts';

const roles: Record<Role, string> = { athlete: '', parent: 'ouder', staff: 'school', clinician: 'zorgverlener' };

const words: typeof en = {
  title: (name: string) => `Hulp op school voor ${name}`,
  date: (date: string) => `Geschreven op ${date}`,
  now: 'Nu',
  steps: {
    L1: 'Nog niet op school: rustige dingen thuis, steeds een beetje.',
    L2: 'Thuis aan school werken, steeds een beetje. Nog niet in de klas.',
    L3: 'Een deel van de dag op school, of een hele dag met meer pauzes.',
    L4: 'Hele dagen op school.',
  },
  complete: 'Hele dagen op school, zonder extra hulp.',
  helps: 'Wat helpt',
  supports,
  ended: 'Er hoeft niets meer anders.',
  until: 'Tot wanneer',
  untilDate: (date: string, name: string) => `Tot ${date}. Dan kijken school, thuis en ${name} er opnieuw naar.`,
  noDate: 'Er is nog geen dag gekozen. Kies er samen een.',
  sport: 'School en sport',
  sportText: 'School wordt niet gestopt door sport. School gaat door, ook als sporten nog moet wachten.',
  ask: 'Vragen',
  askWho: (who: string) => `Vraag het aan ${who}.`,
  who: (name: string, role: Role) => (roles[role] === '' ? name : `${name} (${roles[role]})`),
  phone: 'Telefoon:',
  foot: 'Dit briefje zegt wat helpt. Er staan geen scores en geen medische gegevens in.',
};
export default words;
