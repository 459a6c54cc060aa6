/// <reference lib="webworker" />
/**
 * The service worker: the whole app is on the device after the first visit, and answers from there. It asks the network
 * for nothing but a new version of itself, and takes one into use only when the page says that the person agreed.
 *
 * Never a white screen: a page of a version before finds its parts for as long as it is open, a hole in the cache is
 * filled where there is a network, and where nothing else is left the emergency page is in here.
 */
import { PrecacheController, type PrecacheEntry, cleanupOutdatedCaches } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope;
/** Every file of the build with its revision: the first four bytes of its SHA-256. Written in by the build. */
declare const __PRECACHE__: { url: string; revision: string }[];
/** Warning signs and numbers as a whole page; likewise. */
declare const __EMERGENCY__: string;

const PAGE = '/index.html';
/** Parts of versions before. */
const BEFORE = 'rejoin-before';
const PARTS = '/assets/';
/** A page is not waited for longer than this, in milliseconds: a network may be there and answer nothing. */
const PATIENCE = 10_000;
const revisions = new Map(__PRECACHE__.map(({ url, revision }) => [url, revision]));

const kept = new PrecacheController({
  plugins: [
    // A host in the middle of a deployment gives out files of two versions. They would not go with each other, so this
    // version does not come to the device until all of it is there.
    {
      cacheWillUpdate: async ({ request, response }) =>
        (await isVeryFile(new URL(request.url).pathname, response)) ? response : null,
    },
  ],
});
kept.addToCacheList(__PRECACHE__ satisfies PrecacheEntry[]);
cleanupOutdatedCaches();

self.addEventListener('install', (event) => void kept.install(event));

// On the first visit this page is taken over too, so that it works without a network from then on.
self.addEventListener('activate', (event) => {
  event.waitUntil(
    keepParts()
      .catch(() => undefined)
      .then(() => kept.activate(event))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('message', (event) => {
  const type = (event.data as { type?: unknown } | null)?.type;
  if (type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
  if (type === 'STARTED') event.waitUntil(Promise.all([mend(), forgetParts()]).catch(() => undefined));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  const isPage = request.mode === 'navigate';
  const path = precachedPath(isPage, url.pathname);
  if (path !== null) {
    const isAgain = isPage && url.search.startsWith('?again');
    event.respondWith(isAgain ? again(path, request) : isPage ? page(path, request) : file(path, request));
  } else if (url.pathname.startsWith(PARTS)) event.respondWith(partOfBefore(request));
});

/** The file that answers: the app's own pages are all one file, and parameters of an address change nothing. */
function precachedPath(isPage: boolean, path: string): string | null {
  if (path !== '/' && revisions.has(path)) return path;
  return isPage ? PAGE : null;
}

async function page(path: string, request: Request): Promise<Response> {
  const found = await file(path, request).catch(() => undefined);
  return found !== undefined && isPageOfHost(found) ? found : emergency();
}

/**
 * Somebody asks once more, since the app or a part of it did not open: all of it is looked through and made whole. Where
 * the host has a newer version, what is missing is nowhere any more; then that one's page answers, from the network.
 */
async function again(path: string, request: Request): Promise<Response> {
  if (await mend({ isThorough: true }).catch(() => false)) return page(path, request);
  const newer = await fromNetwork(request).catch(() => undefined);
  return newer !== undefined && isPageOfHost(newer) ? newer : page(path, request);
}

const isPageOfHost = (found: Response): boolean => found.ok || found.type === 'opaqueredirect';

function emergency(): Response {
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'" };
  return new Response(__EMERGENCY__, { headers });
}

const fromNetwork = (request: Request | string, cache: RequestCache = 'default'): Promise<Response> =>
  fetch(request, { signal: AbortSignal.timeout(PATIENCE), ...(cache === 'default' ? {} : { cache }) });

/** The cache may have been thrown away by the browser, or have a hole: then the network, where there is one. */
async function file(path: string, request: Request): Promise<Response> {
  const own = await kept.matchPrecache(path).catch(() => undefined);
  if (own !== undefined) return own;
  const found = await fromNetwork(request);
  await fillHole(path, found.clone()).catch(() => undefined);
  return found;
}

async function isVeryFile(path: string, found: Response): Promise<boolean> {
  if (!found.ok) return false;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await found.clone().arrayBuffer()));
  const revision = Array.from(hash.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return revision === revisions.get(path);
}

/** Put back only where it is the very file: another version of it would not go with the rest. */
async function fillHole(path: string, found: Response): Promise<boolean> {
  const key = kept.getCacheKeyForURL(path);
  if (key === undefined || !(await isVeryFile(path, found))) return false;
  // A response that came by way of another address may not answer for a page.
  const plain = found.redirected ? new Response(await found.blob(), { headers: found.headers }) : found;
  await (await caches.open(kept.strategy.cacheName)).put(key, plain);
  return true;
}

/** Fills every hole, and replaces what is not the very file where each is looked at. Returns whether all is there. */
async function mend({ isThorough = false } = {}): Promise<boolean> {
  const cache = await caches.open(kept.strategy.cacheName);
  const held = new Set((await cache.keys()).map(({ url }) => url));
  const isThere = async (path: string): Promise<boolean> => {
    const key = kept.getCacheKeyForURL(path);
    if (key === undefined || !held.has(key)) return false;
    if (!isThorough) return true;
    const own = await cache.match(key);
    return own !== undefined && (await isVeryFile(path, own));
  };
  const fill = async (path: string): Promise<boolean> =>
    (await isThere(path)) || fillHole(path, await fromNetwork(path, 'reload'));
  const filled = await Promise.all([...revisions.keys()].map((path) => fill(path).catch(() => false)));
  return !filled.includes(false);
}

/** Before what is no longer of this version is deleted: a page that is open may yet ask for a part of it. */
async function keepParts(): Promise<void> {
  const cache = await caches.open(kept.strategy.cacheName);
  const before = await caches.open(BEFORE);
  for (const part of await cache.keys()) {
    const { pathname } = new URL(part.url);
    if (!pathname.startsWith(PARTS) || revisions.has(pathname)) continue;
    const found = await cache.match(part);
    if (found !== undefined) await before.put(pathname, found);
  }
}

/** The page that has just started is of this version; where it is the only one, nobody asks for parts of another. */
async function forgetParts(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.length <= 1) await caches.delete(BEFORE);
}

async function partOfBefore(request: Request): Promise<Response> {
  const part = await caches.match(request.url, { cacheName: BEFORE, ignoreSearch: true, ignoreVary: true });
  return part ?? fetch(request);
}
