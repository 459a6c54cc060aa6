import type en from '../en/pair.ts';

const entries = (n: number): string => `${n} ${n === 1 ? 'item' : 'items'}`;

const words: typeof en = {
  title: 'Eén logboek op twee telefoons',
  intro:
    'Degene om wie het gaat en een ouder kunnen hetzelfde logboek bijhouden. Koppel de twee telefoons één keer. Daarna stuurt elk wat nieuw is naar de ander, met een code, link of bestand.',
  none: 'Er is nog geen tweede telefoon gekoppeld.',
  nobody: 'Er staat nog geen logboek op dit apparaat. Scan de code die de andere telefoon laat zien.',
  sample: 'Dit is het voorbeeld. Je kunt alleen je eigen logboek delen.',
  notRead: 'De gekoppelde telefoons konden niet gelezen worden. Probeer het opnieuw.',
  loading: 'Even kijken …',
  make: (name) => `Koppel een tweede telefoon voor ${name}`,
  scan: 'Scan de andere telefoon',
  holder: (name, role) => `${name} (${role})`,
  unnamed: 'Een telefoon die nog niets stuurde',
  last: (ago) => `Laatste keer gestuurd of gekregen: ${ago}.`,
  never: 'Nog niets gestuurd of gekregen.',

  show: {
    title: (name) => `Koppelen voor het logboek van ${name}`,
    text: 'Houd de twee telefoons naast elkaar. Laat deze code alleen zien aan degene met wie je wilt delen.',
    what: [
      'De naam.',
      'Een sleutel. Daarmee kunnen de twee telefoons elkaar het hele logboek sturen.',
      'Nog niets uit het logboek zelf.',
    ],
    label: (name) => `koppelen voor ${name}`,
    point: 'Op de andere telefoon: Meer, Scan een code. De code werkt 10 minuten.',
    next: 'Gescand: stuur het logboek',
    again: 'Maak een nieuwe code',
    over: 'Deze code is verlopen.',
    failed: 'De code kon niet gemaakt worden. Er is niets veranderd.',
  },

  with: (name) => `Telefoon van ${name}`,
  about: (name) => `Het logboek van ${name}`,
  gone: 'Deze telefoon is niet meer gekoppeld.',
  send: 'Sturen',
  what: 'Wat?',
  scopes: {
    new: (n) => `Wat de andere telefoon misschien mist (${n})`,
    whole: (n) => `Alles (${n})`,
  },
  going: (n, name) => `${entries(n)} van ${name}, met notities.`,
  details: 'Naam, geboortedatum, wel of geen school, en wat een arts eerst moet weten.',
  span: (from, to) => `Van ${from} tot en met ${to}.`,
  authors: (who) => `Geschreven door: ${who}.`,
  nothing: 'Voor zover deze telefoon weet, heeft de andere alles.',
  point: 'Op de andere telefoon: Meer, Scan een code.',
  sealed:
    'In een link of bestand zit hetzelfde. Alleen de gekoppelde telefoon kan het openen. Het gaat niet naar een server.',
  arrived: 'Het is aangekomen',
  arrivedText: 'Dan wordt het niet nog eens gestuurd. Met “Alles” stuur je altijd alles.',
  arrivedDone: 'Onthouden.',
  take: 'Binnenhalen',
  takeText:
    'Scan wat de andere telefoon laat zien, of open de link of het bestand. Je ziet wat erin zit voordat het erbij komt.',
  noLog: (name) => `Het logboek van ${name} staat hier nog niet. Scan het logboek dat de andere telefoon laat zien.`,
  more: 'Naam geven, of stoppen met delen',
  called: 'Hoe noem je deze telefoon?',
  calledHint: 'Alleen op dit apparaat. Leeg: zoals de telefoon zichzelf noemt.',
  end: 'Stop met delen met deze telefoon',
  endText:
    'Er komen geen nieuwe berichten meer, van beide kanten. Wat al gestuurd is, blijft op de andere telefoon staan.',
  endNow: 'Stop nu',

  pair: {
    from: (who) => `${who} wil het logboek delen van:`,
    same: 'Staat al op dit apparaat. De twee logboeken worden één.',
    fresh: 'Nieuw op dit apparaat. Het logboek komt hierna.',
    otherName: (name) => `Op dit apparaat is de naam ${name}. Is dit dezelfde persoon?`,
    namesake:
      'Let op: er staat iemand anders met dezelfde naam op dit apparaat. Het blijven twee personen. Kijk goed of je de juiste hebt.',
    text: 'Hierna kunnen de twee telefoons elkaar het hele logboek sturen. Elk kan daarmee stoppen. Wat gezien is, blijft gezien.',
    already: 'Deze twee telefoons zijn al gekoppeld, of dit is de code van deze telefoon zelf.',
    who: 'Van wie is deze telefoon?',
    parent: 'Van een ouder',
    parentName: 'Naam van de ouder',
    nameNeeded: 'Vul een naam in: die staat bij wat je schrijft.',
    go: 'Koppel de twee telefoons',
    done: 'Gekoppeld.',
    scanNext: 'Scan nu het logboek op de andere telefoon',
    open: 'Sturen en binnenhalen',
  },

  log: {
    from: (who, at) => `Van ${who}, gemaakt op ${at}.`,
    otherAthlete: 'Dit is het logboek van iemand anders dan deze twee telefoons delen. Er is niets veranderd.',
    noPair: 'Deze twee telefoons zijn niet meer gekoppeld. Er is niets veranderd.',
    problems: 'Dit logboek past niet bij dat op dit apparaat. Er is niets veranderd.',
    conflict: (n) =>
      `${entries(n)} ${n === 1 ? 'staat' : 'staan'} al op dit apparaat, met andere inhoud. Er komt niets bij: zo raakt er niets door elkaar.`,
    otherDevice:
      'Dit komt van een ander apparaat dan eerst. Ga alleen verder als je weet waarom, bijvoorbeeld door een nieuwe telefoon.',
    takeAnyway: 'Ik weet waarom: zet het erbij',
    text: 'Wat nieuw is komt erbij. Er gaat hier niets verloren.',
    nothing: 'Alles wat erin zit staat hier al.',
    take: 'Zet het in het logboek',
    note: 'Onthoud: beide telefoons hebben het',
    done: (n) => `${entries(n)} erbij gezet.`,
    doneUndo:
      'Wie wat schreef blijft te zien. Klopt een item niet, neem dat dan los terug: bij “Alles wat is ingevuld”.',
    stillLost: 'Er mist nog steeds iets van de gegevens op dit apparaat.',
    back: 'Stuur het jouwe terug',
    open: (name) => `Laat ${name} zien`,
  },

  handBack: {
    from: (who, at) => `Opgeschreven door ${who}, gegeven op ${at}.`,
    about: (name) => `Over ${name}:`,
    unknown: (name) =>
      `Dit gaat over ${name}, die niet op dit apparaat staat. Er is niets veranderd. Scan het met de telefoon die het logboek heeft.`,
    otherName: (name) => `Het is opgeschreven onder de naam ${name}.`,
    conflict: 'Een item staat al op dit apparaat, met andere inhoud. Er komt niets bij: zo raakt er niets door elkaar.',
    text: 'Het telt als een extra melding, op naam van wie het schreef.',
    knock: 'Er was een klap. Een klap stopt het plan tot een zorgverlener heeft gekeken.',
    nothing: 'Dit staat allemaal al in het logboek.',
    later:
      'De tijd ligt voor op de klok van dit apparaat. Kijk beide klokken na: tot dan telt het plan dit misschien niet mee.',
    take: 'Zet het in het logboek',
    done: (n) => `${entries(n)} erbij gezet.`,
    doneKnock: 'Er was een klap: kijk nu naar de alarmsignalen.',
  },
};
export default words;
