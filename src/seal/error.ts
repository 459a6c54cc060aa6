/**
 * `wrong-secret`: opens none of the wrappers it could. `damaged`: a wrapper, or what is around it, is not as it was
 * written. `altered`: sealed contents that were changed, moved or made with another key. `weak`: a key derivation below
 * the least that is accepted. `newer`: made by a newer version of the app. `malformed`: nothing sealed by this app.
 * `too-large`: before or after unpacking. `too-short`: a new passphrase. `not-a-code`: mistyped, by its own check.
 * `no-wrapper`: nothing here opens with this kind of secret. `unsupported`: this browser cannot unpack it.
 */
export type SealErrorCode =
  | 'wrong-secret'
  | 'damaged'
  | 'altered'
  | 'weak'
  | 'newer'
  | 'malformed'
  | 'too-large'
  | 'too-short'
  | 'not-a-code'
  | 'no-wrapper'
  | 'unsupported';

/** Whatever the code: nothing was opened, not even a part. */
export class SealError extends Error {
  readonly code: SealErrorCode;

  constructor(code: SealErrorCode, options?: ErrorOptions) {
    super(code, options);
    this.name = 'SealError';
    this.code = code;
  }
}
