/**
 * The one policy by which the page may name code to run: the service worker and the two readers, and nothing else. All other
 * ways from a text to code are shut (`require-trusted-types-for 'script'`).
 */
// oxlint-disable-next-line import/default -- the build gives the address of the file for it
import readerUrl from '../reader.ts?worker&url';
// oxlint-disable-next-line import/default -- likewise
import watchReaderUrl from '../watch-reader.ts?worker&url';

const ALLOWED = { worker: '/sw.js', reader: readerUrl, watch: watchReaderUrl } as const;

interface Policy {
  createScriptURL(url: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

/** Where a browser has no trusted types, the content security policy alone stands. */
const policy = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes?.createPolicy('app-sw', {
  createScriptURL: (url) => {
    if (Object.values<string>(ALLOWED).includes(url)) return url;
    throw new TypeError(url);
  },
});

/** An address that may be run; a `TrustedScriptURL`, which the types of the platform take for a text. */
export function scriptUrl(name: keyof typeof ALLOWED): string {
  return policy?.createScriptURL(ALLOWED[name]) ?? ALLOWED[name];
}
