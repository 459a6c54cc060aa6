import type en from '../en/terms.ts';
import { supports } from './supports.ts';

/** What the check expected, in its own words, said in Dutch; figures stay as they are. */
const EXPECTED: readonly (readonly [RegExp, string])[] = [
  [/^a number above 0, at most (.+)$/, 'een getal boven 0, hoogstens $1'],
  [/^a number (.+)$/, 'een getal $1'],
  [/^a text of at most (.+) characters$/, 'een tekst van hoogstens $1 tekens'],
  [/^a text of (.+) characters$/, 'een tekst van $1 tekens'],
  [/^names of at most (.+) characters$/, 'namen van hoogstens $1 tekens'],
  [/^a number$/, 'een getal'],
  [/^a list of at most (.+)$/, 'een lijst van hoogstens $1'],
  [/^one of (.+)$/, 'een van: $1'],
  [/^an existing date and time.*$/, 'een bestaande datum en tijd met tijdzone (RFC 3339)'],
  [/^a month or a date that exists$/, 'een maand of datum die bestaat'],
  [/^a year, month or date that exists$/, 'een jaar, maand of datum die bestaat'],
  [/^true or false$/, 'ja of nee (true of false)'],
  [/^a UUID$/, 'een kenmerk (UUID)'],
  [/^an IANA time zone$/, 'een tijdzone (IANA)'],
  [/^a stage id or unrestricted$/, 'een stap van het plan, of unrestricted'],
  [/^a stage id$/, 'een stap van het plan'],
  [/^a known id$/, 'een bekende naam'],
  [/^a role and a name$/, 'een rol en een naam'],
  [/^a name and a profession$/, 'een naam en een beroep'],
  [/^average, max and source$/, 'gemiddelde, hoogste en bron'],
  [/^the fields that change, or null$/, 'de velden die veranderen, of null'],
  [/^a list$/, 'een lijst'],
  [/^an object$/, 'een blok met velden'],
  [/^nothing$/, 'niets'],
  [/^a list of (\d+)$/, 'een lijst van $1'],
];

function expected(what: string): string {
  const found = EXPECTED.find(([pattern]) => pattern.test(what));
  return found === undefined ? what : what.replace(found[0], found[1]);
}

const words: typeof en = {
  stopSigns: {
    'sudden-dizziness': 'ineens duizelig of wankel',
    'blurred-sight': 'wazig zien',
    nausea: 'misselijk',
    'sudden-emotions': 'ineens heel emotioneel',
  },
  programmes: {
    'intensive-12-weeks': 'Twaalf weken, met een intensieve eerste week',
    'fitness-15-sessions': 'Vijftien sessies: bewegen, denken, ontspannen',
    'walk-with-posts': 'Een wandeling met posten',
    none: 'geen programma meer',
  },
  sessions: {
    activation: (n) => `Intensieve dag ${n}`,
    'brain-training': (n) => `Denksessie ${n}`,
    consolidation: (n) => `Rust ${n}`,
    booster: (n) => `Booster ${n}`,
    session: (n) => `Sessie ${n}`,
    relaxation: (n) => `Ontspanning ${n}`,
    walk: (n) => `Wandeling ${n}`,
  },
  problems: {
    'too-large': ({ limit }) => `Het bestand is groter dan ${limit} MB en is daarom niet geopend.`,
    'not-json': () => 'Dit is geen bestand dat Rejoin heeft bewaard.',
    truncated: () => 'Het bestand houdt halverwege op. Waarschijnlijk is het niet helemaal gekopieerd.',
    'too-deep': () => 'Dit is geen bestand dat Rejoin heeft bewaard.',
    'too-many': () => 'Hier staat meer dan er in een dagboek kan staan.',
    'too-slow': () => 'Het lezen duurde te lang en is gestopt.',
    'not-a-log': () => 'Dit is geen bestand dat Rejoin heeft bewaard.',
    'newer-version': ({ version }) =>
      `Het bestand komt uit een nieuwere versie van Rejoin (${version}). Werk eerst de app bij.`,
    expected: ({ what, got }) => `Hier hoort ${what}; er staat ${got}.`,
    missing: ({ what }) => `Hier staat niets; er hoort ${what}.`,
    'duplicate-id': ({ first }) => `Hetzelfde kenmerk was er al, met andere inhoud (${first}).`,
    'unknown-athlete': () => 'Het hoort bij iemand die niet in het bestand staat.',
    'unknown-protocol': ({ id }) => `Deze versie van de app kent het plan ${id} niet.`,
    'peak-below-before': ({ before, peak }) => `Op z’n ergst (${peak}) is lager dan net ervoor (${before}).`,
    'settled-without-rise': () => 'Er werd niets erger, dus vul hier 0 minuten in.',
    'settled-zero-after-rise': () => 'Het werd erger, dus het kan niet na 0 minuten weer als ervoor zijn.',
    'corrects-a-correction': () => 'Een verbetering kun je niet verbeteren; verbeter de invoer zelf.',
    'fixed-field': () => 'Dit kan nooit veranderen.',
    'reserved-key': () => 'Een naam die niet in een bestand mag staan.',
    altered: () => 'Dit is niet meer zoals het is opgeschreven: het is op de schijf veranderd.',
    'not-opened': () =>
      'Dit gaat niet open met jouw slot: iemand heeft het veranderd of verplaatst, of het hoort bij een ander slot.',
  },
  expected,
  roles: {
    athlete: 'degene om wie het gaat',
    parent: 'een ouder',
    staff: 'school of club',
    clinician: 'een zorgverlener',
  },
  findings: {
    concussion: 'een hersen\u00adschudding',
    'no-concussion': 'geen hersen\u00adschudding',
    unclear: 'niet duidelijk',
  },
  outcomes: { continue: 'het plan mag verder', 'stay-stopped': 'nog niet verder' },
  measures: {
    sleep: 'Slaap',
    steps: 'Stappen',
    'resting-heart-rate': 'Hartslag in rust',
    rmssd: 'Variatie in hartslag (RMSSD)',
    sdnn: 'Variatie in hartslag (SDNN)',
    pnn50: 'Variatie in hartslag (pNN50)',
    'blood-pressure-systolic': 'Bloeddruk, boven',
    'blood-pressure-diastolic': 'Bloeddruk, onder',
    'walk-distance': 'Gelopen afstand',
    'quality-of-life': 'Kwaliteit van leven',
    'cognitive-score': 'Score van een denktest',
  },
  supports,
  unrestricted: 'alles, zonder beperking',
  whoWrites: 'Wie vult dit in?',
  nameOf: {
    athlete: 'Naam',
    parent: 'Naam van de ouder',
    staff: 'Naam, van school of club',
    clinician: 'Naam van de zorgverlener',
  },
  photo: {
    title: 'Een foto van het papier',
    hint: 'Blijft alleen op dit apparaat. De foto zit niet in een kopie, een code of een link. Waar die is gemaakt, bewaren we niet.',
    take: 'Maak of kies een foto',
    another: 'Een andere foto',
    remove: 'Haal de foto weg',
    alt: 'Het papier op de foto',
    busy: 'De foto wordt kleiner gemaakt.',
    notKept:
      'Het besluit is bewaard. De foto niet: misschien is er te weinig ruimte op dit apparaat. Probeer het hier nog eens.',
    problems: {
      'too-large': 'Deze foto is te groot. Maak er een van alleen het papier.',
      'not-a-photo': 'Dit is geen foto die de browser kan lezen. Er is niets van bewaard.',
    },
  },
  nameNeeded: 'Hier is een naam nodig.',
};
export default words;
