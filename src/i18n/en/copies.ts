const entries = (n: number): string => `${n} ${n === 1 ? 'entry' : 'entries'}`;

const words = {
  title: 'A copy, in case this device fails',
  never: (n: number) => `${entries(n)} are in this browser only. If the browser is emptied, they are gone.`,
  old: (ago: string, n: number) => `Last copy: ${ago}. Since then: ${entries(n)}, in this browser only.`,
  healed:
    'The browser had lost the log. All of it was brought back from the second copy that the app keeps in this browser.',
  go: 'Make a copy',
  later: 'Tomorrow',
  due: 'A copy is due.',
  twoStores: {
    title: 'First a copy, then install',
    text: 'On the home screen or in the Dock the app begins empty: Safari gives it a place of its own. What you logged here stays here.',
    steps: (restore: string) => [
      'Save a copy to a file, here.',
      'Add the app to the home screen or the Dock.',
      `Open it there, choose "${restore}", and restore that file.`,
      'From then on use only that one, so that there are not two logs.',
    ],
    go: 'Save a copy first',
  },
};
export default words;
