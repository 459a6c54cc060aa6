/**
 * Whole runs of what `npm test` does a part of; `npm run build` first.
 * `npm run faults`: every fault on every write path, a disk that hangs among them, and kills within a change of the lock.
 * `npm run looks`: every page in every look and language.
 */
import { npm } from '../src/cli/ensure.mjs';

const [what] = process.argv.slice(2);
const specs = what === 'looks' ? ['access.spec.ts'] : ['faults.spec.ts', 'lock-kill.spec.ts'];
process.exit(npm(['run', '--silent', 'e2e', '--', ...specs], { [what === 'looks' ? 'LOOKS' : 'FAULTS']: 'full' }));
