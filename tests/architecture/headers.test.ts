/** One policy, said in five places: the page, `npm start`, `_headers`, and the documents for other hosts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CACHE_HASHED, CACHE_OTHER, HEADERS, PAGE_POLICY, TRANSPORT } from '../../src/cli/headers.mjs';
import { serve } from '../../src/cli/serve.mjs';
import { builtFiles, ensureBuilt, precached, read } from './build.ts';
import { TOP } from './source.ts';

const policy = HEADERS['Content-Security-Policy'] ?? '';
const everywhere: Record<string, string> = { ...HEADERS, 'Strict-Transport-Security': TRANSPORT };
const textOf = (file: string): string => readFileSync(join(TOP, file), 'utf8');

describe('the policy', () => {
  it('lets in the app’s own files and nothing by text', () => {
    for (const directive of ["default-src 'none'", "script-src 'self'", "object-src 'none'", "base-uri 'none'"])
      expect(policy.split('; ')).toContain(directive);
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types app-sw");
    expect(policy).not.toMatch(/unsafe|\*|https?:|'strict-dynamic'|'allow-duplicates'/);
    expect(policy).toBe(`${PAGE_POLICY}; frame-ancestors 'none'`);
  });

  it('lets the coach keep the screen lit and sound, and takes Bluetooth from nobody', () => {
    const permissions = (HEADERS['Permissions-Policy'] ?? '').split(', ');
    expect(permissions).toContain('screen-wake-lock=(self)');
    expect(permissions).toContain('autoplay=(self)');
    // Named or not, it is the page's own; named, a browser without it complains.
    expect(permissions.filter((one) => one.startsWith('bluetooth'))).toEqual([]);
    expect(permissions).toContain('geolocation=()');
  });

  it('is the one that a code of the app may make', () => {
    expect(textOf('src/platform/trusted.ts')).toContain("createPolicy('app-sw'");
  });
});

describe('the built page and the server', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    ensureBuilt();
    server = await serve({ folder: join(TOP, 'dist'), port: 0 });
  }, 120_000);
  afterAll(() => server.close());

  it('agree', async () => {
    const response = await fetch(server.url);
    const [, content = ''] =
      /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(await response.text()) ?? [];
    expect(content.replaceAll('&#39;', "'")).toBe(PAGE_POLICY);
    expect(response.headers.get('content-security-policy')).toBe(`${PAGE_POLICY}; frame-ancestors 'none'`);
  });

  it.each(['/', '/emergency.html', '/sw.js', '/manifest.webmanifest', '/gone.js', '/assets/gone.js'])(
    '%s comes with every header',
    async (path) => {
      const response = await fetch(server.url + path);
      expect(Object.keys(HEADERS).map((name) => [name, response.headers.get(name)])).toEqual(Object.entries(HEADERS));
    },
  );

  it('keep for ever only what has a hash in its name', async () => {
    for (const file of builtFiles().filter((file) => !file.startsWith('.'))) {
      const caching = (await fetch(`${server.url}/${file}`)).headers.get('cache-control');
      const isHashed = /^assets\/.+-[\w-]{8}\.(?:js|css)$/.test(file);
      expect([file, caching]).toEqual([file, isHashed ? CACHE_HASHED : CACHE_OTHER]);
    }
  });

  it('give the list for hosts to nobody’s device', () => {
    expect(read('_headers').toString()).toBe(textOf('public/_headers'));
    expect(precached().has('_headers')).toBe(false);
  });
});

describe('other hosts are told the same:', () => {
  it('_headers, and no file under two rules for caching, which some hosts would join', () => {
    const rules = textOf('public/_headers').trim().split('\n\n');
    const [first = '', ...others] = rules;
    expect(first.split('\n').slice(2)).toEqual(
      Object.entries(everywhere).map(([name, value]) => `  ${name}: ${value}`),
    );
    expect(first).not.toContain('Cache-Control');
    expect(others[0]).toBe(`/assets/*\n  Cache-Control: ${CACHE_HASHED}`);
    for (const rule of others.slice(1)) expect(rule).toMatch(new RegExp(`^/[^*]*\n  Cache-Control: ${CACHE_OTHER}$`));
    expect(others.join('\n')).toContain('/sw.js\n');
  });

  it.each([
    ['nginx', (name: string, value: string) => `  add_header ${name} "${value}" always;`],
    ['apache', (name: string, value: string) => `Header always set ${name} "${value}"`],
  ])('%s', (host, line) => {
    const [, block = ''] = new RegExp(`\`\`\`${host}\n([^]*?)\`\`\``).exec(textOf('docs/hosting.md')) ?? [];
    for (const [name, value] of Object.entries(everywhere)) expect(block.split('\n')).toContain(line(name, value));
    expect(block).toContain(`"${CACHE_HASHED}"`);
    expect(block).toContain(`"${CACHE_OTHER}"`);
  });
});

it('every end-to-end test is watched for requests elsewhere and breaches of the policy', () => {
  const specs = readdirSync(join(TOP, 'tests/e2e')).filter((name) => name.endsWith('.spec.ts'));
  expect(specs.length).toBeGreaterThan(5);
  for (const spec of specs) {
    const text = textOf(`tests/e2e/${spec}`);
    expect([spec, /\btest\b[^;]*from '\.\/watched\.ts'/.test(text), text.includes("'@playwright/test'")]).toEqual([
      spec,
      true,
      false,
    ]);
  }
});

// docs/hazards.md: H36
