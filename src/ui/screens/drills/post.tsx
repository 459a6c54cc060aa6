/**
 * The task of one post, opened by its code on any phone: said on a tap. It writes nothing. On a phone with a recovery it is
 * no way around the plan: what the plan does not allow does not start.
 */
import { drillsAllowed } from '../../../app/drills/allowed.ts';
import { AT_POST, type Post } from '../../../app/drills/choices.ts';
import { readPost } from '../../../app/drills/post-link.ts';
import { areaWords, words } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Page } from '../../parts/page.tsx';
import type { ScreenProps } from '../../router.ts';
import { Closed, isOpen } from './gate.tsx';
import { promptsAtPost } from './post-said.ts';
import { promptText, StepSaid } from './task-now.tsx';
import { useSaid } from './use-said.ts';

function Task({ post }: { post: Post }) {
  const { post: w, posts, names } = areaWords('drills');
  const step = { kind: 'task', task: post.task } as const;
  const { into, isSilent, isOver, start, stop } = useSaid(step, post.seed, AT_POST, w.over);
  return (
    <section class="card">
      <h2>{names[post.task]}</h2>
      {into === null ? (
        promptsAtPost(post).map((prompt) => (
          <p key={prompt.at} class={prompt.code === 'intro' ? undefined : 'big'}>
            {promptText(prompt)}
          </p>
        ))
      ) : (
        <StepSaid step={step} seed={post.seed} into={into} isSilent={isSilent} />
      )}
      {isSilent && <p class="quiet">{w.silent}</p>}
      {into === null ? (
        <Button tone="primary" onClick={start}>
          {isOver ? w.again : w.go}
        </Button>
      ) : (
        <Button tone="primary" onClick={stop}>
          {w.end}
        </Button>
      )}
      <p>{isOver ? w.over : posts.at}</p>
    </section>
  );
}

export default function PostScreen({ query }: ScreenProps) {
  const { post: w, posts, unscored } = areaWords('drills');
  const post = readPost(query);
  const allowed = drillsAllowed();
  if (post === null) {
    return (
      <Page title={posts.title}>
        <p class="card dashed" role="alert">
          {w.broken}
        </p>
        <LinkButton to="/posts/scan">{posts.scan}</LinkButton>
        <LinkButton to="/">{words.value.common.today}</LinkButton>
      </Page>
    );
  }
  const isNobody = allowed === 'nobody';
  if (!isNobody && !isOpen(allowed)) {
    return (
      <Page title={posts.post(post.number)}>
        <Closed allowed={allowed} />
      </Page>
    );
  }
  return (
    <Page title={posts.post(post.number)}>
      <p class="verdict">
        <Icon name="alert" />
        <span>{w.stop}</span>
      </p>
      {isNobody && (
        <p class="verdict">
          <Mark name="info" />
          <span>{w.nobody}</span>
        </p>
      )}
      <Task post={post} />
      <p>{unscored}</p>
      <LinkButton to="/posts/scan">{w.next}</LinkButton>
      {isNobody && <LinkButton to="/start">{w.start}</LinkButton>}
    </Page>
  );
}
