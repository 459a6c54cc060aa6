import type { supports as shape } from '../en/supports.ts';

export const supports: typeof shape = {
  'shorter-days': 'kortere dagen of minder lessen',
  'rest-breaks': 'extra pauzes om te rusten',
  'extra-time': 'meer tijd voor werk en toetsen',
  'less-homework': 'minder huiswerk',
  'no-major-tests': 'geen grote toetsen, hoogstens één per dag',
  'quiet-room': 'een rustige ruimte om naartoe te gaan',
  'notes-provided': 'de aantekeningen van de les krijgen',
  'leave-class-early': 'iets eerder uit de les, voor de drukte uit',
  'sunglasses-or-cap': 'een zonnebril of pet, ook binnen',
};
