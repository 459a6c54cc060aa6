import type { BoutReason } from '../../engine/bout-watch.ts';
import type { EndCause } from '../../session/event.ts';
import type { StepKind } from '../../session/script.ts';
import type en from '../en/exertion.ts';

const steps: Record<StepKind, string> = {
  'warm-up': 'Warm worden',
  steady: 'Rustig doorgaan',
  hard: 'Harder',
  easy: 'Rustig',
  task: 'Denktaak',
  relax: 'Ontspannen',
  rest: 'Rust',
  'cool-down': 'Uitlopen',
};

function span(seconds: number): string {
  if (seconds < 120 && seconds !== 60) return `${seconds} seconden`;
  const minutes = Math.round(seconds / 60);
  return minutes === 1 ? '1 minuut' : `${minutes} minuten`;
}

function reason(given: BoutReason): string {
  switch (given.code) {
    case 'warning-sign':
      return 'Er is een alarmsignaal of een klap gemeld.';
    case 'stop-signs':
      return 'Er kwam iets op waardoor je vandaag stopt.';
    case 'rise':
      return given.most === 0
        ? 'De klachten werden erger.'
        : `De klachten gingen ${given.rise} omhoog. Het plan laat hoogstens ${given.most} toe.`;
    case 'above-ceiling':
      return `Je hartslag is hoger dan ${given.ceiling}.`;
    case 'talk':
      return 'Praten gaat moeilijk.';
    case 'effort':
      return `Inspanning ${given.effort}. Nu is ${given.most} het meeste.`;
  }
}

