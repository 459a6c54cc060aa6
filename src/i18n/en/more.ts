const words = {
  title: 'More',
  links: {
    recovery: 'Recovery: the line, and what it says',
    history: 'History of every decision',
    entries: 'Everything that was logged',
    documents: 'Record what a clinician said',
    school: 'School: steps, help, a note',
    plan: 'The whole plan and its source',
    backup: 'Copy to a file, restore, erase',
    settings: 'Settings: look, language, number to call',
    about: 'About this app',
    person: 'Somebody else',
    injury: 'A new injury',
    sample: 'Look at a sample',
  },
  people: 'Who?',
  newPerson: 'A new person',
};
export default words;
