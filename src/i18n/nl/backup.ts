import type en from '../en/backup.ts';

const entries = (n: number): string => `${n} ${n === 1 ? 'item' : 'items'}`;

const words: typeof en = {
  title: 'Kopie en terugzetten',
  where:
    'Alles staat in deze browser op dit apparaat, en nergens anders. Maak je de browser leeg, raak je het apparaat kwijt of is de schijf vol, dan ben je het kwijt. Een kopie in een bestand blijft.',
  last: (ago: string) => `Laatste kopie: ${ago}.`,
  never: 'Er is nog geen kopie.',
  holds: (n: number, people: number) => `${entries(n)} van ${people === 1 ? 'één persoon' : `${people} personen`}.`,
  empty: 'Er is nog niets om te kopiëren.',
  private:
    'In het bestand staan gegevens over gezondheid. Wie het bestand heeft, kan ze lezen. Bewaar het waar niemand anders erbij kan.',
  save: 'Bewaar een kopie in een bestand',
  outcomes: {
    saved: 'Bewaard. Het bestand is teruggelezen en compleet.',
    downloaded: 'Doorgegeven aan de downloads van de browser. Kijk of het bestand daar staat.',
    cancelled: 'Er is geen bestand bewaard.',
    'not-written': 'Het bestand kon niet bewaard worden. Kies een andere plek en probeer het opnieuw.',
  },
  sample: 'Dit is het voorbeeld. Kopiëren, terugzetten en wissen werkt alleen met je eigen gegevens.',
  restoreTitle: 'Terugzetten uit een bestand',
  restoreText: 'Wat in het bestand staat, komt bij wat hier al staat. Er gaat hier niets verloren.',
  choose: 'Kies een bestand',
  reading: 'Het bestand wordt gelezen …',
  refused: 'Dit bestand is niet teruggezet. Er is niets veranderd.',
  problems: (n: number) => (n === 1 ? 'Wat er mis is:' : `Wat er mis is, ${n} punten:`),
  moreProblems: (n: number) => `En nog ${n}.`,
  previewTitle: 'Is dit het goede bestand?',
  saved: (at: string) => `Het bestand is bewaard: ${at}.`,
  born: (year: string) => `geboren in ${year}`,
  bornUnknown: 'geboortejaar niet ingevuld',
  person: (n: number, fresh: number) => `${entries(n)} in het bestand, ${fresh} nieuw hier.`,
  span: (from: string, to: string) => `Van ${from} tot en met ${to}.`,
  known: {
    new: 'Nieuw op dit apparaat.',
    same: 'Staat al op dit apparaat.',
    other: (name: string, born: string) =>
      `Staat al op dit apparaat als ${name}, ${born}. Wat hier staat blijft; wat ontbreekt wordt aangevuld, en wat een arts moet weten telt van allebei.`,
  },
  namesake: 'Let op: er staat iemand anders met dezelfde naam op dit apparaat. Het blijven twee personen.',
  conflict: (n: number) =>
    `${entries(n)} ${n === 1 ? 'staat' : 'staan'} al op dit apparaat, met andere inhoud. Daarom kan het bestand hier niet terug: zo raakt er niets door elkaar.`,
  nothingNew: 'Alles uit dit bestand staat hier al.',
  restore: 'Zet dit op het apparaat',
  doneTitle: 'Teruggezet',
  done: (n: number) => `${entries(n)} erbij gezet.`,
  who: (name: string) => `Wie vult op dit apparaat in over ${name}?`,
  show: 'Naar Vandaag',
  eraseTitle: 'Alles wissen',
  eraseLink: 'Alles wissen …',
  eraseText:
    'Hiermee gaat alles van dit apparaat af, voor altijd: wat is ingevuld, de personen en de instellingen. Alleen een kopie in een bestand kan het terugbrengen.',
  eraseFirst: 'Eerst een kopie bewaren',
  eraseGo: 'Verder met wissen',
  eraseConfirm: (word: string) => `Typ het woord ${word}`,
  eraseWord: 'wissen',
  eraseWrong: (word: string) => `Typ precies: ${word}`,
  eraseNow: 'Nu alles wissen',
  eraseStays: 'De app zelf blijft op het apparaat staan; daar staat niets over iemand in.',
};
export default words;
