/**
 * `npm test`: installs what is missing, then types, lint, build, unit tests, end-to-end tests and the
 * walk in a second browser engine, each with its output.
 * Goes on after a failure; the last line counts, and the exit status is 1 where anything failed or a suite was empty.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureNode, ensurePackages, npm } from '../src/cli/ensure.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureFirefox } from './firefox.mjs';

const total = { passed: 0, failed: 0 };

/**
 * @param {string} name
 * @param {number} passed
 * @param {number} failed
 */
function count(name, passed, failed) {
  total.passed += passed;
  total.failed += failed;
  console.log(`— ${name}: ${failed === 0 ? 'passed' : 'FAILED'}`);
}

/**
 * A step that passes or fails as a whole.
 * @param {string} script
 */
function step(script) {
  console.log(`\n— ${script}`);
  const isGood = npm(['run', '--silent', script]) === 0;
  count(script, isGood ? 1 : 0, isGood ? 0 : 1);
}

/**
 * A suite whose tests are counted from the report it writes. One that ran nothing, or fell over, has failed.
 * @param {string} script
 * @param {readonly string[]} args
 * @param {Record<string, string>} environment
 * @param {string} report
 * @param {(content: any) => { passed: number; failed: number }} read
 */
function suite(script, args, environment, report, read) {
  console.log(`\n— ${script}`);
  const status = npm(['run', '--silent', script, '--', ...args], environment);
  const { passed, failed } = existsSync(report)
    ? read(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0 };
  const isBroken = failed === 0 && (status !== 0 || passed === 0);
  count(script, passed, isBroken ? 1 : failed);
}

ensureNode();
ensurePackages();
ensureChromium();
ensureFirefox();
const reports = mkdtempSync(join(tmpdir(), 'rejoin-test-'));
try {
  for (const script of ['types', 'lint', 'build']) step(script);
  const unit = join(reports, 'unit.json');
  suite('unit', ['--reporter=default', '--reporter=json', `--outputFile.json=${unit}`], {}, unit, (content) => ({
    passed: content.numPassedTests,
    failed: content.numFailedTests,
  }));
  const e2e = join(reports, 'e2e.json');
  suite('e2e', ['--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: e2e }, e2e, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
  }));
  const firefox = join(reports, 'firefox.json');
  suite('firefox', ['--report', firefox], {}, firefox, (content) => content);
} finally {
  rmSync(reports, { recursive: true, force: true });
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
