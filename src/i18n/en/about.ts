const words = {
  title: 'About this app',
  sections: [
    {
      title: 'What it is',
      lines: [
        'A diary, a published step plan, and the reasons to wait, for coming back after a concussion.',
        'It says what the plan allows and why. It does not diagnose, it clears nobody, and it does not replace an examination.',
        'Whether to go back to contact is decided by a clinician, elsewhere. The decision is kept here with name, profession and date.',
      ],
    },
    {
      title: 'For whom, and for whom not',
      lines: [
        'For people from five years on who had a blow to the head or body, and for their parents.',
        'Under five: only the warning signs and a number to call.',
        'Not for a stroke, dementia or another injury of the brain.',
      ],
    },
    {
      title: 'Not a medical device',
      lines: [
        'This app is not registered as a medical device. Whoever hands it to patients has to settle first what the law asks, in the EU rule 11 of the MDR.',
      ],
    },
    {
      title: 'Your data',
      lines: [
        'Everything stays in this browser, on this device. There is no account, no server and nobody who looks along.',
        'Without a copy in a file, clearing the browser or losing the device loses it.',
      ],
    },
    {
      title: 'Where it comes from',
      lines: [
        'Step plans: published ones, as reproduced. They are listed below with their sources.',
        'Warning signs: Concussion Recognition Tool 6 (as reproduced), CDC, NHS inform, Thuisarts and the Dutch GP guideline.',
        'The questions about symptoms are everyday words of our own, in our own order. They are compared with no norm.',
        'Where a source is silent, the app chooses the cautious side, and says so at each rule.',
      ],
    },
    {
      title: 'Stricter rules win',
      lines: ['A club, a school or a law may ask for more than this plan. The strictest rule that applies wins.'],
    },
  ],
  runs: 'What runs here',
  app: (version: string) => `Rejoin ${version}`,
  plan: (name: string, version: string) => `This recovery runs on the plan “${name}”, version ${version}.`,
  plans: 'The plans and their sources',
  planVersion: (name: string, version: string) => `${name}, version ${version}`,
  noPlan: 'No recovery has begun on this device.',
  planLink: 'The whole plan and its source',
  licences: 'Licences',
  licenceText: 'Rejoin is free software under the MIT licence. It is built with:',
  licence: (name: string, licence: string) => `${name}: ${licence}`,
};
export default words;
