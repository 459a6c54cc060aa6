/**
 * `npm run firefox`: a recovery is begun, and sessions are walked through, in a second browser engine, which has no
 * Bluetooth: a pulse counted by hand, how talking goes, a rise that must stop it. Needs a build. Prints what passed, writes
 * `{ passed, failed }` to the file after `--report`, and exits with 1 where anything failed.
 */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOP } from '../../src/cli/ensure.mjs';
import { serve } from '../../src/cli/serve.mjs';
import { core } from '../../src/i18n/nl/core.ts';
import { decisions } from '../../src/i18n/nl/decisions.ts';
import backup from '../../src/i18n/nl/backup.ts';
import exertion from '../../src/i18n/nl/exertion.ts';
import strap from '../../src/i18n/nl/strap.ts';
import { Walker } from './walker.ts';

const w = { ...core, ...decisions };

async function begin(sam: Walker): Promise<void> {
  const { onboarding: o, common, signs, checkIn } = w;
  await sam.press(o.me);
  await sam.fill('name', 'Sam');
  await sam.fill('year', '1996');
  await sam.choose(o.school, common.no);
  await sam.press(common.next);
  await sam.choose(o.whenHint, common.when.yesterday);
  await sam.fillTime('when-time', '00:05');
  await sam.press(o.go);
  await sam.heading(signs.title);
  await sam.press(signs.none);
  await sam.heading(signs.callTitle);
  await sam.press(signs.none);
  await sam.until('the end of the signs', async () => !(await sam.text()).includes(signs.callTitle));
  await sam.go('/exertion');
  await sam.heading(checkIn.cautionTitle);
  await sam.press(checkIn.cautionNone);
  await sam.heading(exertion.toldNot.title);
  await sam.press(exertion.toldNot.no);
  await sam.heading(exertion.start.title);
}

async function start(sam: Walker): Promise<void> {
  await sam.go('/exertion');
  await sam.heading(exertion.start.title);
  await sam.rate(exertion.start.before, 0);
  await sam.press(exertion.start.go);
  await sam.heading(exertion.live.title);
}

/** Moves for as long as an entry needs at least. */
async function moved(sam: Walker, seconds: number): Promise<void> {
  await sam.until(`${seconds} seconds of moving`, () =>
    sam.page.evaluate((least) => {
      const [minutes = 0, rest = 0] = (document.querySelector('[role=timer]')?.textContent ?? '')
        .split(':')
        .map(Number);
      return minutes * 60 + rest >= least;
    }, seconds),
  );
}

/** What the file of the app says of the newest bout. */
async function lastBout(sam: Walker): Promise<Record<string, unknown>> {
  const bout = (await sam.entries(backup.save)).findLast(({ type }) => type === 'activity') ?? {};
  const { before, peak, settledAfterMinutes, heartRate } = bout;
  return { before, peak, settledAfterMinutes, heartRate };
}

const STEPS: readonly (readonly [name: string, walk: (sam: Walker) => Promise<void>])[] = [
  ['a recovery is begun', begin],
  [
    'before a session: the card says that there is no Bluetooth, and where there is',
    async (sam) => {
      await sam.sees(strap.card.without);
      await sam.press(strap.card.where);
      await sam.sees(strap.card.whereText);
      assert.equal((await sam.text()).includes(strap.card.find), false);
    },
  ],
  [
    'a session without symptoms is written down',
    async (sam) => {
      await start(sam);
      await sam.sees(exertion.live.noStrap);
      await moved(sam, 7);
      await sam.press(exertion.live.end);
      await sam.press(exertion.ending.yes);
      await sam.heading(exertion.after.title);
      await sam.rate(exertion.after.peak, 0);
      await sam.press(exertion.after.save);
      await sam.at('/?saved');
      await sam.sees(w.common.saved);
      assert.deepEqual(await lastBout(sam), { before: 0, peak: 0, settledAfterMinutes: 0, heartRate: undefined });
    },
  ],
  [
    'a pulse is counted for fifteen seconds, with eyes shut, and talking is told',
    async (sam) => {
      await start(sam);
      await sam.press(exertion.live.hands);
      await sam.press(strap.pulse.start);
      await sam.sees(strap.pulse.counting);
      await sam.sees(strap.pulse.over);
      await sam.fill('beats', '300');
      await sam.press(strap.pulse.use);
      await sam.sees(strap.pulse.wrong);
      await sam.page.keyboard.press('Backspace');
      await sam.page.keyboard.press('Backspace');
      await sam.page.keyboard.press('Backspace');
      await sam.fill('beats', '25');
      await sam.press(strap.pulse.use);
      await sam.sees(strap.perMinute('100'));
      await sam.sees(exertion.live.counted('100'));
      await sam.press(strap.talk.choices.easily);
    },
  ],
  [
    'a rise stops it at once',
    async (sam) => {
      await sam.press(`${exertion.live.rate}: 6`);
      await sam.heading(exertion.after.stopTitle);
      await sam.sees(exertion.ended.rise);
      await sam.rate(exertion.after.peak, 6);
      await sam.choose(exertion.after.settled, exertion.after.settledNo);
      await sam.press(exertion.after.save);
      await sam.heading(exertion.after.notYetTitle);
    },
  ],
  [
    'and it is on the disk, with the pulse that was counted',
    async (sam) => {
      await sam.page.reload();
      assert.deepEqual(await lastBout(sam), {
        before: 0,
        peak: 6,
        settledAfterMinutes: null,
        heartRate: { average: 100, max: 100, source: 'manual' },
      });
      await sam.go('/exertion');
      await sam.heading(exertion.start.barsTitle);
    },
  ],
  [
    'a minute at rest says why it cannot be measured here',
    async (sam) => {
      await sam.go('/hrv');
      await sam.sees(strap.hrv.without);
    },
  ],
  [
    'nothing was asked of anybody else, and nothing broke',
    (sam) => {
      assert.deepEqual(sam.elsewhere, []);
      assert.deepEqual(sam.broken, []);
      return Promise.resolve();
    },
  ],
];

/** One person from the first page to the last; a step that fails leaves those after it unwalked, and failed. */
async function walkAll(): Promise<{ passed: number; failed: number }> {
  const server = await serve({ folder: join(TOP, 'dist'), port: 0, date: () => null });
  let passed = 0;
  try {
    const sam = await Walker.open(`${server.url}/`, 'nl-NL');
    try {
      for (const [name, walk] of STEPS) {
        const from = Date.now();
        await walk(sam);
        passed += 1;
        console.log(`  ✓ ${name} (${((Date.now() - from) / 1000).toFixed(1)} s)`);
      }
    } finally {
      await sam.close();
    }
  } catch (error) {
    console.error(`  ✘ ${STEPS[passed]?.[0] ?? 'the end'}\n${String(error instanceof Error ? error.stack : error)}`);
  } finally {
    await server.close();
  }
  return { passed, failed: STEPS.length - passed };
}

const counted = await walkAll();
const at = process.argv.indexOf('--report');
const report = at < 0 ? undefined : process.argv[at + 1];
if (report !== undefined) writeFileSync(report, JSON.stringify(counted));
console.log(`${counted.passed} passed, ${counted.failed} failed`);
process.exit(counted.failed === 0 ? 0 : 1);
