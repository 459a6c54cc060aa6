import type en from '../en/imports.ts';

const words: typeof en = {
  title: 'Bestanden van een horloge',
  intro: 'Activiteiten, stappen en slaap van een horloge of telefoon, in het logboek. Jij kiest wat erin komt.',
  which:
    'Een FIT-, TCX- of GPX-bestand van een activiteit, de export van Apple Gezondheid zoals die is, of een tabel (CSV) met stappen en slaap per dag.',
  private: 'Het bestand wordt op dit apparaat gelezen. Er wordt niets van verstuurd.',
  choose: 'Kies een bestand',
  noInjury: 'Hier staat nog geen letsel, dus er is nog geen herstel om dit bij te zetten.',
  openSession: 'Er is nog een sessie open. Rond die eerst af, dan staat er niets dubbel in.',
  openSessionGo: 'Naar de sessie',
  opening: 'Het bestand gaat open.',
  reading: (kind) => `Het bestand wordt gelezen: ${kind}.`,
  stay: 'Een groot bestand duurt een minuut. Ga je van deze pagina af, dan stopt het; er is nog niets opgeslagen.',
  kinds: { apple: 'Apple Gezondheid', fit: 'FIT', tcx: 'TCX', gpx: 'GPX', csv: 'tabel' },
  refused: 'Dit bestand is niet gelezen. Er is niets opgeslagen.',
  refusals: {
    empty: () => 'Dit bestand is leeg. Exporteer het opnieuw.',
    'not-known': () =>
      'Dit bestand kan hier niet worden gelezen. Exporteer de activiteit als FIT, TCX of GPX, of kies de export van Apple Gezondheid of een CSV.',
    'too-large': (limit) =>
      `Het is groter dan ${limit} MB, meer dan hier kan worden gelezen. Exporteer een kortere tijd, of één activiteit.`,
    'cut-off': () => 'Het einde ontbreekt. Kopieer of exporteer het opnieuw, en wacht tot het klaar is.',
    damaged: () => 'Het is beschadigd: een deel is niet zoals het werd geschreven. Exporteer het opnieuw.',
    encrypted: () => 'Er zit een wachtwoord op. Pak het zelf uit en kies het bestand dat erin zit.',
    'zip-kind': () =>
      'Het is ingepakt op een manier die hier niet kan worden gelezen. Pak het zelf uit en kies het bestand dat erin zit.',
    bomb: () =>
      'Er komt veel meer uit dan zou moeten. Gebruik het niet; exporteer het opnieuw vanaf het horloge of de telefoon.',
    'too-deep': () =>
      'Het zit in elkaar zoals geen horloge dat doet. Exporteer het opnieuw vanaf het horloge of de telefoon.',
    'too-many': () => 'Er staat meer in dan hier kan worden gelezen. Exporteer een kortere tijd, of één activiteit.',
    'no-times': () =>
      'Er staat niet in wanneer het was, dus het kan niet in het logboek. Exporteer de opname, niet een route.',
    'nothing-in-it': () => 'Er staan geen activiteiten, stappen of slaap in die bruikbaar zijn.',
    'only-older': () =>
      'Alles is van vóór dit herstel: activiteiten van voor het letsel, of metingen van meer dan twee weken daarvoor.',
    'only-future': () => 'Alles heeft een tijd na nu. Kijk of de klok van het horloge en van dit apparaat goed staat.',
    stuck: () => 'Het lezen kwam niet verder en is gestopt. Probeer het nog een keer, met andere apps dicht.',
    failed: () => 'Het kon op dit apparaat niet worden gelezen. Laad de app opnieuw en probeer het nog een keer.',
  },
  table: {
    title: 'Wat staat er in deze tabel?',
    intro: 'De tabel zegt niet alles. Kies wat elke kolom is.',
    order: 'Wat is 3/4/2026 in deze tabel?',
    dayFirst: '3 april: eerst de dag',
    monthFirst: '4 maart: eerst de maand',
    column: (n, name) => (name === null ? `Kolom ${n}` : `Kolom ${n}: ${name}`),
    examples: (values) => `Erin: ${values}`,
    columns: {
      date: 'Datum',
      steps: 'Stappen',
      'sleep-hours': 'Slaap, in uren',
      'sleep-minutes': 'Slaap, in minuten',
      'resting-heart-rate': 'Hartslag in rust',
      nothing: 'Niet gebruiken',
    },
    errors: {
      noDate: 'Kies in welke kolom de datum staat.',
      noValue: 'Kies in welke kolom stappen, slaap of hartslag staat.',
      double: 'Twee kolommen zijn hetzelfde. Kies een van de twee.',
    },
    read: 'Lees de tabel',
  },
  preview: {
    title: 'Wat er in het bestand staat',
    intro: 'Er is nog niets opgeslagen. Wat gemarkeerd is, komt in het logboek; tik om het weg te laten.',
    bouts: 'Een horloge weet niet hoe je je voelde. Een activiteit komt er pas in als jij daar antwoord op geeft.',
    older: 'Wat van vóór dit herstel is, komt er niet in.',
    future: (n) => `${n} met een tijd na nu: weggelaten. Kijk of de klok van het horloge goed staat.`,
    unusable: (n) => `${n} zonder bruikbare tijd, duur of waarde: weggelaten.`,
    moreDays: (n) => (n === 1 ? 'Toon nog 1 dag' : `Toon nog ${n} dagen`),
    waiting: (n) => `Zonder antwoord, dus niet opgeslagen: ${n}. Je kunt dit bestand later weer openen.`,
    nothing: 'Er is niets gekozen dat kan worden opgeslagen.',
    write: (n) => `Zet ${n} in het logboek`,
  },
  bout: {
    title: (sport, at) => `${sport}, ${at}`,
    noSport: 'Activiteit',
    minutes: (n) => `${n} min`,
    pulse: (average, max) => `hartslag gemiddeld ${average}, hoogste ${max}`,
    sensors: {
      strap: 'Hartslag van een borstband.',
      wrist: 'Hartslag van de pols, of van een sensor die het bestand niet noemt: kan tientallen slagen schelen.',
    },
    late: 'Meer dan 36 uur geleden: het kan het plan tegenhouden, maar telt niet mee voor een stap omhoog.',
    there: (at) => `Staat al in het logboek: een activiteit ${at}. Komt er niet nog een keer in.`,
    twice: 'Zelfde tijd als een andere activiteit in dit bestand. Komt er niet in.',
    unanswered: 'Nog geen antwoord, dus niet opgeslagen. Het kan wachten.',
    answer: (bout) => `Antwoord geven: ${bout}`,
    answered: (stage, before, peak) => `Stap ${stage}. ${before} vooraf, ${peak} op het ergst.`,
    take: (bout) => `Opslaan: ${bout}`,
    change: (bout) => `Wijzigen: ${bout}`,
    intro: 'Het horloge weet hoe lang en hoe snel. Hoe het voelde, weet alleen jij.',
    allowedThen: 'mocht toen',
    above: 'Dit is meer dan het plan toen toestond. Het wordt opgeslagen zoals het was.',
    later: 'Later antwoorden',
    keep: 'Bewaar deze antwoorden',
  },
  measure: {
    kinds: {
      steps: 'Stappen',
      sleep: 'Slaap',
      'resting-heart-rate': 'Hartslag in rust',
      'walk-distance': 'Afstand te voet',
    },
    there: 'staat al in het logboek',
    other: (before) => `in plaats van ${before}`,
    byHand: (before) => `met de hand ingevuld als ${before}, dat blijft staan`,
  },
  figures: {
    steps: (n) => n,
    sleep: (hours, minutes) => (minutes === 0 ? `${hours} uur` : `${hours} uur ${minutes} min`),
    'resting-heart-rate': (n) => `${n} per minuut`,
    'walk-distance': (n) => `${n} m`,
  },
  sports: {
    running: 'Hardlopen',
    walking: 'Wandelen',
    cycling: 'Fietsen',
    biking: 'Fietsen',
    hiking: 'Wandeltocht',
    swimming: 'Zwemmen',
    rowing: 'Roeien',
    training: 'Training',
    'fitness equipment': 'Op een toestel',
    'traditional strength training': 'Krachttraining',
    'functional strength training': 'Krachttraining',
    elliptical: 'Crosstrainer',
    yoga: 'Yoga',
    other: 'Activiteit',
  },
  done: {
    title: 'In het logboek gezet',
    what: (bouts, measures) =>
      [
        bouts === 0 ? '' : bouts === 1 ? '1 activiteit.' : `${bouts} activiteiten.`,
        measures === 0 ? '' : measures === 1 ? '1 meting.' : `${measures} metingen.`,
      ]
        .filter((text) => text !== '')
        .join(' '),
    waiting: (n) =>
      n === 1
        ? '1 activiteit staat er niet in: die wacht op je antwoord. Open het bestand daarvoor opnieuw.'
        : `${n} activiteiten staan er niet in: die wachten op je antwoord. Open het bestand daarvoor opnieuw.`,
    seriesLost:
      'Het verloop van de hartslag van een activiteit kon niet worden bewaard. De activiteit zelf staat erin.',
    again: 'Nog een bestand',
  },
};
export default words;
