import type { ReasonWords } from '../reasons.ts';

export const reasons: ReasonWords = {
  verdicts: {
    stop: 'Stop. Niet bewegen of sporten tot een arts heeft gekeken',
    'step-back': 'Een stap terug, en van daar weer verder',
    hold: 'Blijf op deze stap',
    advance: 'Deze stap is nu open',
    complete: 'Het stappenplan is af',
  },
  reasons: {
    'warning-sign': ({ signs }, say) =>
      signs.length === 0
        ? 'Een zorgverlener zei: nog niet verder. Eerst moet er opnieuw iemand kijken.'
        : `Alarmsignaal: ${say.signs(signs)}. Eerst moet een arts kijken.`,
    'warning-sign-unsure': ({ signs }, say) =>
      `Twijfel over een alarmsignaal: ${say.signs(signs)}. Eerst moet een arts kijken.`,
    'head-impact-unchecked': () => 'Er was een nieuwe klap. De alarmsignalen zijn sindsdien niet ingevuld.',
    'signs-unchecked': ({ lastAt }, { f }) =>
      lastAt === null
        ? 'De alarmsignalen zijn nog niet ingevuld.'
        : `De alarmsignalen moeten opnieuw ingevuld worden. Vorige keer: ${f.at(lastAt)}.`,
    'see-doctor': ({ signs }, say) => `Een arts moet dit eerst weten: ${say.signs(signs)}.`,
    'no-activity': () => 'Er is nog geen activiteit van deze stap ingevuld die meetelt.',
    'too-short': ({ minutes, need }) => `De activiteit duurde ${minutes} minuten; er zijn er minstens ${need} nodig.`,
    flare: ({ rise, minutes, retryFrom }, { f }) => {
      const settled = minutes === null ? '' : `, over na ${minutes} minuten`;
      const what =
        rise > 0
          ? `Door een activiteit werden de klachten ${rise} erger${settled}.`
          : 'Bij een activiteit waren er klachten.';
      return `${what} Opnieuw proberen kan vanaf ${f.at(retryFrom)}.`;
    },
    settling: () => 'Het is nog niet bekend wanneer de klachten na een activiteit over waren.',
    'too-soon': ({ opensAt }, { f }) => `De tijd die bij deze stap hoort is voorbij: ${f.at(opensAt)}.`,
    'no-check-in': ({ lastAt }, { f }) =>
      lastAt === null ? 'Er is nog geen check-in.' : `Er is een nieuwe check-in nodig. De laatste was ${f.at(lastAt)}.`,
    'check-in-incomplete': ({ missing }, say) =>
      `De check-in is niet compleet. Dit mist nog: ${say.symptoms(missing)}.`,
    'symptoms-present': ({ count, severity }) =>
      count === 0
        ? 'Er zijn nog geen check-ins zonder klachten van de laatste 24 uur, zonder pijnstillers.'
        : `${count} ${count === 1 ? 'klacht' : 'klachten'} in rust in de laatste 24 uur (samen ${severity} van 132).`,
    'exertion-symptoms': ({ rise }) =>
      rise > 0 ? `Bewegen maakt de klachten nog erger (met ${rise}).` : 'Bij inspanning komen er nog klachten.',
    'not-examined': () => 'Er is nog geen onderzoek door een arts of andere zorgverlener ingevuld.',
    'school-first': ({ step }, say) => `Eerst weer hele dagen naar school. Nu: ${say.step(step)} (${step}).`,
    'clearance-needed': ({ scope, written }, say) =>
      `Een arts moet ${written ? 'schriftelijk ' : ''}akkoord gaan met ${say.stage(scope).toLowerCase()}. Dat is nog niet ingevuld.`,
    'days-since-injury': ({ need, have, opensOn }, { f }) =>
      `Niet voor dag ${need}: ${f.localDate(opensOn)}. Vandaag is dag ${have}.`,
    'symptom-free-days': ({ need, have }) =>
      `Er zijn ${need} dagen achter elkaar zonder klachten nodig; nu zijn het er ${Math.floor(have)}.`,
  },
  notices: {
    'relative-rest': () => 'De eerste 48 uur: rustig aan, weinig scherm. Korte stukjes lopen en rustige dingen mogen.',
    'rest-over': () => 'De 48 uur rust zijn voorbij. Langer rusten is niet beter: licht bewegen helpt.',
    'symptoms-worse': ({ second }) =>
      second
        ? 'De klachten zijn voor de tweede dag duidelijk erger. Bel vandaag de huisarts.'
        : 'De klachten zijn duidelijk erger dan eerst. Kijk nog eens naar de alarmsignalen.',
    'not-normal-yet': ({ percentNormal }) =>
      `Geen klachten, maar het voelt ${percentNormal} % normaal. Vertel dat aan de arts.`,
    'see-clinician': () => 'Het gaat al een tijd niet vooruit. Vraag een arts om te kijken.',
    'persisting-symptoms': () =>
      'Het duurt nu vier weken of langer. Blijf bewegen onder de grens van je klachten en vraag hulp: na 6 weken in elk geval de huisarts. Er is iets aan te doen.',
    'repeat-concussions': () => 'Er waren kort hiervoor al hersenschuddingen. Vertel dat aan de arts.',
    'sooner-than-community-rules': () =>
      'Veel clubs en scholen wachten 14 dagen zonder klachten voor contact, en 21 dagen voor een wedstrijd. De strengste regel die voor je geldt gaat voor.',
    'above-stage': () => 'Er is een activiteit van een hogere stap ingevuld. Die telt niet mee, en soms tegen.',
    'above-heart-rate': ({ average, ceiling }) =>
      `De hartslag was bij een activiteit gemiddeld ${average}; de bovengrens is ongeveer ${ceiling}.`,
    'late-entry': () => 'Er is iets meer dan 36 uur later ingevuld. Het telt alleen mee om voorzichtig te zijn.',
    'changed-afterwards': () => 'Er is later iets veranderd, buiten de regels om. De voorzichtigste versie telt.',
    'reports-differ': () => 'Twee mensen vulden op één dag heel verschillend in. De voorzichtigste telt.',
    'clock-untrusted': () => 'Een invoer ligt in de toekomst. Kijk of de datum van dit apparaat klopt.',
  },
  learn: {
    'learn-no-entry': 'Er is nog geen schooldag van deze stap ingevuld.',
    'learn-flare': 'Door school werden de klachten duidelijk erger. Blijf op deze stap.',
    'learn-settling': 'Het is nog niet bekend wanneer de klachten na school over waren.',
    'learn-supports': 'School doet nog dingen anders vanwege dit letsel.',
    'learn-not-full-day': 'Er is nog geen hele schooldag ingevuld.',
  },
  steps: {
    L1: 'dagelijkse dingen',
    L2: 'thuis aan school werken',
    L3: 'halve dagen school',
    L4: 'hele dagen school',
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
