/**
 * The one policy by which the page may name code to run: the service worker and the two readers, and nothing else. All other
 * ways from a text to code are shut (`require-trusted-types-for 'script'`).
 */
// oxlint-disable-next-line import/default -- the build gives the address of the file for it
import readerUrl from '../reader.ts?worker&url';
// oxlint-disable-next-line import/default -- likewise
import watchReaderUrl from '../watch-reader.ts?worker&url';

const ALLOWED = { worker: '/sw.js', reader: readerUrl, watch: watchReaderUrl } as const;

type Name = keyof typeof ALLOWED;

/** Takes a name and gives its address, so that there is no way for any other address. */
interface Policy {
  createScriptURL(name: Name): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

/** Where a browser has no trusted types, the content security policy alone stands. */
const policy = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes?.createPolicy('app-sw', {
  createScriptURL: (name) => ALLOWED[name],
});

/** An address that may be run; a `TrustedScriptURL`, which the types of the platform take for a text. */
export function scriptUrl(name: Name): string {
  return policy?.createScriptURL(name) ?? ALLOWED[name];
}
