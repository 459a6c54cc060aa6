import type en from '../en/measures.ts';

const words: typeof en = {
  title: 'measures',
};
export default words;
