import type { StageWords } from '../reasons.ts';

const amsterdam: Record<string, StageWords> = {
  '1': {
    name: 'Rustige dagelijkse dingen',
    may: 'Dagelijkse dingen die de klachten hooguit een beetje en kort erger maken. Wandelen. De eerste 24–48 uur rustig aan, weinig scherm.',
    notYet: 'Sport, gym, klimmen in de speeltuin, autorijden, alcohol.',
  },
  '2A': {
    name: 'Licht bewegen',
    may: 'Hometrainer of wandelen, rustig tot gewoon tempo. Lichte weerstand als dat goed gaat.',
    notYet: 'Alles waarbij je een klap tegen je hoofd kunt krijgen.',
  },
  '2B': {
    name: 'Iets steviger bewegen',
    may: 'Hometrainer of wandelen in een iets steviger tempo. Lichte weerstand als dat goed gaat.',
    notYet: 'Alles waarbij je een klap tegen je hoofd kunt krijgen.',
  },
  '3': {
    name: 'Je eigen sport, alleen',
    may: 'De bewegingen van je sport, zonder het team: rennen, van richting veranderen, oefeningen in je eentje.',
    notYet: 'Alles waarbij je een klap tegen je hoofd kunt krijgen. Trainen met het team.',
  },
  '4': {
    name: 'Trainen zonder contact',
    may: 'Zwaardere oefeningen op je gewone niveau, passen, met het team. Denken en het onderzoek horen hier weer normaal te zijn; een dagboek kan dat niet laten zien.',
    notYet: 'Contact.',
  },
  '5': { name: 'Trainen met contact', may: 'Gewoon trainen.', notYet: 'Wedstrijden.' },
  '6': { name: 'Terug in de sport', may: 'Gewoon spelen.', notYet: 'Niets meer in dit plan.' },
};

export const stages: Readonly<Record<string, Record<string, StageWords>>> = {
  'cisg-2022': amsterdam,
  'peds-2023': {
    ...amsterdam,
    '1': {
      name: 'Rustige dagelijkse dingen',
      may: 'Dagelijkse dingen die de klachten hooguit een beetje en kort erger maken. Vrienden zien, rustig wandelen. De eerste 24–48 uur rustig aan, weinig scherm. Deze stap hoort niet langer dan 48 uur te duren.',
      notYet: 'Sport, gym, klimmen in de speeltuin, autorijden, alcohol.',
    },
    '3': {
      name: 'Je eigen sport, alleen',
      may: 'De bewegingen van je sport, zonder het team: rennen, van richting veranderen, oefeningen in je eentje. Gym in je eentje, met een leraar erbij.',
      notYet: 'Alles waarbij je een klap tegen je hoofd kunt krijgen. Trainen met het team.',
    },
  },
};
