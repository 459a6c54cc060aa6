import type en from '../en/recovery.ts';

const words: typeof en = {
  title: 'Herstel',
  measures: 'Metingen: slaap, stappen, en bewegen per week',
  historyTitle: 'Alle beslissingen tot nu toe',
  historyIntro: 'De nieuwste staat boven. Open er een en je ziet de redenen van toen.',
  none: 'Er is nog geen check-in, dus nog geen lijn. Na de eerste check-in begint die hier.',
  checkIn: 'Check-in doen',
  total: (n: number, least: boolean) => `${least ? 'minstens ' : ''}${n} van 132`,
  least: (n: number, least: boolean) => `${least ? 'minstens ' : ''}${n}`,
  one: (total: string, at: string) => `Eén check-in tot nu toe: samen ${total}, ${at}.`,
  first: (total: string, at: string) => `Eerste check-in: ${total}, ${at}.`,
  last: (total: string, at: string) => `Laatste: ${total}, ${at}.`,
  highest: (total: string, at: string) => `Hoogste: ${total}, ${at}.`,
  lately: {
    higher: (from: number, to: number) => `Erger in de laatste 3 dagen: van ${from} naar ${to}.`,
    lower: (from: number, to: number) => `Minder in de laatste 3 dagen: van ${from} naar ${to}.`,
    alike: (from: number, to: number) =>
      from === to
        ? `Hetzelfde in de laatste 3 dagen: ${to}.`
        : `Van ${from} naar ${to} in de laatste 3 dagen. Een verschil van minder dan 10 kan toeval zijn.`,
    unknown: 'Te weinig check-ins in de laatste 3 dagen om te zeggen welke kant het opgaat.',
  },
  count: (bouts: number, knocks: number) =>
    `Sinds het letsel: ${bouts} ${bouts === 1 ? 'activiteit' : 'activiteiten'}${knocks === 0 ? ', geen nieuwe klap' : ` en ${knocks} ${knocks === 1 ? 'nieuwe klap' : 'nieuwe klappen'}`}.`,
  notPredicted: 'De lijn zegt hoe het was. Niet hoe het wordt.',
  chart: (sentence: string) => `Lijn van alle klachten samen, per dag. ${sentence} Hieronder hetzelfde als tabel.`,
  chartFailed: 'De tekening kon niet laden. De woorden en de tabel zeggen hetzelfde.',
  chartLoading: 'De tekening wordt gemaakt. De woorden en de tabel zeggen hetzelfde.',
  axis: { total: 'Samen', day: 'Dag sinds het letsel', stage: 'Stap' },
  legend: {
    point: 'check-in',
    part: 'check-in, niet compleet',
    bout: 'activiteit',
    knock: 'nieuwe klap',
    stop: 'stop',
    stage: 'stap die mocht',
  },
  reporter: (role: string, name: string) => `${name} (${role})`,
  roles: { athlete: 'zelf', parent: 'ouder', staff: 'school of club', clinician: 'zorgverlener' },
  table: 'Hetzelfde als tabel',
  columns: { day: 'Dag', worst: 'Ergst, van 132', stage: 'Stap', bouts: 'Activiteiten', knocks: 'Klappen' },
  noCheckIn: 'geen check-in',
  history: {
    none: 'Nog geen beslissing: het plan begon op stap 1, bij het letsel.',
    up: (from: string, to: string) => `Omhoog: van stap ${from} naar ${to}`,
    down: (from: string, to: string) => `Terug: van stap ${from} naar ${to}`,
    stop: (to: string) => `Stop. Later gaat het verder op stap ${to}`,
    begin: (stage: string) => `Het letsel. Het plan begint op stap ${stage}`,
    cause: 'Oorzaak',
    upCause: 'Alles wat voor deze stap nodig was, was toen ingevuld en in orde.',
    asItWas: 'Wat de app toen zei',
    noAnswer: 'Deze versie van de app kent het plan van toen niet.',
    later: (when: string) => `De oorzaak is later ingevuld. De app kon dit pas zeggen ${when}:`,
    stillNot: (stage: string) => `Wat er toen nog nodig was voor stap ${stage}:`,
    otherPlan: (name: string) => `Het plan was toen: ${name}.`,
    nothing: 'Er hield toen niets de volgende stap tegen.',
  },
};
export default words;
