/**
 * `npm run simulate -- [--runs N] [--seed N] [--profile ID]`: recoveries drawn from published figures, each lived through
 * day by day with the engine, under every profile. Exit status 1 where anybody was moved up against the log.
 */
import { parseArgs } from 'node:util';
import { PROTOCOLS } from '../../src/protocols/index.ts';
import { HORIZON } from './figures.ts';
import { cohort } from './run.ts';
import { forbiddenOf, tableOf } from './table.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    profile: { type: 'string' },
  },
});
const [runs, seed] = [Number(values.runs), Number(values.seed)];
const protocols = PROTOCOLS.filter(({ id }) => values.profile === undefined || values.profile === id);
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed) || protocols.length === 0) {
  console.error(`--runs and --seed are whole numbers; --profile is one of ${PROTOCOLS.map(({ id }) => id).join(', ')}`);
  process.exit(2);
}

console.log(`${runs} drawn recoveries under each profile, followed for ${HORIZON} days; seed ${seed}`);
const forbidden: string[] = [];
for (const protocol of protocols) {
  // How long it takes goes to standard error: what is printed is the same in every run.
  const start = performance.now();
  const all = cohort(protocol, seed, runs, (done) => {
    if (done % 250 === 0)
      console.error(`${protocol.id}: ${done} in ${Math.round((performance.now() - start) / 1000)} s`);
  });
  forbidden.push(...forbiddenOf(all).map((fault) => `${protocol.id}: ${fault}`));
  console.log(['', ...tableOf(protocol, all)].join('\n'));
}
console.log(`\nmoves up that the log forbade: ${forbidden.length}`);
for (const fault of forbidden.slice(0, 20)) console.log(`  ${fault}`);
process.exit(forbidden.length === 0 ? 0 : 1);
