/** Nothing in the built files makes code or markup of a text, whatever the policy would say about it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { builtFiles, ensureBuilt, read } from './build.ts';
import { readSources } from './source.ts';

/** What would turn a text into code or markup; said as it stands in a built file. */
const SINKS: readonly RegExp[] = [
  // Not the field of that name which a passkey is asked with.
  /\beval\b(?!\s*:)/,
  /\bnew Function\b|[^.\w]Function\(/,
  /\b(?:inner|outer)HTML\b/,
  /\binsertAdjacentHTML\b/,
  /\bdocument\.write/,
  /\bsetHTMLUnsafe\b|\bparseHTMLUnsafe\b/,
  /\bcreateContextualFragment\b|\bDOMParser\b/,
  /\bimportScripts\b/,
  /\bset(?:Timeout|Interval)\(\s*["'`]/,
  /\bsrcdoc\b/,
  /javascript:/,
  /\.on(?:click|error|load|input|change|submit)=/,
  /sourceMappingURL/,
];

/** Preact's own line for markup that a screen would hand over; no screen does, which is looked at below. */
const OF_LIBRARIES = [/\w+\.__html==\w+\.innerHTML\)\|\|\(\w+\.innerHTML=\w+\.__html\)/g];

function sinksIn(file: string, text: string): string[] {
  const own = OF_LIBRARIES.reduce((rest, known) => rest.replaceAll(known, ''), text);
  return SINKS.filter((sink) => sink.test(own)).map((sink) => `${file}: ${sink.source}`);
}

/** Scripts, styles and handlers that stand in a page itself: the policy lets none of them run. */
function inlineIn(file: string, text: string): string[] {
  const inline = /<script(?![^>]*\bsrc=)|<style|<[^>]+\s(?:on[a-z]+|style)\s*=|<(?:iframe|object|embed|base)\b/gi;
  return Array.from(text.matchAll(inline), ([found]) => `${file}: ${found}`);
}

const filesOf = (ending: RegExp): string[] => builtFiles().filter((file) => ending.test(file));

describe('the built files', () => {
  beforeAll(ensureBuilt, 120_000);

  it('have no way from a text to code', () => {
    const scripts = filesOf(/\.js$/);
    expect(scripts.length).toBeGreaterThan(20);
    expect(scripts.flatMap((file) => sinksIn(file, read(file).toString()))).toEqual([]);
  });

  it('make one policy, in one place', () => {
    const made = filesOf(/\.js$/).flatMap(
      (file) =>
        read(file)
          .toString()
          .match(/\.createPolicy\(.{10}/g) ?? [],
    );
    expect(made).toHaveLength(1);
    expect(made[0]).toMatch(/createPolicy\(["'`]app-sw["'`]/);
  });

  it('have nothing that runs or looks in a page or a picture itself', () => {
    expect(filesOf(/\.(?:html|svg)$/).flatMap((file) => inlineIn(file, read(file).toString()))).toEqual([]);
  });

  it('carry no maps to the sources, and nothing but what a browser asks for', () => {
    const known =
      /^(?:assets\/[\w-]+\.(?:js|css)|[\w-]+\.(?:html|js|css|png|svg|webmanifest)|_headers|\.vite\/(?:manifest|chunks)\.json)$/;
    expect(builtFiles().filter((file) => !known.test(file))).toEqual([]);
  });
});

it('no screen hands markup over', () => {
  const found = readSources().filter(({ text }) => text.includes('dangerouslySetInnerHTML') || text.includes('__html'));
  expect(found.map(({ path }) => path)).toEqual([]);
});

it.each([
  ['eval(a)', 'a=Function("x")', 'b.innerHTML=c', 'document.write(a)', 'setTimeout("x()",1)', 'a.onclick=b'],
  ['<script>x</script>', '<p onclick="x">', '<b style="x">', '<style>', '<iframe src="x">', '<base href="/">'],
])('a planted one is found: %s …', (...planted) => {
  for (const text of planted) {
    const found = text.startsWith('<') ? inlineIn('a', text) : sinksIn('a', text);
    expect(found, text).toHaveLength(1);
  }
});

// docs/hazards.md: H36
