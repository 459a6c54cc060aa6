/// <reference lib="webworker" />
/**
 * The service worker: the whole app is on the device after the first visit, and answers from there. It asks the network
 * for nothing but a new version of itself, and takes one into use only when the page says that the person agreed.
 *
 * Never a white screen: a page of the version before finds its parts for as long as it is open, a hole in the cache is
 * filled where there is a network, and where nothing else is left the emergency page is in here.
 */
import {
  cleanupOutdatedCaches,
  getCacheKeyForURL,
  matchPrecache,
  type PrecacheEntry,
  precache,
} from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope;
/** Every file of the build with its revision; written in by the build. */
declare const __PRECACHE__: PrecacheEntry[];
/** Warning signs and numbers as a whole page; likewise. */
declare const __EMERGENCY__: string;

const PAGE = '/index.html';
/** Parts of the version before. */
const BEFORE = 'rejoin-before';
const PARTS = '/assets/';
const revisions = new Map(__PRECACHE__.map(({ url, revision }) => [url, revision]));

precache(__PRECACHE__);
cleanupOutdatedCaches();

self.addEventListener('install', (event) => event.waitUntil(keepParts()));

// On the first visit this page is taken over too, so that it works without a network from then on.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  if ((event.data as { type?: unknown } | null)?.type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  const isPage = request.mode === 'navigate';
  const path = precachedPath(isPage, url.pathname);
  if (path !== null) event.respondWith(isPage ? page(path, request) : file(path, request));
  else if (url.pathname.startsWith(PARTS)) event.respondWith(partOfBefore(request));
});

/** The file that answers: the app's own pages are all one file, and parameters of an address change nothing. */
function precachedPath(isPage: boolean, path: string): string | null {
  if (path !== '/' && getCacheKeyForURL(path) !== undefined) return path;
  return isPage ? PAGE : null;
}

/** Where this worker's files lie, under their address and revision. */
async function precacheName(): Promise<string | undefined> {
  return (await caches.keys()).find((name) => name.startsWith('workbox-precache'));
}

async function page(path: string, request: Request): Promise<Response> {
  try {
    const found = await file(path, request);
    if (found.ok || found.type === 'opaqueredirect') return found;
  } catch {
    // No network.
  }
  return new Response(__EMERGENCY__, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

/** The cache may have been thrown away by the browser, or have a hole: then the network, where there is one. */
async function file(path: string, request: Request): Promise<Response> {
  const kept = await matchPrecache(path);
  if (kept !== undefined) return kept;
  const found = await fetch(request);
  await fillHole(path, found.clone()).catch(() => undefined);
  return found;
}

/** Put back only where it is the very file: another version of it would not go with the rest. */
async function fillHole(path: string, found: Response): Promise<void> {
  const key = getCacheKeyForURL(path);
  if (!found.ok || key === undefined) return;
  const bytes = await found.clone().arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const revision = Array.from(hash.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (revision !== revisions.get(path)) return;
  const name = (await precacheName()) ?? `workbox-precache-v2-${self.registration.scope}`;
  await (await caches.open(name)).put(key, found);
}

/** Before a new version takes the place of the one that is there: a page that is open may yet ask for a part of that. */
async function keepParts(): Promise<void> {
  const name = await precacheName();
  if (name === undefined) return;
  const now = await caches.open(name);
  const parts = (await now.keys()).filter(({ url }) => new URL(url).pathname.startsWith(PARTS));
  await caches.delete(BEFORE);
  const before = await caches.open(BEFORE);
  for (const part of parts) {
    const found = await now.match(part);
    if (found !== undefined) await before.put(new URL(part.url).pathname, found);
  }
}

async function partOfBefore(request: Request): Promise<Response> {
  const kept = await (await caches.open(BEFORE)).match(request, { ignoreSearch: true, ignoreVary: true });
  return kept ?? fetch(request);
}
