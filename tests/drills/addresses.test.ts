/** What an address, a code on a post or a row on the disk may ask for: bounds at their edges, and everything else refused. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { drillPath, readDrill, wholeMinutes } from '../../src/app/drills/address.ts';
import { chosenFrom, kindOf } from '../../src/app/drills/chosen.ts';
import { MOST_PATTERNS, keepPattern, loadPatterns, patterns, removePattern } from '../../src/app/drills/patterns.ts';
import { newWalkSeed, postFrom, postPath, readPost, readWalk, walkPath } from '../../src/app/drills/post-link.ts';
import type { Drill } from '../../src/app/drills/script.ts';
import { sample, stored } from '../../src/app/state.ts';
import { connect, wired } from '../../src/app/wiring.ts';
import { MOST_SEED, postsOf, POSTS } from '../../src/drills/posts.ts';
import { MEANWHILE, TASK_IDS } from '../../src/drills/task.ts';
import { connectMemory, type Memory } from '../ui/connected.ts';

const query = (text: string): URLSearchParams => new URLSearchParams(text);
const queryOf = (path: string): URLSearchParams => query(path.split('?')[1] ?? '');
let memory: Memory;
beforeEach(async () => {
  memory = await connectMemory('2026-03-05T12:00:00Z');
});

describe('a drill in an address', () => {
  it('is read back as it was made', () => {
    const tasks = fc.uniqueArray(fc.constantFrom(...TASK_IDS), { minLength: 1, maxLength: TASK_IDS.length });
    fc.assert(
      fc.property(
        tasks,
        fc.constantFrom(...MEANWHILE),
        fc.integer({ min: 1, max: 10 }),
        (chosen, meanwhile, minutes) => {
          const drill: Drill = { is: 'tasks', tasks: chosen, with: meanwhile, minutes };
          expect(readDrill(queryOf(drillPath(drill)))).toEqual(wholeMinutes(drill) <= 60 ? drill : null);
        },
      ),
      { seed: 4, numRuns: 300 },
    );
    const drill: Drill = { is: 'intervals', pattern: { hard: 30, easy: 30, times: 10 } };
    expect(readDrill(queryOf(drillPath(drill)))).toEqual(drill);
  });

  it.each([
    '',
    'intervals=',
    'intervals=30-30-99',
    'intervals=300-30-10',
    'intervals=30-30-10&intervals=30-30-10',
    'intervals=30-30-10&tasks=n-back&with=walking&minutes=3',
    'tasks=n-back',
    'tasks=n-back&with=walking',
    'tasks=n-back&minutes=3',
    'tasks=&with=walking&minutes=3',
    'tasks=n-back,&with=walking&minutes=3',
    'tasks=n-back,n-back&with=walking&minutes=3',
    'tasks=n-back&tasks=balance&with=walking&minutes=3',
    'tasks=__proto__&with=walking&minutes=3',
    'tasks=n-back&with=running&minutes=3',
    'tasks=n-back&with=walking&minutes=0',
    'tasks=n-back&with=walking&minutes=11',
    'tasks=n-back&with=walking&minutes=03',
    'tasks=n-back&with=walking&minutes=-3',
    'tasks=n-back&with=walking&minutes=3.5',
    'tasks=n-back&with=walking&minutes=1e1',
    'tasks=n-back&with=walking&minutes=99999999999999999999',
    `tasks=${TASK_IDS.join(',')}&with=walking&minutes=10`,
  ])('is refused as %j', async (text) => {
    expect(readDrill(query(text))).toBeNull();
    expect(await chosenFrom(query(text))).toBeNull();
  });

  it('needs what the engine calls drills, belongs to no programme, and is named in words that fit the log', async () => {
    for (const language of ['en', 'nl'] as const) {
      await connectMemory('2026-03-05T12:00:00Z', language);
      const intervals = await chosenFrom(query('intervals=30-30-10'));
      expect(intervals).toMatchObject({ needs: 'drills', programme: null, script: { id: 'intervals' } });
      expect(intervals?.kind).toContain('10 × 30');
      const longest = { is: 'intervals', pattern: { hard: 180, easy: 300, times: 40 } } as const;
      for (const meanwhile of MEANWHILE) {
        const chosen = await chosenFrom(query(`tasks=n-back&with=${meanwhile}&minutes=3`));
        expect(chosen).toMatchObject({ needs: 'drills', script: { id: 'tasks' } });
        expect(chosen?.kind.length).toBeLessThanOrEqual(80);
      }
      expect(kindOf(longest).length).toBeLessThanOrEqual(80);
    }
  });
});

describe('a post', () => {
  const BASE = 'https://some.example/app/';

  it('has a task of its own: each comes before one comes again, never two beside each other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: POSTS.least, max: POSTS.most }),
        fc.integer({ min: 0, max: MOST_SEED }),
        (count, seed) => {
          const posts = postsOf(count, seed);
          expect(posts).toEqual(postsOf(count, seed));
          expect(posts.map(({ number }) => number)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
          for (const [index, post] of posts.entries()) expect(post.task).not.toBe(posts[index - 1]?.task);
          expect(new Set(posts.slice(0, TASK_IDS.length).map(({ task }) => task)).size).toBe(
            Math.min(count, TASK_IDS.length),
          );
          for (const post of posts) {
            expect(readPost(queryOf(postPath(post)))).toEqual(post);
            expect(postFrom(`${BASE}#${postPath(post)}`, BASE)).toBe(postPath(post));
          }
        },
      ),
      { seed: 12, numRuns: 300 },
    );
  });

  it('holds a number, a task and a seed, and nothing else', () => {
    for (const post of postsOf(12, 77)) expect(postPath(post)).toMatch(/^\/post\?n=\d{1,2}&t=[a-z-]+&s=\d{1,6}$/);
  });

  it.each([
    '',
    't=n-back&s=1',
    'n=1&s=1',
    'n=1&t=n-back',
    'n=0&t=n-back&s=1',
    'n=13&t=n-back&s=1',
    'n=1&t=constructor&s=1',
    'n=1&t=n-back&s=1000000',
    'n=1&t=n-back&s=-1',
    'n=1&t=n-back&s=1.5',
    'n=1&n=2&t=n-back&s=1',
    'n=01&t=n-back&s=1',
  ])('is none as %j', (text) => expect(readPost(query(text))).toBeNull());

  it('of another host, of another page, or with more behind it, is none of ours or nothing but what we read', () => {
    const good = '/post?n=1&t=n-back&s=5';
    expect(postFrom(`${BASE}#${good}`, BASE)).toBe(good);
    for (const text of [
      '',
      good,
      `https://other.example/app/#${good}`,
      `${BASE}#/start`,
      `${BASE}#/posts?n=1&t=n-back&s=5`,
      `${BASE}x#${good}`,
      `x${BASE}#${good}`,
    ])
      expect(postFrom(text, BASE), text).toBeNull();
    expect(postFrom(`${BASE}#${good}&name=Sam`, BASE)).toBe(good);
  });
});

describe('a walk', () => {
  it('is read from its address, and is the usual one where that cannot be', () => {
    expect(readWalk(queryOf(walkPath({ count: 12, seed: MOST_SEED })))).toEqual({ count: 12, seed: MOST_SEED });
    expect(readWalk(query(''))).toEqual({ count: POSTS.usual, seed: 1 });
    for (const text of ['posts=1', 'posts=13', 'posts=x', 'posts=6&posts=7'])
      expect(readWalk(query(text)).count).toBe(6);
    for (const text of ['seed=-1', 'seed=1000000', 'seed=']) expect(readWalk(query(text)).seed).toBe(1);
  });

  it('gets another seed each time it is asked', () => {
    const seeds = Array.from({ length: 20 }, newWalkSeed);
    for (const seed of seeds) expect(Number.isInteger(seed) && seed >= 0 && seed <= MOST_SEED).toBe(true);
    expect(new Set(seeds).size).toBe(20);
  });
});

describe('own patterns', () => {
  const one = { hard: 20, easy: 40, times: 8 };
  const KEY = 'drills/patterns';

  it('are on the disk before on screen, by their numbers, and go again', async () => {
    expect(await keepPattern(one)).toEqual({ ok: true });
    expect(memory.kv.get(KEY)).toEqual(['20-40-8']);
    expect(patterns.value).toEqual([one]);
    await keepPattern(one);
    expect(patterns.value).toEqual([one]);
    expect(await removePattern(one)).toEqual({ ok: true });
    expect(memory.kv.get(KEY)).toEqual([]);
    expect(patterns.value).toEqual([]);
  });

  it('that the disk does not take are not shown, and why is told', async () => {
    await loadPatterns();
    const { store, platform } = wired();
    const full = Object.assign(new Error('full'), { name: 'StoreError', code: 'quota' });
    connect({ store: { ...store, writeMany: () => Promise.reject(full) }, platform });
    expect(await keepPattern(one)).toEqual({ ok: false, error: 'quota' });
    expect(patterns.value).toEqual([]);
  });

  it('kept at the same time are all kept', async () => {
    const three = [8, 9, 10].map((times) => ({ ...one, times }));
    await Promise.all(three.map(keepPattern));
    expect(memory.kv.get(KEY)).toEqual(['20-40-10', '20-40-9', '20-40-8']);
  });

  it('are at most so many, and hold what can be done, whatever the row says', async () => {
    for (let times = 1; times <= MOST_PATTERNS + 3; times += 1) await keepPattern({ ...one, times });
    expect(patterns.value).toHaveLength(MOST_PATTERNS);
    expect(patterns.value[0]?.times).toBe(MOST_PATTERNS + 3);
    for (const row of [null, 'x', { a: 1 }, [1, null, '999-1-1', '20-40-8', '20-40-8', '30-30-10']]) {
      memory.kv.set(KEY, row);
      await loadPatterns();
      expect(patterns.value).toEqual(Array.isArray(row) ? [one] : []);
    }
    const { store, platform } = wired();
    connect({ store: { ...store, readKv: () => Promise.reject(new Error('locked')) }, platform });
    await loadPatterns();
    expect(patterns.value).toEqual([]);
  });

  it('of a sample are never written', async () => {
    await loadPatterns();
    sample.value = stored.value;
    await keepPattern(one);
    expect(patterns.value).toEqual([one]);
    expect(memory.kv.has(KEY)).toBe(false);
    sample.value = null;
    await loadPatterns();
    expect(patterns.value).toEqual([]);
  });
});

// docs/hazards.md: H63
