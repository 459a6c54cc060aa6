import type { StageWords } from '../reasons.ts';

type Stages = Readonly<Record<string, StageWords>>;

/** Plannen bij hun naam, zoals je ze kiest en terugziet. */
export const plans: Readonly<Record<string, string>> = {
  'cisg-2022': 'Amsterdamse consensus, voor volwassenen',
  'peds-2023': 'Richtlijn voor kinderen en tieners',
  'uk-2023': 'Britse richtlijn voor breedtesport',
  'ais-2024': 'Australische richtlijn voor jeugd- en clubsport',
  'acc-nz-2026': 'Nieuw-Zeelandse sportrichtlijn (ACC)',
  'cdc-heads-up': 'CDC HEADS UP, Verenigde Staten',
};

const noKnock = 'Alles waarbij je een klap tegen je hoofd kunt krijgen.';
const noSport = 'Sport, gym, klimmen in de speeltuin, autorijden, alcohol.';
const noMore = 'Niets meer in dit plan.';
/** Waar het plan zelf niemand iets vraagt. */
const unasked = 'Dit plan vraagt geen toestemming; een sport of school kan er wel om vragen.';

const amsterdam: Stages = {
  '1': {
    name: 'Rustige dagelijkse dingen',
    may: 'Dagelijkse dingen die de klachten hooguit een beetje en kort erger maken. Wandelen. De eerste 24–48 uur rustig aan, weinig scherm.',
    notYet: noSport,
  },
  '2A': {
    name: 'Licht bewegen',
    may: 'Hometrainer of wandelen, rustig tot gewoon tempo. Lichte weerstand als dat goed gaat.',
    notYet: noKnock,
  },
  '2B': {
    name: 'Iets steviger bewegen',
    may: 'Hometrainer of wandelen in een iets steviger tempo. Lichte weerstand als dat goed gaat.',
    notYet: noKnock,
  },
  '3': {
    name: 'Je eigen sport, alleen',
    may: 'De bewegingen van je sport, zonder het team: rennen, van richting veranderen, oefeningen in je eentje.',
    notYet: `${noKnock} Trainen met het team.`,
  },
  '4': {
    name: 'Trainen zonder contact',
    may: 'Zwaardere oefeningen op je gewone niveau, passen, met het team. Denken en het onderzoek horen hier weer normaal te zijn; een dagboek kan dat niet laten zien.',
    notYet: 'Contact.',
  },
  '5': { name: 'Trainen met contact', may: 'Gewoon trainen.', notYet: 'Wedstrijden.' },
  '6': { name: 'Terug in de sport', may: 'Gewoon spelen.', notYet: noMore },
};

const uk: Stages = {
  '1': {
    name: 'Eerst rustig aan',
    may: 'Rustige dagelijkse dingen en korte wandelingen, zolang de klachten hooguit een beetje erger worden. Weinig scherm. 24–48 uur lang.',
    notYet: noSport,
  },
  '2': {
    name: 'Dagelijkse dingen en licht bewegen',
    may: 'Stap voor stap weer gewone dingen. Licht bewegen, zoals wandelen.',
    notYet: `Zwaarder bewegen. ${noKnock}`,
  },
  '3': {
    name: 'Conditie opbouwen en lichte oefeningen met je eigen gewicht',
    may: 'Bewegen waarvan je hart sneller gaat, zoals op een hometrainer. Lichte oefeningen met je eigen lichaamsgewicht.',
    notYet: `Gewichten. ${noKnock}`,
  },
  '4': {
    name: 'Trainen voor je sport zonder contact, en gewichten',
    may: 'De bewegingen van je sport, oefeningen zonder contact, krachttraining.',
    notYet: 'Contact. Training waarbij je kunt botsen of vallen: dat hoort bij stap 5.',
  },
  '5': { name: 'Trainen met contact', may: `Gewoon trainen. ${unasked}`, notYet: 'Wedstrijden.' },
  '6': { name: 'Weer wedstrijden spelen', may: `Gewoon spelen. ${unasked}`, notYet: noMore },
};

const acc: Stages = {
  '1': {
    name: 'Rustig aan, weinig scherm',
    may: 'Rust en rustige dingen thuis. Zo weinig mogelijk scherm.',
    notYet: noSport,
  },
  '2': {
    name: 'Rustige dagelijkse dingen, korte wandelingen',
    may: 'Rustige gewone dingen en korte wandelingen.',
    notYet: `Sport en training. ${noKnock}`,
  },
  '3': {
    name: 'Meer school of werk, bewegen zover de klachten het toelaten',
    may: 'Meer school of werk. Bewegen, zover de klachten het toelaten.',
    notYet: `Trainen met het team. ${noKnock}`,
  },
  '4': {
    name: 'Een deel van de tijd school of werk, trainen zonder kans op een klap',
    may: 'Een deel van de tijd naar school of werk. Trainen zonder kans op een klap tegen je hoofd.',
    notYet: 'Contact.',
  },
  '5': {
    name: 'Hele dagen school of werk, gewoon trainen',
    may: 'Hele dagen naar school of werk. Gewoon trainen, ook met contact.',
    notYet: 'Wedstrijden.',
  },
  '6': { name: 'Weer wedstrijden spelen', may: 'Gewoon spelen.', notYet: noMore },
};

const cdc: Stages = {
  '1': { name: 'Terug naar het gewone leven', may: 'School en je gewone dag.', notYet: 'Sport, gym en training.' },
  '2': {
    name: 'Licht bewegen',
    may: '5 tot 10 minuten op een hometrainer, wandelen of rustig joggen.',
    notYet: `Gewichten. ${noKnock}`,
  },
  '3': {
    name: 'Iets steviger bewegen',
    may: 'Joggen in gewoon tempo, kort hardlopen, iets steviger op de hometrainer, lichtere gewichten dan je gewend bent.',
    notYet: noKnock,
  },
  '4': {
    name: 'Zwaar bewegen zonder contact',
    may: 'Sprinten, hard fietsen op de hometrainer, je gewone gewichten, oefeningen zonder contact.',
    notYet: 'Contact.',
  },
  '5': { name: 'Trainen met contact', may: 'Trainen met contact, onder begeleiding.', notYet: 'Wedstrijden.' },
  '6': { name: 'Wedstrijden', may: 'Gewoon spelen.', notYet: noMore },
};

export const stages: Readonly<Record<string, Stages>> = {
  'cisg-2022': amsterdam,
  'peds-2023': {
    ...amsterdam,
    '1': {
      name: 'Rustige dagelijkse dingen',
      may: 'Dagelijkse dingen die de klachten hooguit een beetje en kort erger maken. Vrienden zien, rustig wandelen. De eerste 24–48 uur rustig aan, weinig scherm. Deze stap hoort niet langer dan 48 uur te duren.',
      notYet: noSport,
    },
    '3': {
      name: 'Je eigen sport, alleen',
      may: 'De bewegingen van je sport, zonder het team: rennen, van richting veranderen, oefeningen in je eentje. Gym in je eentje, met een leraar erbij.',
      notYet: `${noKnock} Trainen met het team.`,
    },
  },
  'uk-2023': uk,
  'ais-2024': {
    ...amsterdam,
    '4': {
      name: 'Trainen zonder contact',
      may: 'Zwaardere oefeningen op je gewone niveau, passen, met het team.',
      notYet: 'Contact.',
    },
  },
  'acc-nz-2026': acc,
  'cdc-heads-up': cdc,
};
