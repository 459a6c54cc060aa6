/**
 * What a browser is told beside the files, in one place: the build writes it into the page, `npm start` sends it, and
 * `public/_headers` and docs/hosting.md say it to other hosts; a test compares all of them.
 */

/** Nothing but the app's own files may run, load or connect, and no text becomes code but by the app's one policy. */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app-sw',
];

/** For the page itself, which so carries it to every host; that nobody may frame it can only be said by a header. */
export const PAGE_POLICY = DIRECTIVES.join('; ');

/**
 * Nothing of the device is used but what somebody chose: a passkey, the camera to scan a code, and while moving a screen
 * that stays lit, and sound. Bluetooth, for a strap, is not named: left out it is a page's own anyway, and a browser that
 * has none complains of a name it does not know.
 */
const PERMISSIONS = [
  'accelerometer',
  'browsing-topics',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'serial',
  'usb',
  'xr-spatial-tracking',
].map((name) => `${name}=()`);

/**
 * Sent with every file. No Cross-Origin-Embedder-Policy: nothing needs the isolation, and a worker kept from before it
 * was sent would not start any more.
 * @type {Readonly<Record<string, string>>}
 */
export const HEADERS = {
  'Content-Security-Policy': [...DIRECTIVES, "frame-ancestors 'none'"].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': [
    ...PERMISSIONS,
    'autoplay=(self)',
    'camera=(self)',
    'publickey-credentials-create=(self)',
    'publickey-credentials-get=(self)',
    'screen-wake-lock=(self)',
  ].join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Names below `assets/` carry a hash of their content, so they never change; all else is asked for anew. */
export const CACHE_HASHED = 'public, max-age=31536000, immutable';
export const CACHE_OTHER = 'no-cache';

/** Where a site is reached by TLS only, which it has to be: else a network could put a page of its own in its place. */
export const TRANSPORT = 'max-age=31536000';
