import type english from '../en/clock.ts';

const UNITS = { days: ['dag', 'dagen'], hours: ['uur', 'uur'], minutes: ['minuut', 'minuten'] } as const;

const words: typeof english = {
  title: 'De klok van dit apparaat',
  span: (count, unit) => `${count} ${UNITS[unit][count === 1 ? 0 : 1]}`,
  ahead: (by) => `De klok van dit apparaat sprong ${by} vooruit.`,
  behind: (by) => `De klok van dit apparaat ging ${by} terug.`,
  originAhead: (by) => `De klok van dit apparaat loopt ${by} voor op de website waar deze app vandaan komt.`,
  originBehind: (by) => `De klok van dit apparaat loopt ${by} achter op de website waar deze app vandaan komt.`,
  question: (date, time) => `Is het echt ${date}, ${time}?`,
  held: 'Zolang dat niet duidelijk is, zegt het plan niet wat mag. Je kunt wel gewoon alles invullen.',
  yes: 'Ja, dat klopt',
  no: 'Nee',
  how: 'Zet de datum en de tijd goed bij de instellingen van dit apparaat, het liefst op ‘automatisch’. Kom dan hier terug.',
  now: (date, time) => `Dit apparaat zegt nu: ${date}, ${time}.`,
  rightNow: 'Nu klopt het',
  later: (n) =>
    n === 1
      ? 'Er is iets ingevuld op een later tijdstip dan het nu is.'
      : `Er zijn ${n} dingen ingevuld op een later tijdstip dan het nu is.`,
  laterCounts:
    'Als de klok nu goed staat: wat daarin zwaar of zorgelijk was, telt vanaf nu mee. Wat daarin goed was, telt niet: vul dat opnieuw in.',
  zone: (here, home) =>
    `Dit apparaat staat op de tijd van ${here}. In dit plan gaan de dagen door op de klok van ${home}. 24 uur blijft 24 uur.`,
  zoneSeen: 'Goed',
};
export default words;
