/** Makes a walk along posts: how many, a task each, and a sheet to print with one code per post. */
import { useSignal } from '@preact/signals';
import { type Post, postsOf } from '../../../app/drills/choices.ts';
import { newWalkSeed, postPath, readWalk, type Walk, walkPath } from '../../../app/drills/post-link.ts';
import { areaWords } from '../../../app/words.ts';
import { wired } from '../../../app/wiring.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Qr } from '../../parts/codes.tsx';
import { ChoiceField } from '../../parts/field.tsx';
import type { ScreenProps } from '../../router.ts';
import { appBase } from './base.ts';
import './drills.css';
import { Gate } from './gate.tsx';
import { promptsAtPost } from './post-said.ts';
import { promptText } from './task-now.tsx';

/** How many posts can be chosen with one tap. */
const COUNTS = [3, 4, 6, 8, 10, 12] as const;

function PostCard({ post }: { post: Post }) {
  const { names, posts: w, stop } = areaWords('drills');
  return (
    <li class="post">
      <div>
        <h3>
          {w.post(post.number)}: {names[post.task]}
        </h3>
        {promptsAtPost(post).map((prompt) => (
          <p key={prompt.at}>{promptText(prompt)}</p>
        ))}
        {/* On each: cut apart, they hang far from each other. */}
        <p class="quiet">{stop}</p>
      </div>
      <Qr text={`${appBase()}#${postPath(post)}`} label={w.code(post.number)} isLink />
    </li>
  );
}

function Sheet({ walk }: { walk: Walk }) {
  const w = areaWords('drills').posts;
  return (
    <article class="card sheet posts-sheet">
      <h2 class="small">{w.title}</h2>
      <p>
        {w.sheet} {w.at}
      </p>
      <ol>
        {postsOf(walk.count, walk.seed).map((post) => (
          <PostCard key={post.number} post={post} />
        ))}
      </ol>
      <p class="quiet">{w.holds}</p>
    </article>
  );
}

export default function PostsScreen({ query }: ScreenProps) {
  const w = areaWords('drills').posts;
  const walk = useSignal(readWalk(query));
  const make = (change: Partial<Walk>): void => {
    walk.value = { ...walk.value, ...change };
    // A reload, and the same sheet again tomorrow.
    window.history.replaceState(null, '', `#${walkPath(walk.value)}`);
  };
  const counts = [...new Set<number>([...COUNTS, walk.value.count])].toSorted((one, other) => one - other);
  return (
    <Gate title={w.title}>
      <p>{w.text}</p>
      <ChoiceField<number>
        id="count"
        label={w.howMany}
        options={counts.map((count) => [count, String(count)] as const)}
        value={walk.value.count}
        onChange={(count) => make({ count })}
      />
      <Button onClick={() => make({ seed: newWalkSeed() })}>{w.others}</Button>
      <Button tone="primary" onClick={() => wired().platform.print()}>
        {w.print}
      </Button>
      <p>{w.walkText}</p>
      <LinkButton to="/exertion">{w.walk}</LinkButton>
      <LinkButton to="/posts/scan">{w.scan}</LinkButton>
      <Sheet walk={walk.value} />
    </Gate>
  );
}
