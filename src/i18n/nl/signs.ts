import type { signs as shape } from '../en/signs.ts';

export const signs: typeof shape = {
  title: 'Alarmsignalen',
  ask: 'Klopt iets hiervan?',
  again: 'De klachten zijn erger. Daarom nog een keer de alarmsignalen.',
  afterKnock: 'Na een nieuwe klap komen eerst de alarmsignalen.',
  none: 'Niets hiervan',
  some: 'Iets hiervan, of ik twijfel',
  restNo: 'De rest: nee',
  againOrWorse: 'opnieuw, of erger?',
  callTitle: 'Nog een paar vragen',
  callAsk: 'Klopt iets hiervan, bij of na de klap?',
  callMore:
    'Ouder dan 60, of vannacht niemand in huis? Bel dan ook de huisarts. Een verkeersongeluk met veel vaart, of deed iemand dit met opzet? Bel het alarmnummer.',
  confirmTitle: 'Klopt dit?',
  confirm:
    'Als je dit bewaart, kan alleen een zorgverlener die heeft gekeken dit opheffen. Later "nee" invullen helpt niet.',
  confirmDoctor: 'Als je dit bewaart, gaat het plan pas verder als een arts het weet.',
  confirmYes: 'Ja, dit klopt',
  answer: { yes: 'Ja', no: 'Nee', unsure: 'Weet ik niet' },
  emergency: {
    title: 'Zoek nu hulp',
    titleDoctor: 'Bel nu de huisarts',
    titleUnderFive: 'Jonger dan vijf jaar',
    call: (number: string) => `Bel ${number}`,
    lessUrgent: 'Is het niet levensbedreigend? Bel dan direct de huisarts of de huisartsenpost.',
    doctor:
      'Bel nu de huisarts; ’s avonds, ’s nachts en in het weekend de huisartsenpost. Vertel wat je net hebt ingevuld.',
    doctorWorse: 'Komt er een alarmsignaal bij? Bel dan dit nummer:',
    underFive:
      'Deze app heeft geen stappenplan voor kinderen onder de vijf. Bel de huisarts bij elke klap tegen het hoofd van een jong kind. Bel het alarmnummer bij een van deze signalen:',
    doTitle: 'Tot er hulp is',
    todo: [
      'Blijf bij elkaar: niemand alleen.',
      'Pijn in de nek, of minder kracht in een arm of been? Houd hoofd en nek stil.',
      'Schrijf op wat je zag, en wanneer.',
    ],
    after: 'Een zorgverlener heeft gekeken: vul dat in',
    number: 'Dit nummer wijzigen',
    note: 'Deze app stelt geen diagnose. Twijfel je? Bel.',
  },
};
