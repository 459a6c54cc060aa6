import type en from '../en/strap.ts';

const words: typeof en = {
  perMinute: (bpm) => `${bpm} slagen per minuut`,
  card: {
    title: 'Borstband',
    looking: 'Kijken of er bluetooth is …',
    without:
      'Deze browser heeft geen bluetooth, dus een borstband kan hier niet. Je kunt je hartslag tellen, en letten op hoe praten gaat.',
    where: 'Waar is er wel bluetooth?',
    whereText:
      'In Chrome en Edge, op Android en op de meeste computers. Op een iPhone of iPad heeft geen enkele browser het, en Firefox heeft het nergens.',
    hint: 'Elke borstband met bluetooth is goed. Maak hem eerst nat en doe hem om.',
    find: 'Zoek een borstband',
    connecting: 'Verbinden …',
    on: (name) => (name === '' ? 'De borstband is verbonden.' : `${name} is verbonden.`),
    off: 'De borstband vindt geen hartslag. Zit hij op de huid, en is hij nat?',
    lost: 'Geen signaal: de hartslag is nu niet bekend. De borstband wordt gezocht.',
    unknown: 'Hartslag: niet bekend',
    battery: (percent) => `Batterij: ${percent} %`,
    low: (percent) => `Batterij bijna leeg: ${percent} %. De borstband kan onderweg uitvallen.`,
    letGo: 'Borstband loskoppelen',
    problems: {
      unsupported: 'Deze browser heeft geen bluetooth.',
      off: 'Bluetooth staat uit op dit apparaat. Zet het aan en probeer het opnieuw.',
      cancelled: 'Er is geen borstband gekozen.',
      failed:
        'Verbinden lukte niet. Maak de borstband nat, houd hem dichtbij, sluit andere apps die hem gebruiken en probeer het opnieuw.',
    },
  },
  pulse: {
    title: 'Tel je hartslag',
    how: 'Twee vingers op je pols, onder de duim, of naast je luchtpijp. Je hoort en voelt wanneer je begint en wanneer je stopt.',
    start: 'Tel 15 seconden',
    tap: 'Liever meetikken',
    counting: 'Tel nu de slagen.',
    left: (seconds) => `nog ${seconds} s`,
    over: 'Stop met tellen.',
    beats: 'Hoeveel slagen telde je?',
    beatsHint: 'In 15 seconden. De tel kwijt? Tel opnieuw.',
    wrong: 'Een heel getal van 8 tot en met 62.',
    late: 'De 15 seconden zijn onderbroken, dus deze telling zegt niets. Tel opnieuw.',
    use: 'Gebruik deze hartslag',
    again: 'Tel opnieuw',
    cancel: 'Stop het tellen',
    tapHow:
      'Tik bij elke slag op de knop. Na 10 tikken zie je de hartslag. Een slag gemist? Wacht drie seconden en begin opnieuw.',
    beat: 'Slag',
    taps: (n) => `Tikken: ${n}`,
    undo: 'Laatste tik weghalen',
    odd: 'Dat ligt niet tussen 30 en 250. Begin opnieuw.',
  },
  talk: {
    title: 'Hoe gaat praten?',
    hint: 'Zeg hardop een hele zin.',
    choices: {
      sing: 'Ik zou kunnen zingen',
      easily: 'Ik kan in hele zinnen praten, maar niet zingen',
      hardly: 'Ik kan maar een paar woorden achter elkaar zeggen',
    },
  },
  hrv: {
    title: 'Een minuut in rust',
    what: 'Je borstband meet hoeveel de tijd tussen je hartslagen verschilt (HRV). Zo zie je na een paar weken een lijn. Er hangt niets van af: geen stap omhoog en geen stop.',
    how: [
      'Zit eerst een paar minuten.',
      'Adem zoals altijd. Praat niet.',
      'Liefst steeds op dezelfde tijd van de dag.',
    ],
    start: 'Begin de minuut',
    needs: 'Verbind eerst een borstband.',
    without: 'Deze browser heeft geen bluetooth, dus dit kan hier niet gemeten worden. Er hangt niets van af.',
    running: 'Er wordt gemeten. Zit stil.',
    waiting: 'Wachten op de eerste slagen …',
    paused: {
      lost: 'Geen signaal. De minuut wacht en gaat verder als het terug is.',
      off: 'De borstband vindt geen hartslag. De minuut wacht.',
    },
    progress: (seconds, total) => `${seconds} van ${total} seconden`,
    halfway: 'Halverwege.',
    stop: 'Stop de minuut',
    silent: 'Deze borstband stuurt de tijd tussen de slagen niet. HRV meten kan er niet mee.',
    unreadable:
      'Te veel slagen waren niet te lezen. Maak de borstband nat, zit stil en probeer het opnieuw. Er is niets bewaard.',
    done: 'De minuut is om.',
    results: {
      rmssd: 'RMSSD',
      sdnn: 'SDNN',
      pnn50: 'pNN50',
    },
    ms: (value) => `${value} ms`,
    percent: (value) => `${value} %`,
    left: (dropped, of) =>
      dropped === 0
        ? `Alle ${of} slagen zijn gebruikt.`
        : `${dropped} van de ${of} slagen ${dropped === 1 ? 'is' : 'zijn'} weggelaten: te ver van de rest.`,
    note: (seconds, dropped) =>
      `Borstband, ${seconds} s in rust, ${dropped} ${dropped === 1 ? 'slag' : 'slagen'} weggelaten`,
    save: 'Bewaar deze minuut',
    again: 'Meet opnieuw',
    trend: 'Je minuten tot nu toe',
    none: 'Nog geen.',
    few: 'Voor een lijn zijn minstens vier van deze minuten nodig, op verschillende dagen.',
    compared: {
      higher: (n) => `De nieuwste RMSSD is hoger dan de middelste van de ${n} ervoor.`,
      lower: (n) => `De nieuwste RMSSD is lager dan de middelste van de ${n} ervoor.`,
      same: (n) => `De nieuwste RMSSD is ongeveer gelijk aan de middelste van de ${n} ervoor.`,
    },
    comparedWhat: 'Eén waarde zegt weinig. Slaap, spanning, koffie en een verkoudheid hebben er ook invloed op.',
    row: (at, value) => `${at}: ${value} ms`,
    older: 'Eerdere',
  },
};
export default words;
