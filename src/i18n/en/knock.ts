const words = {
  title: 'New knock',
  text: 'A new knock to the head or body. It stops the plan, and the plan begins again at stage 1.',
  when: 'When was it?',
  note: 'What happened?',
  save: 'Yes, there was a knock',
  confirmTitle: 'Was there a knock?',
  confirm: 'Once this is saved, only a clinician who has looked can lift it.',
};
export default words;
