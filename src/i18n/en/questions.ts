const words = {
  typicalTitle: 'How it usually was',
  typicalText:
    'Before the knock: which of these were usually there already? What was usual does not hold the plan back.',
  concussionsTitle: 'Earlier concussions',
  concussionsText: 'When were they? A month is enough.',
  none: 'None',
  addMonth: 'Month and year',
  add: 'Add',
  remove: 'Remove',
  sportTitle: 'Sport and contact',
  sport: 'Which sport?',
  risk: 'In which training can there be contact, a collision or a fall?',
  risks: {
    '3': 'Already in training alone (gymnastics, cycling, riding, skiing)',
    '4': 'In drills with the team (football, hockey, judo)',
    '5': 'Only in normal training or matches (athletics, tennis, swimming)',
  },
  riskHint: 'When in doubt, the first.',
  communityTitle: 'Waiting times of club or school',
  community: 'Also keep 14 days without symptoms before contact and 21 days before a match?',
  communityHint: 'Many guidelines for clubs and schools ask this. A stricter rule always wins.',
  badMonth: 'A month that exists and has passed.',
};
export default words;
