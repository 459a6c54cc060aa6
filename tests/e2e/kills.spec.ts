/** A few kills of those that `npm run kills` does a thousand of. */
import { expect, test } from './watched.ts';
import { killMany } from '../kill/kills.ts';

test('a browser that is killed while the app writes has lost nothing that was shown as saved', async ({
  playwright,
  baseURL,
}, info) => {
  test.skip(process.platform !== 'linux', 'the processes of a browser are found by way of /proc');
  test.setTimeout(300_000);
  let seed = 11;
  const random = (): number => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const toll = await killMany({
    chromium: playwright.chromium,
    launch: info.project.use.launchOptions ?? {},
    baseURL: baseURL ?? '',
    times: 4,
    random,
  });
  expect(toll).toMatchObject({ kills: 4, lost: [], broken: [] });
  expect(toll.acknowledged).toBeGreaterThan(4);
});

// docs/hazards.md: H15
