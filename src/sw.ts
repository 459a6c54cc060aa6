/// <reference lib="webworker" />
/**
 * The service worker: the whole app is on the device after the first visit, and answers from there. It asks the network
 * for nothing but a new version of itself, and takes one into use only when the page says that the person agreed.
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

const PAGE = '/index.html';

precache(__PRECACHE__);
cleanupOutdatedCaches();

// On the first visit this page is taken over too, so that it works without a network from then on.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  if ((event.data as { type?: unknown } | null)?.type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  const path = precachedPath(request.mode, url.pathname);
  if (path !== null) event.respondWith(answer(path, request));
});

/** The file that answers: the app's own pages are all one file, and parameters of an address change nothing. */
function precachedPath(mode: RequestMode, path: string): string | null {
  if (path !== '/' && getCacheKeyForURL(path) !== undefined) return path;
  return mode === 'navigate' ? PAGE : null;
}

async function answer(path: string, request: Request): Promise<Response> {
  // The cache may have been thrown away by the browser: then the network, where there is one.
  return (await matchPrecache(path)) ?? fetch(request);
}
