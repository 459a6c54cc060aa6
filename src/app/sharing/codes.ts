/** A message as codes and other carriers, for the screens. */
export {
  fromFile,
  fromLinkEnd,
  IN,
  looksLikeMessage,
  MOST_LINK_LETTERS,
  toFile,
  toLinkEnd,
} from '../../sharing/carriers.ts';
export { MOST_BYTES_IN_CODES, newCollector, toCodes } from '../../sharing/codes.ts';
