/**
 * `npm run faults`: every fault on every write path, a disk that hangs among them, and kills within a change of the lock.
 * `npm run build` first.
 */
import { npm } from '../src/cli/ensure.mjs';

const specs = ['faults.spec.ts', 'lock-kill.spec.ts'];
process.exit(npm(['run', '--silent', 'e2e', '--', ...specs], { FAULTS: 'full' }));
