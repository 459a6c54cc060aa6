import type en from '../en/exertion.ts';

const words: typeof en = {
  title: 'exertion',
};
export default words;
