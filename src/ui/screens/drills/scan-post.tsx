/** Scans the code of a post within the app, for who has it open; the camera of the phone does as well. */
import { useSignal } from '@preact/signals';
import { postFrom } from '../../../app/drills/post-link.ts';
import { areaWords, words } from '../../../app/words.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { goInstead } from '../../router.ts';
import { Scanner } from '../share/scanner.tsx';
import { appBase } from './base.ts';

export default function ScanPostScreen() {
  const { posts, post } = areaWords('drills');
  const hint = useSignal<string | null>(null);
  const onText = (text: string): Promise<void> => {
    const path = postFrom(text, appBase());
    if (path === null) hint.value = post.other;
    else goInstead(path);
    return Promise.resolve();
  };
  return (
    <Page title={posts.scan}>
      <Scanner onText={onText} hint={hint.value} />
      <LinkButton to="/">{words.value.common.today}</LinkButton>
    </Page>
  );
}
