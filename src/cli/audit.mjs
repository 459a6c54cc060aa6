/**
 * `npm run audit`: known faults in the packages that ship (`--all`: in those that build and test as well). Exit status 0:
 * none is known; 1: there are some; 2: it could not be asked, and nothing is known either way.
 */
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { TOP } from './ensure.mjs';

/**
 * @param {string} text what npm printed
 * @returns {{ status: 0 | 1 | 2; lines: string[] }}
 */
export function judge(text) {
  /** @type {any} */
  let report;
  try {
    report = JSON.parse(text);
  } catch {
    report = {};
  }
  const counts = report?.metadata?.vulnerabilities;
  if (typeof counts?.total !== 'number') {
    const why = String(report?.error?.summary || report?.message || 'npm gave no answer').split('\n')[0];
    const lines = ['Nothing was audited: the registry could not be asked.', `(${why})`];
    return { status: 2, lines: [...lines, 'Try again with a network, and a registry that answers audits.'] };
  }
  if (counts.total === 0) return { status: 0, lines: ['No known fault in any package.'] };
  const found = Object.entries(report.vulnerabilities ?? {}).map(
    ([name, { severity, range }]) => `${severity}: ${name} ${range}`,
  );
  return { status: 1, lines: [`${counts.total} known faults:`, ...found] };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const omit = process.argv.includes('--all') ? [] : ['--omit=dev'];
  const { stdout } = spawnSync(npm, ['audit', '--json', ...omit], {
    cwd: TOP,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  const { status, lines } = judge(stdout ?? '');
  console.log(lines.join('\n'));
  process.exitCode = status;
}
