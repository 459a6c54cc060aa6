/** A small static server for the built app: right types, compression, strict headers, every page is the one page. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve as absolute, sep } from 'node:path';
import { createGzip } from 'node:zlib';
import { CACHE_HASHED, CACHE_OTHER, HEADERS } from './headers.mjs';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};
const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.svg', '.txt']);

/**
 * The file that answers an address; null where there is none.
 * @param {string} folder
 * @param {string} address
 */
function fileFor(folder, address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return null;
  }
  const file = normalize(join(folder, path));
  if (file !== folder && !file.startsWith(folder + sep)) return null;
  if (existsSync(file) && statSync(file).isFile()) return file;
  // A page of the app, not a file of its own. A missing file stays missing, or an old page would get HTML for a script.
  return extname(path) === '' ? join(folder, 'index.html') : null;
}

/**
 * Answers one request from a folder.
 * @param {string} folder
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function answer(folder, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...HEADERS, Allow: 'GET, HEAD' }).end();
    return;
  }
  const file = fileFor(folder, request.url ?? '/');
  if (file === null || !existsSync(file)) {
    response.writeHead(404, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found');
    return;
  }
  const kind = extname(file);
  const isHashed = file.startsWith(join(folder, 'assets') + sep);
  const isCompressed = COMPRESSIBLE.has(kind) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  response.writeHead(200, {
    ...HEADERS,
    'Content-Type': TYPES[kind] ?? 'application/octet-stream',
    'Cache-Control': isHashed ? CACHE_HASHED : CACHE_OTHER,
    Vary: 'Accept-Encoding',
    ...(isCompressed ? { 'Content-Encoding': 'gzip' } : {}),
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const content = createReadStream(file).on('error', () => response.destroy());
  if (isCompressed) content.pipe(createGzip()).pipe(response);
  else content.pipe(response);
}

/**
 * Serves a folder on localhost. `port` 0 takes any free one; `tries` more are tried where a port is taken.
 * `use` puts another folder in its place, as a deployment would; `date` is what it says the time is (null: nothing).
 * Rejects where no port is free.
 * @param {{ folder: string; port: number; tries?: number; date?: () => Date | null }} options
 * @returns {Promise<{ url: string; use: (folder: string) => void; close: () => Promise<void> }>}
 */
export function serve({ folder, port, tries = 0, date = () => new Date() }) {
  let current = absolute(folder);
  const server = createServer((request, response) => {
    response.sendDate = false;
    const said = date();
    if (said !== null) response.setHeader('Date', said.toUTCString());
    answer(current, request, response);
  });
  return new Promise((resolve, reject) => {
    let left = tries;
    let wanted = port;
    server.on('error', (error) => {
      if (!('code' in error) || error.code !== 'EADDRINUSE' || left === 0) return reject(error);
      left -= 1;
      wanted += 1;
      return server.listen(wanted, 'localhost');
    });
    server.on('listening', () => {
      const address = server.address();
      const bound = address !== null && typeof address === 'object' ? address.port : wanted;
      resolve({
        url: `http://localhost:${bound}`,
        use: (next) => {
          current = absolute(next);
        },
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
    server.listen(wanted, 'localhost');
  });
}
