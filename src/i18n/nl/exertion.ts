import type { BoutReason } from '../../engine/bout-watch.ts';
import type { EndCause } from '../../session/event.ts';
import type { StepKind } from '../../session/script.ts';
import type en from '../en/exertion.ts';

const steps: Record<StepKind, string> = {
  'warm-up': 'Warming-up',
  steady: 'In één tempo',
  hard: 'Harder',
  easy: 'Rustig',
  task: 'Denktaak',
  relax: 'Ontspannen',
  rest: 'Rust',
  'cool-down': 'Cooling-down',
};

function span(seconds: number): string {
  if (seconds < 120 && seconds !== 60) return seconds === 1 ? '1 seconde' : `${seconds} seconden`;
  return inMinutes(`${Math.round(seconds / 60)}`);
}

function inMinutes(n: string): string {
  return n === '1' ? '1 minuut' : `${n} minuten`;
}

function reason(given: BoutReason): string {
  switch (given.code) {
    case 'warning-sign':
      return 'Er is een alarmsignaal of een klap gemeld.';
    case 'stop-signs':
      return 'Je merkte iets waardoor je vandaag moet stoppen.';
    case 'rise':
      return given.most === 0
        ? 'De klachten werden erger.'
        : `De klachten zijn ${given.rise} ${given.rise === 1 ? 'punt' : 'punten'} erger. De grens is ${given.most}.`;
    case 'above-ceiling':
      return given.isLost
        ? `Je hartslag was hoger dan ${given.ceiling}, en het signaal is weg.`
        : `Je hartslag is hoger dan ${given.ceiling}.`;
    case 'not-rated':
      return `Al ${inMinutes(`${given.minutes}`)} niets gezegd over de klachten.`;
    case 'dose':
      return `De ${inMinutes(`${given.minutes}`)} van de zorgverlener zijn om.`;
    case 'talk':
      return 'Praten gaat moeilijk.';
    case 'effort':
      return `Inspanning ${given.effort}. De grens is nu ${given.most}.`;
  }
}

const ended: Record<EndCause, string> = {
  done: 'De sessie is klaar.',
  rise: 'De sessie stopte omdat de klachten erger werden.',
  'above-ceiling': 'De sessie stopte omdat je hartslag te hoog bleef.',
  'too-hard': 'De sessie stopte omdat het te zwaar bleef.',
  'not-rated': 'De sessie stopte omdat niemand zei hoe het ging. Zonder dat kan de app niet op tijd stop zeggen.',
  dose: 'De sessie stopte omdat de minuten van de zorgverlener om zijn.',
  'stop-signs': 'De sessie stopte door wat je merkte. Vandaag niets meer. Vertel iemand hoe je je voelt.',
  'warning-sign': 'De sessie stopte door een alarmsignaal of een klap. Zoek hulp: de knop hieronder zegt wie je belt.',
};

