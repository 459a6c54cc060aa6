import type en from '../en/more.ts';

const words: typeof en = {
  title: 'Meer',
  groups: {
    recovery: 'Dit herstel',
    moving: 'Bewegen en meten',
    others: 'Met anderen',
    app: 'Deze app',
  },
  links: {
    recovery: 'Herstel: de lijn, en wat die zegt',
    history: 'Alle beslissingen tot nu toe',
    entries: 'Alles wat is ingevuld',
    documents: 'Vul in wat een zorgverlener zei',
    school: 'School: stappen, hulp, een briefje',
    plan: 'Het hele plan en de bron',
    programme: 'Programma: sessies die een zorgverlener koos',
    exertion: 'Bewegen, met de app erbij',
    drills: 'Intervallen en wandelen met taken',
    measures: 'Metingen, en minuten bewegen',
    hrv: 'Hartslag in rust: een minuut met een borstband',
    files: 'Bestanden van een horloge of telefoon',
    share: 'Laat school of club een code zien',
    scan: 'Scan een code',
    board: 'Bord voor school of club',
    watch: 'Voor ouders',
    pair: 'Deel het logboek met een tweede telefoon',
    backup: 'Kopie in een bestand, terugzetten, wissen',
    settings: 'Instellingen: uiterlijk, taal, alarmnummer',
    about: 'Over deze app',
    person: 'Iemand anders',
    injury: 'Een nieuw letsel',
    sample: 'Bekijk een voorbeeld',
  },
  people: 'Wie?',
  newPerson: 'Een nieuwe persoon',
};
export default words;
