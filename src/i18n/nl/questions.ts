import type en from '../en/questions.ts';

const words: typeof en = {
  typicalTitle: 'Hoe het altijd was',
  typicalText: 'Vóór de klap: wat was er toen vaak al? Wat altijd al zo was, houdt het plan niet tegen.',
  concussionsTitle: 'Eerdere hersenschuddingen',
  concussionsText: 'Wanneer waren die? Een maand is genoeg.',
  none: 'Geen',
  addMonth: 'Maand en jaar',
  add: 'Toevoegen',
  remove: 'Weghalen',
  sportTitle: 'Sport en contact',
  sport: 'Welke sport?',
  risk: 'Bij welke training kun je contact hebben, botsen of vallen?',
  risks: {
    '3': 'Al als je in je eentje oefent (turnen, fietsen, paardrijden, skiën)',
    '4': 'Bij oefeningen met het team (voetbal, hockey, judo)',
    '5': 'Pas bij gewone training of wedstrijden (atletiek, tennis, zwemmen)',
  },
  riskHint: 'Twijfel je? Kies de eerste.',
  communityTitle: 'Wachttijden van club of school',
  community: 'Ook 14 dagen zonder klachten aanhouden vóór contact, en 21 dagen vóór een wedstrijd?',
  communityHint: 'Veel richtlijnen voor clubs en scholen vragen dit. De strengste regel gaat altijd voor.',
  badMonth: 'Een maand die bestaat en al geweest is.',
};
export default words;
