/** `npm start`: installs what is missing, builds, serves the built app on this machine and prints the address. */
import { join } from 'node:path';
import { ensureNode, ensurePackages, npm, TOP } from './ensure.mjs';
import { serve } from './serve.mjs';

const PORT = 4173;

ensureNode();
ensurePackages();
const status = npm(['run', '--silent', 'build']);
if (status !== 0) process.exit(status);
const { url } = await serve({ folder: join(TOP, 'dist'), port: PORT, tries: 20 });
console.log(`\nRejoin is at ${url}\nStop it with Ctrl+C.`);
