import type en from '../en/drills.ts';

const words: typeof en = {
  title: 'drills',
};
export default words;
