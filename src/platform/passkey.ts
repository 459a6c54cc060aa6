/**
 * A passkey as a key to the lock: its PRF extension turns a salt into 32 bytes that only this passkey can make. Nothing
 * is checked by a server, since there is none; that the bytes open the wrapper is the check.
 */

/** `cancelled`: by the person, or nothing was touched in time. `unsupported`: no passkey here can do it. */
export type PasskeyFailure = 'cancelled' | 'unsupported';
export type PasskeyAnswer =
  | { readonly ok: true; readonly id: string; readonly prf: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly error: PasskeyFailure };

export interface KnownPasskey {
  /** Base64url, as browsers give it. */
  readonly id: string;
  readonly salt: Uint8Array<ArrayBuffer>;
}

type Extensions = { prf?: { enabled?: boolean; results?: { first?: BufferSource } } };

const ES256 = -7;
const RS256 = -257;
const TIMEOUT = 120_000;

export function hasPasskeys(): boolean {
  return typeof PublicKeyCredential === 'function' && 'credentials' in navigator;
}

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

function bytesOf(source: BufferSource): Uint8Array<ArrayBuffer> {
  const buffer = ArrayBuffer.isView(source) ? source.buffer : source;
  const [from, length] = ArrayBuffer.isView(source) ? [source.byteOffset, source.byteLength] : [0, source.byteLength];
  return new Uint8Array(buffer.slice(from, from + length));
}

function answerOf(credential: Credential | null): PasskeyAnswer | null {
  if (!(credential instanceof PublicKeyCredential)) return { ok: false, error: 'cancelled' };
  const { prf } = credential.getClientExtensionResults() as Extensions;
  const first = prf?.results?.first;
  if (first !== undefined) return { ok: true, id: credential.id, prf: bytesOf(first) };
  return prf?.enabled === true ? null : { ok: false, error: 'unsupported' };
}

function failureOf(error: unknown): PasskeyAnswer {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return { ok: false, error: name === 'NotAllowedError' || name === 'AbortError' ? 'cancelled' : 'unsupported' };
}

/** Asks the passkeys that are known here for theirs; the person chooses which. */
export async function askPasskey(known: readonly KnownPasskey[]): Promise<PasskeyAnswer> {
  const evalByCredential = Object.fromEntries(known.map(({ id, salt }) => [id, { first: salt }]));
  try {
    const credential = await navigator.credentials.get({
      publicKey: {
        challenge: random(32),
        allowCredentials: known.map(({ id }) => ({ type: 'public-key', id: fromBase64url(id) })),
        userVerification: 'required',
        timeout: TIMEOUT,
        extensions: { prf: { evalByCredential } },
      },
    });
    return answerOf(credential) ?? { ok: false, error: 'unsupported' };
  } catch (error) {
    return failureOf(error);
  }
}

/** Makes a passkey for this app on this device or a phone, named as given; it names nobody. */
export async function makePasskey(name: string, salt: Uint8Array<ArrayBuffer>): Promise<PasskeyAnswer> {
  try {
    const credential = await navigator.credentials.create({
      publicKey: {
        challenge: random(32),
        rp: { name },
        user: { id: random(16), name, displayName: name },
        pubKeyCredParams: [ES256, RS256].map((alg) => ({ type: 'public-key', alg })),
        authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
        attestation: 'none',
        timeout: TIMEOUT,
        extensions: { prf: { eval: { first: salt } } },
      },
    });
    // Some make the bytes only when they are asked a second time.
    return answerOf(credential) ?? (credential === null ? failureOf(null) : askPasskey([{ id: credential.id, salt }]));
  } catch (error) {
    return failureOf(error);
  }
}