const ended: Record<EndCause, string> = {
  done: 'De sessie is klaar.',
  rise: 'De sessie stopte omdat de klachten erger werden.',
  'above-ceiling': 'De sessie stopte omdat je hartslag te hoog bleef.',
  'stop-signs': 'De sessie stopte door wat er opkwam. Vandaag niets meer. Vertel iemand hoe je je voelt.',
  'warning-sign': 'De sessie stopte door een alarmsignaal of een klap.',
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
      prescribed: (n: string) => `${n} minuten, zoals de zorgverlener heeft opgeschreven.`,
      least: (n: string) => `Vanaf ${n} minuten telt het mee voor deze stap. Korter mag ook.`,
      free: 'Zo lang als het goed gaat. Een korte wandeling is genoeg.',
    },
    noLimit: 'Bij deze stap is er geen grens voor je hartslag.',
    noPlan: 'Er kan niets starten: wat het plan toestaat, is hier niet bekend.',
    barsTitle: 'Nu niet',
    before: 'Klachten op dit moment, 0–10',
    tooMuch: (n: number) => `${n}: te veel om mee te beginnen. Het start nu niet. Rust uit en probeer het later weer.`,
    strict: 'Bij deze stap begin je alleen zonder klachten. Het start nu niet.',
    checkIn: 'Naar de check-in',
    kind: 'Wat ga je doen? (wandelen, fietsen …)',
    more: 'Stem, geluid en meer',
    voice: 'Stem',
    noVoice: 'Dit apparaat heeft zelf geen Nederlandse stem. Geluid, trillen en het scherm zeggen het dan.',
    sound: 'Geluid',
    vibration: 'Trillen',
    on: 'Aan',
    off: 'Uit',
    go: 'Start',
    stopRule: 'De app zegt stop als de klachten te veel toenemen. Je hoeft niet op het scherm te kijken.',
    ceilingToo: 'De app zegt het ook als je hartslag te hoog is.',
    log: 'Invullen wat je al gedaan hebt',
    running: 'Er loopt een sessie.',
    goOn: 'Ga ermee door',
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
    seeDoctor: 'Eerst kijkt een arts. Vul daarna het onderzoek in.',
    seeDoctorBecause: (what: string) => `Eerst kijkt een arts, vanwege: ${what}. Vul daarna het onderzoek in.`,
    seeDoctorGo: 'Onderzoek invullen',
    signs: 'De laatste check-in was zorgelijk. Vul eerst de alarmsignalen in.',
    signsGo: 'Alarmsignalen invullen',
    wait: (when: string) => `De vorige keer was te veel. Je kunt weer beginnen: ${when}.`,
    settling: 'De vorige keer werden de klachten erger. Of dat over is, is nog niet bekend.',
    settlingGo: 'Weer als ervoor?',
    clock: 'De klok van dit apparaat klopt misschien niet. Tot dat duidelijk is, kan er niets starten.',
    clockGo: 'Kijk naar de klok',
    toldNot: 'Een arts heeft gezegd dat je niet mag sporten of trainen.',
    drills: 'Intervallen en denktaken komen later, vanaf training zonder contact. Een gewone wandeling kan wel.',
    drillsGo: 'Zonder',
    programme: 'Dit programma geldt nu niet. Een zorgverlener kiest het.',
    programmeGo: 'Zonder het programma',
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
    lost: 'Geen signaal. Hoe hoog hij nu is, is niet bekend.',
    off: 'De band zit niet goed. Hoe hoog hij nu is, is niet bekend.',
    noStrap: 'Geen band. Let op inspanning en praten.',
    reconnect: 'Een band moet je met een tik opnieuw zoeken.',
    counted: (n: string) => `Laatst geteld: ${n} per minuut.`,
    hands: 'Inspanning, praten, hartslag',
    effort: 'Hoe zwaar is het, 0–10?',
    effortEnds: ['rust', 'alles wat ik heb'],
    effortTold: (n: number) => `Inspanning: ${n}`,
    now: 'Nu',
    left: (time: string) => `nog ${time}`,
    next: (what: string) => `Daarna: ${what}`,
    last: 'Daarna: klaar',
    scriptOver: 'Alle stukken zijn klaar. Stop wanneer je wilt.',
    rate: 'Klachten nu, 0–10',
    rateDue: 'Hoe gaat het nu?',
    rated: (n: number, time: string) => `Laatste: ${n}, na ${time}.`,
    before: (n: number) => `Ervoor: ${n}.`,
    pause: 'Pauze',
    resume: 'Ga door',
    wrong: 'Er is iets mis',
    end: 'Stoppen',
    slower: 'Langzamer',
    screen: 'Het scherm blijft hier niet vanzelf aan. De sessie gaat hoe dan ook door.',
    unsaved: 'Nog niet alles staat op dit apparaat. De app blijft het proberen. Laat de app open.',
    none: 'Er loopt geen sessie.',
    noneGo: 'Een sessie starten',
    elsewhere: 'Deze sessie loopt in een ander venster.',
    here: 'Hier verdergaan',
    unreadable: 'De sessie kon niet van dit apparaat gelezen worden.',
  },
  away: {
    title: 'Ben je doorgegaan?',
    text: (time: string) => `De app was ${time} weg.`,
    yes: 'Ja, ik ging door',
    no: 'Nee, ik stond stil',
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
    atLeast: (n: number) => `Het ergste dat je hebt gezegd, was ${n}.`,
    below: (n: number) => `Het kan niet lager zijn dan ${n}; dat heb je eerder gezegd.`,
    settled: 'Is het weer als ervoor?',
    settledBefore: (n: number) => `Ervoor: ${n}.`,
    settledYes: 'Ja, nu',
    settledNo: 'Nog niet',
    settledNote: 'De tijd loopt tot je bewaart.',
    save: 'Bewaren',
    short: 'Het was te kort: er is niets opgeschreven. Werden de klachten toch erger? Vul het dan in.',
    done: 'Vandaag',
    notYetTitle: 'De vraag komt terug',
    notYet:
      'Vandaag vraagt het tot het over is. Heeft aan het eind van de dag niemand geantwoord, dan telt het als te veel.',
    calendar: 'Een herinnering voor de agenda',
    calendarIn: (n: number) => `Over ${n} minuten. In de agenda staat alleen “Rejoin: een minuut”.`,
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
    notifyOn: (n: number) => `Over ${n} minuten komt er een herinnering, zolang de app open blijft.`,
    notifyNo: 'Dit apparaat toont geen herinneringen van de app.',
  },
  cues: {
    started: 'Gestart. Rustig aan.',
    paused: 'Pauze.',
    resumed: 'We gaan door.',
    ask: 'Hoe gaat het nu, van nul tot tien?',
    half: 'Halverwege.',
    target: 'De minuten zijn gehaald. Je kunt stoppen.',
    'all-done': 'Alle stukken zijn klaar. Je kunt stoppen.',
    minutes: (n: number) => `${n} minuten.`,
    step: (what: string, seconds: number | null) => (seconds === null ? `${what}.` : `${what}, ${span(seconds)}.`),
    signal: {
      on: 'Je hartslag is er weer.',
      lost: 'Geen signaal van de band. Let op hoe het voelt.',
      off: 'De band zit niet goed.',
    },
    ease: (why: string) => `Langzamer. ${why}`,
    end: (why: string) => `Stop nu. ${why} Deze sessie is voorbij.`,
    stop: (why: string) => `Stop nu. ${why} Vandaag niets meer.`,
  },
};
export default words;
