/** `npm run faults`: every fault on every write path, a disk that hangs among them. `npm run build` first. */
import { npm } from '../src/cli/ensure.mjs';

process.exit(npm(['run', '--silent', 'e2e', '--', 'faults.spec.ts'], { FAULTS: 'full' }));
