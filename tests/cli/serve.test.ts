import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../src/cli/serve.mjs';

const top = mkdtempSync(join(tmpdir(), 'rejoin-serve-'));
const folder = join(top, 'dist');
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(top, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'sw.js'), 'self');
  writeFileSync(join(folder, 'assets', 'a-1.js'), 'export {}');
  server = await serve({ folder, port: 0 });
});
afterAll(async () => {
  await server.close();
  rmSync(top, { recursive: true });
});

/** The path as it is: `fetch` would tidy it first. */
function statusOf(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(server.url, { path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
}

describe('the server of npm start', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/check-in?from=home', 'text/html; charset=utf-8', 'no-cache'],
    ['/sw.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/assets/a-1.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ])('answers %s as %s', async (path, type, caching) => {
    const response = await fetch(server.url + path);
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
      200,
      type,
      caching,
    ]);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('compresses for whoever takes it', async () => {
    const response = await fetch(server.url, { headers: { 'accept-encoding': 'gzip' } });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.text()).toBe('<!doctype html>');
  });

  it.each(['/assets/gone.js', '/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%00.txt', '/%zz.txt'])(
    'has no file at %s',
    async (path) => {
      expect(await statusOf(path)).toBe(404);
    },
  );

  it('only gives', async () => {
    expect((await fetch(server.url, { method: 'POST' })).status).toBe(405);
  });

  it('takes the next port where one is taken, and says so where it may not', async () => {
    const port = Number(new URL(server.url).port);
    const second = await serve({ folder, port, tries: 20 });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
    await second.close();
    await expect(serve({ folder, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
