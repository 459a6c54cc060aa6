/** Which way the arrows point. A room is a folder of src; main.tsx, which wires all, and sw.ts are rooms of their own. */
import type { Import, Source } from './source.ts';

interface Room {
  /** Rooms, files of ours (`log/vocabulary.ts`) and packages it may use. */
  readonly values: readonly string[];
  /** What it may know the types of besides. */
  readonly types: readonly string[];
  /** No screen, no storage, no device, and no clock. */
  readonly isPure: boolean;
  /** What a pure room may use all the same. */
  readonly globals?: readonly string[];
}

export const ROOMS: Readonly<Record<string, Room>> = {
  time: { values: [], types: [], isPure: true },
  log: { values: ['time', 'zod/mini'], types: [], isPure: true },
  // Its schema, which nothing that ships may load (`tests/protocols/`), knows the lists of codes.
  protocols: { values: ['zod/mini', 'log/vocabulary.ts'], types: ['log'], isPure: true },
  // The vocabulary is nothing but lists of codes.
  engine: { values: ['time', 'log/vocabulary.ts'], types: ['log', 'protocols'], isPure: true },
  i18n: {
    values: ['time', 'log/vocabulary.ts'],
    types: ['engine', 'log', 'protocols', 'session', 'drills', 'programmes', 'devices'],
    isPure: true,
  },
  // A running session: what happened, and what is known by it. Whether to stop is for the engine to say.
  session: { values: [], types: ['engine', 'log', 'drills'], isPure: true },
  // Thinking tasks, made and said, never scored; randomness is handed to it.
  drills: { values: [], types: [], isPure: true },
  // Its schema, which nothing that ships may load, knows the tasks.
  programmes: { values: ['zod/mini', 'drills', 'protocols/freeze.ts'], types: [], isPure: true },
  // What a strap sends, and what files of watches hold: read, never trusted.
  devices: { values: ['log', 'time', 'session', 'fflate', 'htmlparser2'], types: [], isPure: true },
  // Keys and ciphertext need the browser's cipher and its randomness, and nothing else of it.
  seal: { values: [], types: [], isPure: true, globals: ['crypto'] },
  // From one device to another: what is sent is signed and packed with what seals the log.
  sharing: {
    values: ['log', 'seal', 'time', 'zod/mini'],
    types: ['engine', 'protocols'],
    isPure: true,
    globals: ['crypto'],
  },
  store: { values: ['log', 'idb'], types: [], isPure: false },
  platform: {
    values: ['workbox-window', 'reader.ts', 'watch-reader.ts', 'qr/decode.js', 'devices'],
    types: [],
    isPure: false,
  },
  // The disk and the device are handed to it by main.tsx, so that it can be tested without them.
  app: {
    values: [
      'engine',
      'protocols',
      'log',
      'seal',
      'sharing',
      'session',
      'drills',
      'programmes',
      'devices',
      'time',
      'i18n',
      '@preact/signals',
    ],
    types: ['store', 'platform'],
    isPure: false,
  },
  ui: {
    values: ['app', 'i18n', 'time', 'log/vocabulary.ts', 'preact', 'preact/hooks', '@preact/signals', 'chart.js', 'qr'],
    types: ['engine', 'log', 'protocols', 'sharing', 'session', 'drills', 'programmes', 'devices'],
    isPure: false,
  },
  // The emergency page is made of the app's words when the app is built.
  cli: { values: ['engine', 'protocols', 'log', 'time', 'i18n', 'node:'], types: [], isPure: false },
  'sw.ts': { values: ['workbox-precaching'], types: [], isPure: false },
  // A worker that checks large files beside the page.
  'reader.ts': { values: ['log'], types: [], isPure: false },
  // And one that reads files of watches.
  'watch-reader.ts': { values: ['devices'], types: [], isPure: false },
  'main.tsx': {
    values: ['app', 'i18n', 'platform', 'store', 'ui', 'preact', '@preact/signals', 'first-paint.css'],
    types: ['engine', 'log', 'protocols'],
    isPure: false,
  },
};

