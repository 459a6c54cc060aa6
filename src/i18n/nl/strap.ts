import type en from '../en/strap.ts';

const words: typeof en = {
  title: 'strap',
};
export default words;
