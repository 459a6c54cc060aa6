import type en from '../en/copies.ts';

const entries = (n: number): string => `${n} ${n === 1 ? 'item' : 'items'}`;
const are = (n: number): string => (n === 1 ? 'staat' : 'staan');

const words: typeof en = {
  title: 'Een kopie, voor als dit apparaat stukgaat',
  never: (n: number) => `${entries(n)} ${are(n)} alleen in deze browser. Wordt die leeggemaakt, dan ben je het kwijt.`,
  old: (ago: string, n: number) => `Laatste kopie: ${ago}. Sindsdien: ${entries(n)}, alleen in deze browser.`,
  healed:
    'De browser was de gegevens kwijt. Alles is teruggehaald uit de tweede kopie die de app in deze browser bewaart.',
  go: 'Maak een kopie',
  later: 'Morgen',
  due: 'Het is tijd voor een kopie.',
  twoStores: {
    title: 'Eerst een kopie, dan installeren',
    text: 'Op het beginscherm of in het Dock begint de app leeg: Safari geeft haar een eigen plek. Wat je hier hebt ingevuld, blijft hier.',
    steps: (restore: string) => [
      'Bewaar hier een kopie in een bestand.',
      'Zet de app op het beginscherm of in het Dock.',
      `Open haar daar, kies "${restore}" en zet dat bestand terug.`,
      'Gebruik vanaf dan alleen die, zodat er geen twee logboeken ontstaan.',
    ],
    go: 'Eerst een kopie bewaren',
  },
};
export default words;
