/**
 * `npm run kills`: a thousand times a browser is killed while the built app writes. `-- --times 100 --seed 7` for others.
 * The app is served from `dist/`: run `npm run build` first.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { TOP } from '../../src/cli/ensure.mjs';
import { serve } from '../../src/cli/serve.mjs';
import { findChromium } from '../chromium.mjs';
import { Chance } from '../fuzz/chance.ts';
import { killMany } from './kills.ts';

const { values } = parseArgs({
  options: { times: { type: 'string', default: '1000' }, seed: { type: 'string', default: '4' } },
});
const times = Number(values.times);
const folder = process.env['E2E_DIST'] ?? join(TOP, 'dist');
if (!existsSync(join(folder, 'index.html'))) throw new Error('Nothing is built: run `npm run build` first.');
const PORT = Number(process.env['E2E_PORT'] ?? 4188);
const server = await serve({ folder, port: PORT, date: () => null });
const executablePath = findChromium();
const chance = new Chance(Number(values.seed));
const began = Date.now();
const toll = await killMany({
  chromium,
  launch: { ...(executablePath === null ? {} : { executablePath }), args: ['--no-sandbox', '--disable-gpu'] },
  baseURL: `http://localhost:${PORT}`,
  times,
  random: chance.next,
  onKill(done) {
    if (done % 50 === 0) console.log(`${done} of ${times}, ${Math.round((Date.now() - began) / 1000)} s`);
  },
});
console.log(
  `${toll.kills} kills: ${toll.acknowledged} entries shown as saved, ${toll.lost.length} of them lost; ` +
    `${toll.unshown} on the disk and not shown yet; ${toll.broken.length} things wrong; ` +
    `${toll.thrownAway} times the browser itself had thrown its database away, and the app brought it back`,
);
for (const line of [...toll.lost.map((n) => `lost: ${n}`), ...toll.broken]) console.log(line);
await server.close();
process.exit(toll.lost.length + toll.broken.length === 0 && toll.acknowledged > 0 ? 0 : 1);