const words: typeof en = {
  steps,
  span,
  reason,
  ended,
  start: {
    title: 'Bewegen',
    allowed: 'Mag nu',
    minutes: {
      prescribed: (n: string) => `${inMinutes(n)}, zoals de zorgverlener heeft opgeschreven.`,
      least: (n: string) => `Vanaf ${inMinutes(n)} telt het mee voor deze stap. Korter mag ook.`,
      free: 'Zo lang als het goed gaat. Een korte wandeling is genoeg.',
    },
    noLimit: 'Bij deze stap is er geen grens voor je hartslag.',
    noPlan: 'Je kunt hier niet beginnen: het is niet bekend wat het plan toestaat.',
    barsTitle: 'Nu niet',
    before: 'Klachten op dit moment, 0–10',
    tooMuch: (n: number) => `${n} is te veel om mee te beginnen. Begin nu niet. Rust uit en probeer het later weer.`,
    strict: 'Bij deze stap begin je alleen zonder klachten. Begin nu niet.',
    checkIn: 'Naar de check-in',
    kind: 'Wat ga je doen? (wandelen, fietsen …)',
    more: 'Stem, geluid en meer',
    voice: 'Stem',
    noVoice: 'Dit apparaat heeft zelf geen Nederlandse stem. Je krijgt dan geluid, trillingen en tekst op het scherm.',
    lockWaits: 'Zolang je beweegt, wacht het slot van de app. Daarna gaat het dicht.',
    gone: 'Wat je koos, kan nu niet beginnen.',
    goneGo: 'Bewegen zonder dat',
    sound: 'Geluid',
    vibration: 'Trillen',
    on: 'Aan',
    off: 'Uit',
    go: 'Start',
    stopRule: 'De app zegt stop als de klachten die je invult te veel toenemen. Je hoeft niet op het scherm te kijken.',
    ceilingToo: 'Is je hartslag te hoog, dan zegt de app langzamer. Blijft hij te hoog, dan zegt de app stop.',
    log: 'Invullen wat je al gedaan hebt',
    running: 'Er loopt een sessie.',
    goOn: 'Ga door met de sessie',
    loading: 'Een moment …',
    chosen: 'Wat je gaat doen',
  },
  toldNot: {
    title: 'Voor je gaat bewegen',
    question: 'Heeft een arts gezegd dat je niet mag sporten of trainen?',
    yes: 'Ja, dat mag niet',
    no: 'Nee',
    changed: 'Dat is veranderd',
  },
  bars: {
    stop: 'Het plan zegt stop. Niets wat inspanning kost.',
    stopGo: 'Wie je belt',
    seeDoctor: 'Eerst moet een arts kijken. Vul daarna het onderzoek in.',
    seeDoctorBecause: (what: string) => `Eerst moet een arts kijken, vanwege: ${what}. Vul daarna het onderzoek in.`,
    seeDoctorGo: 'Onderzoek invullen',
    signs: 'De laatste check-in was zorgelijk. Vul eerst de alarmsignalen in.',
    signsGo: 'Alarmsignalen invullen',
    wait: (when: string) => `De vorige keer was te veel. Opnieuw proberen, op zijn vroegst: ${when}.`,
    settling: 'De vorige keer werden de klachten erger. Het is nog niet bekend of ze weer als ervoor zijn.',
    settlingGo: 'Klachten weer als ervoor?',
    clock: 'De klok van dit apparaat klopt misschien niet. Tot dat duidelijk is, kun je niet beginnen.',
    clockGo: 'Kijk naar de klok',
    toldNot: 'Een arts heeft gezegd dat je niet mag sporten of trainen.',
    drills: 'Intervallen en denktaken komen later, vanaf training zonder contact. Een gewone wandeling kan wel.',
    drillsGo: 'Bewegen zonder deze taken',
    programme: 'Dit programma geldt nu niet. Een zorgverlener kiest het.',
    programmeGo: 'Bewegen zonder het programma',
  },
  live: {
    title: 'Sessie',
    moving: 'Bezig',
    paused: 'Pauze',
    time: 'Tijd in beweging',
    heart: 'Hartslag',
    bpm: (n: string) => `${n} per minuut`,
    limit: (n: string) => `Grens ${n}`,
    above: 'Boven de grens',
    below: 'Onder de grens',
    lost: 'Geen signaal. Je hartslag is nu niet bekend.',
    off: 'De borstband vindt geen hartslag. Je hartslag is nu niet bekend.',
    noStrap: 'Geen borstband. Let op hoe zwaar het is, en hoe praten gaat.',
    reconnect: 'Tik hieronder om de borstband weer te zoeken.',
    counted: (n: string) => `Laatst geteld: ${n} per minuut.`,
    effortNow: (n: number) => `Inspanning, laatst: ${n} van 10.`,
    hands: 'Inspanning, praten, hartslag',
    effort: 'Hoe zwaar is het, 0–10?',
    effortEnds: ['rust', 'alles gegeven'],
    effortTold: (n: number) => `Inspanning: ${n}`,
    now: 'Nu',
    left: (time: string) => `nog ${time}`,
    next: (what: string) => `Daarna: ${what}`,
    last: 'Daarna: klaar',
    scriptOver: 'Alle onderdelen zijn klaar. Stop wanneer je wilt.',
    rate: 'Klachten nu, 0–10',
    rateDue: 'Hoe gaat het nu?',
    rated: (n: number, time: string) => `Laatste: ${n}, na ${time}.`,
    before: (n: number) => `Ervoor: ${n}.`,
    pause: 'Pauze',
    resume: 'Ga door',
    wrong: 'Er is iets mis',
    end: 'Stoppen',
    slower: 'Langzamer',
    screen: 'Het scherm kan hier uitgaan. Tik er af en toe op: is het uit, dan zegt de app misschien niets.',
    unsaved: 'Nog niet alles is bewaard op dit apparaat. De app blijft het proberen. Laat de app open.',
    none: 'Er loopt geen sessie.',
    noneGo: 'Een sessie starten',
    elsewhere: 'Deze sessie loopt in een ander venster.',
    here: 'Hier verdergaan',
    unreadable: 'De sessie op dit apparaat was niet te lezen.',
  },
  away: {
    title: 'Ben je doorgegaan?',
    text: (time: string) => `De app was ${time} weg.`,
    yes: 'Ja, ik ging door',
    no: 'Nee, ik was gestopt',
    note: 'Zonder antwoord telt deze tijd niet mee.',
  },
  wrong: {
    title: 'Wat is er mis?',
    paused: 'De sessie staat op pauze.',
    callTitle: 'Een van deze? Zoek nu hulp',
    stopTitle: 'Of een van deze? Stop dan voor vandaag',
    stop: 'Stoppen voor vandaag',
    other: 'Een ander alarmsignaal',
    nothing: 'Niets hiervan, terug',
    pick: 'Kies wat het is.',
  },
  ending: {
    title: 'De sessie stoppen?',
    yes: 'Ja, stoppen',
    no: 'Nee, doorgaan',
  },
  after: {
    stopTitle: 'Stop',
    endTitle: 'Deze sessie is voorbij',
    title: 'Klaar',
    moved: (time: string) => `Tijd in beweging: ${time}.`,
    restNow: 'Ga zitten. Vandaag niets meer wat inspanning kost.',
    restThen: 'Ga zitten en rust uit. Deze sessie is voorbij.',
    call: 'Wie je belt',
    peak: 'Op z’n ergst, tijdens of erna, 0–10',
    atLeast: (n: number) => `Het hoogste dat je invulde, was ${n}.`,
    below: (n: number) => `Het kan niet lager zijn dan ${n}: dat vulde je eerder in.`,
    settled: 'Is het weer als ervoor?',
    settledBefore: (n: number) => `Ervoor: ${n}.`,
    settledYes: 'Ja, nu',
    settledNo: 'Nog niet',
    settledNote: 'De tijd loopt tot je bewaart.',
    save: 'Bewaren',
    short: 'Het was te kort, dus er is niets opgeschreven. Werden de klachten toch erger? Vul het dan zelf in.',
    done: 'Vandaag',
    notYetTitle: 'De vraag komt terug',
    notYet:
      'De vraag blijft op Vandaag staan tot de klachten weer als ervoor zijn. Is er aan het eind van de dag geen antwoord, dan telt het als te veel.',
    calendar: 'Zet een herinnering in de agenda',
    calendarIn: (n: number) => `Na ${n}, ${2 * n} en ${3 * n} minuten. In de agenda staat alleen "Rejoin: een minuut".`,
    calendarFile: 'rejoin-herinnering',
    calendarSummary: 'Rejoin: een minuut',
    outcomes: {
      saved: 'De herinnering is bewaard. Open het bestand om hem in de agenda te zetten.',
      downloaded: 'De herinnering staat bij de downloads. Open het bestand om hem in de agenda te zetten.',
      cancelled: 'Er is niets bewaard.',
      failed: 'De herinnering kon niet worden bewaard.',
    },
    notify: 'Herinner me hier',
    notifyOnly: 'Alleen zolang de app open blijft.',
    notifyOn: (n: number) =>
      `Elke ${n} minuten komt er een herinnering tot je antwoord geeft, hoogstens drie keer, zolang de app open blijft.`,
    notifyNo: 'Dit apparaat toont geen herinneringen van de app.',
  },
  cues: {
    started: 'Gestart. Rustig aan.',
    paused: 'Pauze.',
    resumed: 'Verder.',
    ask: 'Klachten nu, van nul tot tien?',
    askTalk: 'Klachten nu, nul tot tien? En hoe gaat praten?',
    half: 'Halverwege.',
    target: 'De tijd is om. Je mag ophouden.',
    'all-done': 'Alle onderdelen zijn klaar. Je mag ophouden.',
    minutes: (n: number) => `${n} minuten.`,
    step: (what: string, seconds: number | null) => (seconds === null ? `${what}.` : `${what}, ${span(seconds)}.`),
    signal: {
      on: 'Je hartslag is er weer.',
      lost: 'Geen signaal van de borstband. Let op hoe het voelt.',
      off: 'De borstband vindt geen hartslag. Let op hoe het voelt.',
    },
    ease: (why: string) => `Langzamer. ${why}`,
    end: (why: string) => `Stop nu en rust uit. ${why}`,
    stop: (why: string) => `Stop nu en ga zitten. ${why} Vandaag niets meer.`,
  },
};
export default words;
