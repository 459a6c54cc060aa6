import type en from '../en/knock.ts';

const words: typeof en = {
  title: 'Nieuwe klap',
  text: 'Een nieuwe klap tegen het hoofd of het lijf. Het plan stopt, en begint daarna weer bij stap 1.',
  when: 'Wanneer was het?',
  note: 'Wat gebeurde er?',
  save: 'Ja, er was een klap',
  confirmTitle: 'Was er een klap?',
  confirm: 'Als je dit bewaart, kan alleen een zorgverlener die heeft gekeken dit opheffen.',
};
export default words;
