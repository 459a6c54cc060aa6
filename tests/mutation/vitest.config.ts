/** The tests that judge a mutant: those of the pure rooms that need no browser, no command line and little time. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    environment: 'node',
    include: [
      'tests/engine/**/*.test.ts',
      'tests/fixed/**/*.test.ts',
      'tests/log/**/*.test.ts',
      'tests/protocols/**/*.test.ts',
      'tests/time/**/*.test.ts',
    ],
    // Properties and walks run in their own commands; here they would only repeat what the tables say, slowly.
    exclude: ['tests/engine/promises.test.ts', 'tests/engine/way-on.test.ts'],
    env: { REJOIN_RUNS: '20', REJOIN_MUTATION: '1' },
  },
});
