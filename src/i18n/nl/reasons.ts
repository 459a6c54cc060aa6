import type { Format } from '../format.ts';
import type { ReasonWords } from '../reasons.ts';

const lasted = (minutes: number, f: Format): string =>
  `${f.number(minutes, 1)} ${minutes === 1 ? 'minuut' : 'minuten'}`;
const points = (n: number): string => `${n} ${n === 1 ? 'punt' : 'punten'}`;

export const reasons: ReasonWords = {
  verdicts: {
    stop: 'Stop. Geen inspanning tot een arts of andere zorgverlener heeft gekeken',
    'step-back': 'Een stap terug, en vanaf daar weer verder',
    hold: 'Blijf op deze stap',
    advance: 'Deze stap is nu open',
    complete: 'Het stappenplan is afgerond',
  },
  reasons: {
    'warning-sign': ({ signs }, say) =>
      signs.length === 0
        ? 'Een zorgverlener zei: nog niet verder. Eerst moet opnieuw een zorgverlener kijken.'
        : `${signs.length === 1 ? 'Alarmsignaal' : 'Alarmsignalen'}: ${say.signs(signs)}. Eerst moet een arts kijken.`,
    'warning-sign-unsure': ({ signs }, say) => `Twijfel over: ${say.signs(signs)}. Eerst moet een arts kijken.`,
    'head-impact-unchecked': () => 'Er was een nieuwe klap. De alarmsignalen zijn sindsdien niet ingevuld.',
    'signs-unchecked': ({ lastAt }, { f }) =>
      lastAt === null
        ? 'De alarmsignalen zijn nog niet ingevuld.'
        : `De alarmsignalen moeten opnieuw ingevuld worden. Vorige keer: ${f.at(lastAt)}.`,
    'see-doctor': ({ signs }, say) => `Een arts moet dit eerst weten: ${say.signs(signs)}.`,
    'no-activity': () => 'Er is nog geen activiteit ingevuld die voor deze stap meetelt.',
    'too-short': ({ minutes, need }, { f }) =>
      `De activiteit duurde ${lasted(minutes, f)}; er zijn er minstens ${need} nodig.`,
    flare: ({ rise, minutes, retryFrom }, { f }) => {
      const settled = minutes === null ? '' : `, na ${lasted(minutes, f)} weer als ervoor`;
      const what =
        rise > 0
          ? `Door een activiteit werden de klachten ${points(rise)} erger${settled}.`
          : 'Bij een activiteit waren er klachten.';
      return `${what} Opnieuw proberen, op zijn vroegst: ${f.after(retryFrom)}.`;
    },
    settling: () => 'Het is nog niet bekend wanneer de klachten na een activiteit weer als ervoor waren.',
    'too-soon': ({ opensAt }, { f }) => `De wachttijd van deze stap eindigt ${f.at(opensAt)}.`,
    'no-check-in': ({ lastAt }, { f }) =>
      lastAt === null ? 'Er is nog geen check-in.' : `Er is een nieuwe check-in nodig. De laatste was ${f.at(lastAt)}.`,
    'check-in-incomplete': ({ missing }, say) =>
      missing.length > 4
        ? `De check-in is niet compleet. ${missing.length} van de 22 klachten ontbreken nog.`
        : `De check-in is niet compleet. Dit ontbreekt nog: ${say.symptoms(missing)}.`,
    'symptoms-present': ({ count, severity }) =>
      count === 0
        ? 'Er is een hele check-in nodig zonder klachten en zonder pijnstiller: uit de laatste 24 uur, na de activiteit.'
        : `${count} ${count === 1 ? 'klacht' : 'klachten'} in rust in de laatste 24 uur (samen ${severity} van 132).`,
    'exertion-symptoms': ({ rise }) =>
      rise > 0
        ? `Door bewegen worden de klachten nog steeds erger (${points(rise)}).`
        : 'Bij bewegen zijn er nog klachten.',
    'not-examined': () => 'Er is nog geen onderzoek door een zorgverlener ingevuld.',
    'school-first': ({ step }, say) => `Eerst weer hele dagen naar school. Nu: ${say.step(step)} (${step}).`,
    'clearance-needed': ({ scope, written }, say) =>
      `Een zorgverlener moet ${written ? 'op papier ' : ''}toestemming geven voor ${say.stage(scope)}. Dat is nog niet ingevuld.`,
    'days-since-injury': ({ need, have, opensOn }, { f }) =>
      `Niet vóór dag ${need}: ${f.localDate(opensOn)}. Vandaag is dag ${have}.`,
    'symptom-free-days': ({ need, have }) =>
      `Er zijn ${need} dagen achter elkaar zonder klachten nodig; tot nu toe ${Math.floor(have)}.`,
    'protocol-changed': ({ to }, say) =>
      `Er is een ander plan gekozen: ${say.plan(to)}. Die dag mocht er niet meer dan volgens het vorige plan.`,
  },
  notices: {
    'relative-rest': () => 'De eerste 48 uur: rustig aan, weinig scherm. Korte stukjes lopen en rustige dingen mogen.',
    'rest-over': () => 'De 48 uur rust zijn voorbij. Langer rusten is niet aan te raden: licht bewegen helpt.',
    'symptoms-worse': ({ second }) =>
      second
        ? 'De klachten zijn voor de tweede dag duidelijk erger. Bel vandaag de huisarts.'
        : 'De klachten zijn duidelijk erger dan eerst. Kijk nog eens naar de alarmsignalen.',
    'not-normal-yet': ({ percentNormal }) =>
      `Geen klachten, maar het voelt ${percentNormal} % normaal. Vertel dat aan de zorgverlener.`,
    'see-clinician': () => 'Het gaat al een tijd niet vooruit. Vraag een zorgverlener om te kijken.',
    'persisting-symptoms': () =>
      'Het duurt nu vier weken of langer. Blijf bewegen onder de grens van je klachten en ga naar een arts; na 6 weken in elk geval naar de huisarts. Nek, evenwicht, ogen, slaap en stemming zijn te behandelen.',
    'repeat-concussions': () => 'Dit is niet de eerste hersenschudding in korte tijd. Vertel dat aan de zorgverlener.',
    'sooner-than-community-rules': () =>
      'Veel clubs en scholen wachten 14 dagen zonder klachten vóór contact, en 21 dagen vóór een wedstrijd. De strengste regel die voor je geldt gaat voor.',
    'above-stage': () => 'Er is een activiteit van een hogere stap ingevuld. Die telt niet mee, en soms tegen.',
    'above-heart-rate': ({ average, ceiling }, { f }) =>
      `De hartslag was bij een activiteit gemiddeld ${f.number(average)}; de bovengrens is ongeveer ${f.number(ceiling)}.`,
    'late-entry': () => 'Er is iets pas na meer dan 36 uur ingevuld. Het telt alleen mee om voorzichtig te zijn.',
    'changed-afterwards': () => 'Er is later iets veranderd, buiten de regels om. De voorzichtigste versie telt.',
    'reports-differ': () => 'Twee mensen vulden op één dag heel verschillend in. De voorzichtigste telt.',
    'clock-untrusted': () => 'Een invoer heeft een datum in de toekomst. Kijk of de datum van dit apparaat klopt.',
    'protocol-changed': ({ to }, say) =>
      `Er is een ander plan gekozen: ${say.plan(to)}. Alles wat is ingevuld telt nu volgens dat plan. Op de dag van de keuze geldt het vorige plan ook nog.`,
    'protocol-not-changed': ({ to }, say) =>
      `Een ander plan telt niet: ${say.plan(to)}. Onder de 18, of als de leeftijd niet bekend is, vult een ouder of iemand van school of club dat in.`,
  },
  learn: {
    'learn-no-entry': 'Er is nog geen schooldag van deze stap ingevuld.',
    'learn-flare': 'Door school werden de klachten te veel of te lang erger. Blijf op deze stap.',
    'learn-settling': 'Het is nog niet bekend wanneer de klachten na school weer als ervoor waren.',
    'learn-supports': 'School houdt nog rekening met dit letsel.',
    'learn-not-full-day': 'Er is nog geen hele schooldag ingevuld.',
  },
  steps: {
    L1: 'dagelijkse dingen',
    L2: 'thuis aan school werken',
    L3: 'een deel van de tijd naar school',
    L4: 'hele dagen naar school',
  },
  professions: {
    doctor: 'arts',
    'nurse-practitioner': 'verpleegkundig specialist',
    'physician-assistant': 'physician assistant',
    physiotherapist: 'fysiotherapeut',
    'athletic-trainer': 'sportverzorger',
    other: 'een ander beroep',
  },
};
