/** A copy in a file, and back: what is saved, how old the last copy is, and what a file would add before it does. */
import { useSignal } from '@preact/signals';
import { sample } from '../../../app/state.ts';
import { areaWords, words } from '../../../app/words.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { Persistence } from '../settings/device.tsx';
import { Restore, type RestoreStep } from './restore.tsx';
import { SaveCopy } from './save-copy.tsx';

export default function BackupScreen() {
  const w = areaWords('backup');
  const { common } = words.value;
  const step = useSignal<RestoreStep>({ name: 'choose' });
  if (sample.value !== null) {
    return (
      <Page title={w.title}>
        <p class="card dashed">{w.sample}</p>
        <LinkButton to="/">{common.today}</LinkButton>
      </Page>
    );
  }
  const { name } = step.value;
  if (name === 'preview' || name === 'done') {
    return (
      <Page title={name === 'done' ? w.doneTitle : w.previewTitle} step={name}>
        <Restore step={step} />
      </Page>
    );
  }
  return (
    <Page title={w.title} step={name === 'sealed' ? name : 'choose'}>
      {name !== 'sealed' && <SaveCopy />}
      <Restore step={step} />
      {name !== 'sealed' && <Persistence />}
      <LinkButton to="/erase">{w.eraseLink}</LinkButton>
      <LinkButton to="/">{common.today}</LinkButton>
    </Page>
  );
}
