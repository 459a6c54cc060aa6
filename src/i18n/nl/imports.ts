import type en from '../en/imports.ts';

const words: typeof en = {
  title: 'imports',
};
export default words;
