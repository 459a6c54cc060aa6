import type en from '../en/programme.ts';

const words: typeof en = {
  title: 'programme',
};
export default words;
