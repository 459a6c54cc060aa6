import type en from '../en/lost.ts';

const items = (n: number): string => (n === 1 ? 'één item' : `${n} items`);

const words: typeof en = {
  titles: {
    gone: 'Het logboek is weg uit deze browser',
    short: 'Een deel van het logboek is weg',
    damaged: 'Een deel van het logboek is veranderd',
    closed: 'Het logboek gaat niet open',
  },
  what: {
    gone: 'Hier stond een logboek, en nu staat er niets meer. Browsers wissen soms wat ze bewaren: als de schijf vol is, na lange tijd, of als iemand het leegmaakt.',
    short: 'Er is hier iets ingevuld dat er nu niet meer staat.',
    damaged: 'Er staan items die anders zijn dan toen ze werden ingevuld, of die niet door de app zijn geschreven.',
  },
  missing: (n: number) => `Zeker weg: ${items(n)}.`,
  changed: (n: number) => `Veranderd of onbekend: ${items(n)}. Ze blijven bewaard en tellen nergens voor mee.`,
  nothing:
    'Over de rest wordt niets beslist, want wat weg is, kan een stap hebben tegengehouden. Tot het is opgelost: niet sporten. Alarmsignalen en een nieuwe klap kun je nog wel invullen.',
  copy: 'Zet een kopie terug',
  copyText: 'Een bestand dat eerder is bewaard, of een dat je nu bewaart op een ander apparaat met hetzelfde logboek.',
  scan: 'Scan het logboek van een andere telefoon',
  scanText:
    'Van een telefoon die dit logboek deelt: koppel de twee opnieuw (Meer, op de andere telefoon) en scan daarna het logboek.',
  look: 'Bekijk wat er nog is',
  save: 'Bewaar wat er nog is',
  anew: 'Verder zonder …',
  retry: 'Probeer het opnieuw',
  erase: 'Wissen en beginnen met een kopie …',
  newer: 'Je kunt het bekijken en een kopie bewaren. Open de nieuwere versie om iets in te vullen.',
  kept: 'De app heeft niets gewist.',
  anewTitle: 'Verder zonder wat weg is',
  anewText: {
    some: 'Wat er nog is, blijft. Het plan begint vandaag opnieuw, bij de eerste stap, voor iedereen op dit apparaat. Het eerdere letsel blijft in de lijst en telt als een eerder letsel.',
    none: 'De app begint als op de eerste dag. Wat hier stond komt niet vanzelf terug, alleen uit een kopie.',
  },
  anewFirst: 'Kijk eerst of er een kopie is: bij de downloads, in de mail, op een ander apparaat.',
  anewDo: 'Begin vandaag opnieuw',
  still: 'Toegevoegd. Er ontbreekt nog iets.',
};
export default words;
