/** Serves the built app for the end-to-end tests: `node serve.mjs PORT`. The folder is `dist/`, or `E2E_DIST`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { TOP } from '../../src/cli/ensure.mjs';
import { serve } from '../../src/cli/serve.mjs';

const folder = process.env.E2E_DIST ?? join(TOP, 'dist');
if (!existsSync(join(folder, 'index.html'))) throw new Error('Nothing is built: run `npm run build` first.');
// Says no time: the clocks of the tests stand in a March of their own (clock.spec.ts has a server that does say it).
await serve({ folder, port: Number(process.argv[2]), date: () => null });
