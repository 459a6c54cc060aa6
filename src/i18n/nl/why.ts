import type { RuleSources } from '../reasons.ts';
import type en from '../en/why.ts';

const consensus =
  'Consensus van Amsterdam over hersenschudding in de sport (Patricios e.a., Br J Sports Med 2023;57:695–711), zoals elders weergegeven.';
const own = 'Onze eigen, voorzichtige keuze, waar de bronnen niets zeggen.';
/** Geldt voor iedereen, welk plan er ook loopt. */
const kept = `${consensus} Geldt hier in elk plan.`;
const signs =
  'Concussion Recognition Tool 6 (zoals elders weergegeven), alarmsignalen van de CDC, NHS inform, Thuisarts en de NHG-richtlijn.';
const learn = `${consensus} De tabel voor terug naar school.`;
const community =
  'Richtlijnen voor clubs en scholen (VK 2023, Australië 2024), zoals elders weergegeven: 14 dagen zonder klachten voor contact, 21 dagen voor een wedstrijd.';

const sources: RuleSources = {
  'warning-sign': {
    why: 'Deze signalen kunnen wijzen op iets ergers dan een hersenschudding. Alleen een zorgverlener die heeft gekeken kan de stop opheffen; later "nee" invullen helpt niet.',
    from: `${signs} Dat alleen een beoordeling het opheft, is onze eigen voorzichtige keuze.`,
  },
  'warning-sign-unsure': { why: 'Twijfel is geen nee. Eerst moet een arts kijken.', from: own },
  'head-impact-unchecked': {
    why: 'Een tweede klap kort na een eerste kan meer kwaad doen. De dagen tellen opnieuw en eerst komen de alarmsignalen.',
    from: own,
  },
  'signs-unchecked': {
    why: 'Voor een stap omhoog moeten alle alarmsignalen in de laatste 24 uur met "nee" zijn beantwoord. Na een check-in die duidelijk erger was, vragen we ze opnieuw.',
    from: own,
  },
  'see-doctor': {
    why: 'Bij een van deze moet een arts kijken voor het plan verder gaat.',
    from: `${signs} Bellijst van de NHG, zoals elders weergegeven.`,
  },
  'no-activity': {
    why: 'Een stap omhoog komt als de huidige stap geprobeerd is en goed ging. Niets invullen is geen goed nieuws.',
    plan: true,
  },
  'too-short': { why: 'Heel kort bewegen zegt weinig over hoe de stap gaat.', otherwise: own },
  flare: {
    why: 'Het plan zegt bij elke stap wat bewegen mag geven. Is het meer? Stop voor die dag. Opnieuw proberen kan de volgende dag, minstens 12 uur later.',
    plan: true,
    from: 'De 12 uur zijn onze eigen voorzichtige keuze.',
  },
  settling: { why: 'Of bewegen goed ging, weet je pas als de klachten weer zijn als ervoor.', otherwise: own },
  'too-soon': {
    why: 'Elke stap duurt minstens 24 uur, en nooit twee stappen omhoog binnen 24 uur. Na de keuze van een ander plan gaat er die dag niets open.',
    plan: true,
  },
  'no-check-in': {
    why: 'Een complete check-in na het bewegen, in de laatste 24 uur, laat zien hoe het ging.',
    from: own,
  },
  'check-in-incomplete': { why: 'Wat ontbreekt is onbekend, en niet nul.', from: own },
  'symptoms-present': {
    why: 'Het plan zegt vanaf waar er in rust geen klachten meer mogen zijn boven wat altijd al zo was, of geen nieuwe. Een pijnstiller kan ze verbergen.',
    from: 'De regel over pijnstillers is onze eigen voorzichtige keuze.',
    otherwise: own,
  },
  'exertion-symptoms': { why: 'Het plan zegt vanaf waar bewegen geen klachten meer mag geven.', otherwise: own },
  'not-examined': {
    why: 'Een dagboek vervangt geen onderzoek. Voor de volgende stap moet een zorgverlener hebben gekeken.',
    otherwise: own,
  },
  'school-first': {
    why: 'Eerst hele dagen naar school, dan pas de latere stappen van de sport.',
    otherwise: own,
  },
  'clearance-needed': {
    why: 'Of het vanaf hier verder mag, beslist een zorgverlener. Dat gebeurt ergens anders en wordt hier ingevuld.',
    otherwise: own,
  },
  'days-since-injury': { why: 'Een minimum aantal dagen sinds het letsel.', otherwise: community },
  'symptom-free-days': {
    why: 'Dagen achter elkaar zonder klachten in rust, met check-ins erbij. Een gat breekt de reeks af.',
    from: 'Hoe check-ins de dagen dekken, is onze eigen voorzichtige keuze.',
    otherwise: community,
  },
  'relative-rest': { why: 'Rustig aan, 24–48 uur; geen strenge rust. Weinig scherm.', from: kept },
  'rest-over': { why: 'Strenge rust tot alle klachten weg zijn helpt niet; licht bewegen wel.', from: kept },
  'symptoms-worse': {
    why: 'Duidelijk erger dan eerst. De alarmsignalen worden opnieuw gevraagd; alleen een hoger totaal houdt niemand in rust.',
    from: 'Betrouwbaar verschil van 10 punten (Iverson 2003); de rest is onze eigen voorzichtige keuze.',
  },
  'not-normal-yet': { why: 'Geen klachten, maar nog niet als normaal: vertel het de zorgverlener.', from: own },
  'see-clinician': {
    why: 'Drie keer achter elkaar te veel, of twee weken geen stap: nek, evenwicht, ogen, slaap en stemming zijn te behandelen.',
    from: own,
  },
  'persisting-symptoms': {
    why: 'Na vier weken: blijf bewegen onder de grens van je klachten en vraag een arts om hulp.',
    from: kept,
  },
  'repeat-concussions': {
    why: 'Twee in 3 maanden of drie in 12 maanden vragen meer voorzichtigheid.',
    from: 'Australische richtlijn 2024, zoals elders weergegeven.',
  },
  'sooner-than-community-rules': {
    why: 'Regels van clubs en scholen zijn vaak strenger dan dit plan.',
    from: community,
  },
  'above-stage': { why: 'Wat boven de toegestane stap ligt, telt nooit voor een stap omhoog.', from: own },
  'above-heart-rate': {
    why: 'De bovengrens is een richtlijn: bij één op de drie mensen zit die er meer dan 10 slagen naast.',
    from: kept,
  },
  'late-entry': { why: 'Wat je na meer dan 36 uur nog invult, telt alleen om voorzichtig te zijn.', from: own },
  'changed-afterwards': {
    why: 'Wat je zelf invulde mag je 60 minuten verbeteren. Daarna telt wat erger is. Wat beter is telt alleen van een ouder, school of club, of een zorgverlener die het niet zelf invulde.',
    from: own,
  },
  'reports-differ': { why: 'Vullen meer mensen in, dan telt de voorzichtigste; nooit het gemiddelde.', from: own },
  'clock-untrusted': { why: 'Een invoer met een datum in de toekomst opent niets.', from: own },
  'protocol-changed': {
    why: 'Met een ander plan begint de stap opnieuw. Die dag geldt het vorige plan ook nog. Zo opent een ander plan nooit meteen iets.',
    from: own,
  },
  'protocol-not-changed': {
    why: 'Per plan verschilt wie er akkoord moet gaan voor contact. Onder de 18 kies je dat samen met een volwassene.',
    from: own,
  },
  'learn-no-entry': { why: 'Een stap op school komt als de huidige goed ging.', from: learn },
  'learn-flare': {
    why: 'Ook op school mogen klachten tot 2 van de 10 punten erger worden, korter dan een uur.',
    from: learn,
  },
  'learn-settling': { why: 'Hoe het ging weet je pas als de klachten weer zijn als ervoor.', from: learn },
  'learn-supports': { why: 'Af is: een hele dag zonder aanpassingen vanwege dit letsel.', from: learn },
  'learn-not-full-day': { why: 'Af is: een hele dag naar school.', from: learn },
};

const words: typeof en = {
  title: 'Waarom',
  from: 'Waar deze regel vandaan komt',
  inPlan: (name: string) => `In dit plan (${name}):`,
  plan: 'Het hele plan en de bron',
  sources,
};
export default words;
