/** Seals and opens: a data key, its wrappers, rows of the log and copies of it. WebCrypto only, no screen, no disk. */
export {
  keysForCopy,
  looksSealed,
  MOST_OPENED_BYTES,
  MOST_SEALED_BYTES,
  openSealedBackup,
  openSealedWith,
  type SealingKeys,
  sealBackup,
} from './backup.ts';
export { type Bytes, fromBase64, randomBytes, toBase64 } from './bytes.ts';
export { bytesOfCode, cleanCode, newRecoveryCode } from './code.ts';
export { ITERATIONS, isLongEnough, SALT_BYTES, type Secret, type SecretKind, SHORTEST_PASSPHRASE } from './derive.ts';
export { SealError, type SealErrorCode } from './error.ts';
export { isSealedRow, openRow, type Room, ROW_VERSION, type SealedRow, sealRow } from './row.ts';
export { newDataKey, shapedWrappers, unwrap, type Wrapper, wrap } from './wrapper.ts';