const DEVICE_GLOBALS = [
  'window',
  'document',
  'navigator',
  'self',
  'globalThis',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'BroadcastChannel',
  'performance',
  'crypto',
  'setTimeout',
  'setInterval',
  'requestAnimationFrame',
  'console',
  'process',
  'Buffer',
  'require',
  'HTMLElement',
];
const CLOCK_READS = ['Date.now', 'new Date()', 'Math.random'];
/** The engine parses no date and knows no zone tables either: src/time does. */
const ENGINE_GLOBALS = ['Date', 'Intl'];

/** Names of formats, and the address the app is served at on one's own machine: nothing is fetched from them. */
const URLS_ALLOWED = ['http://www.w3.org/', 'http://localhost'];

export function roomOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function mayUse(allowed: readonly string[], target: Import): boolean {
  if (target.path === null) {
    return allowed.some(
      (name) => target.specifier === name || (name.endsWith(':') && target.specifier.startsWith(name)),
    );
  }
  const inside = target.path.replace(/^src\//, '');
  return allowed.includes(inside) || allowed.includes(roomOf(target.path));
}

function arrowsOf(source: Source): string[] {
  const name = roomOf(source.path);
  const room = ROOMS[name];
  if (room === undefined) return [`${source.path}: the room ${name} is not in the table`];
  return source.imports
    .filter((target) => target.path === null || roomOf(target.path) !== name)
    .filter((target) => !mayUse(target.isType ? [...room.values, ...room.types] : room.values, target))
    .map(({ specifier, isType }) => `${source.path}: ${name} may not use ${isType ? 'the types of ' : ''}${specifier}`);
}

function globalsOf(source: Source): string[] {
  const name = roomOf(source.path);
  if (ROOMS[name]?.isPure !== true) return [];
  const own = ROOMS[name].globals ?? [];
  const banned = (name === 'engine' ? [...DEVICE_GLOBALS, ...ENGINE_GLOBALS] : DEVICE_GLOBALS).filter(
    (global) => !own.includes(global),
  );
  const found = [
    ...banned.filter((global) => source.names.has(global)),
    ...CLOCK_READS.filter((read) => source.members.has(read)),
  ];
  return found.map((global) => `${source.path}: ${name} is pure and may not use ${global}`);
}

/** Addresses in any text that is shipped; `path` is for the message only. */
export function addressesIn(path: string, text: string): string[] {
  return (text.match(/(?:https?|wss?):\/\/[^\s'"`)<>\\]+/g) ?? [])
    .filter((url) => !URLS_ALLOWED.some((allowed) => url.startsWith(allowed)))
    .map((url) => `${path}: ${url} is an address of somebody else`);
}

/** Circles of files that need each other to be loaded; types and lazy loading make none. */
function circlesIn(sources: readonly Source[]): string[] {
  const next = new Map(
    sources.map(({ path, imports }) => [
      path,
      imports.flatMap((one) => (one.path !== null && !one.isType && !one.isDynamic ? [one.path] : [])),
    ]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path);
    if (start >= 0) found.push(`${[...way.slice(start), path].join(' → ')}: a circle`);
    if (start >= 0 || done.has(path)) return;
    for (const target of next.get(path) ?? []) walk(target, [...way, path]);
    done.add(path);
  };
  for (const path of next.keys()) walk(path, []);
  return found;
}

function missingIn(sources: readonly Source[], isThere: (path: string) => boolean): string[] {
  return sources.flatMap(({ path, imports }) =>
    imports
      .filter((one) => one.path !== null && !isThere(one.path))
      .map(({ specifier }) => `${path}: ${specifier} is not there`),
  );
}

/** Everything that is against the rules, one line each; empty is good. */
export function violations(sources: readonly Source[], isThere: (path: string) => boolean): string[] {
  return [
    ...sources.flatMap(arrowsOf),
    ...sources.flatMap(globalsOf),
    ...sources.flatMap(({ path, text }) => addressesIn(path, text)),
    ...circlesIn(sources),
    ...missingIn(sources, isThere),
  ];
}
