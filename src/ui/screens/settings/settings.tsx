/** What can be chosen on this device. Every choice holds at once. */
import { startSample } from '../../../app/sample.ts';
import { sample } from '../../../app/state.ts';
import { areaWords, words } from '../../../app/words.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { LanguageChoice } from '../../parts/language-choice.tsx';
import { Page } from '../../parts/page.tsx';
import { go } from '../../router.ts';
import { ComfortFields } from './comfort-fields.tsx';
import { NumberField } from './number-field.tsx';
import { Install, Persistence, Update } from './device.tsx';
import { SilenceField } from './silence-field.tsx';
import { WhoField } from './who-field.tsx';

export default function SettingsScreen() {
  const w = areaWords('settings');
  return (
    <Page title={w.title}>
      <section class="card">
        <h2 class="small">{w.language}</h2>
        <LanguageChoice />
      </section>
      <section class="card">
        <h2 class="small">{w.comfort}</h2>
        <ComfortFields />
      </section>
      <section class="card">
        <NumberField />
      </section>
      <WhoField />
      <SilenceField />
      <Persistence />
      <Install />
      <Update />
      <LinkButton to="/lock">{w.lock}</LinkButton>
      <LinkButton to="/backup">{w.backup}</LinkButton>
      {sample.value === null && <Button onClick={() => void startSample().then(() => go('/'))}>{w.sample}</Button>}
      <LinkButton to="/about">{w.about}</LinkButton>
      <LinkButton to="/erase">{w.erase}</LinkButton>
      <LinkButton to="/" tone="primary">
        {words.value.common.today}
      </LinkButton>
    </Page>
  );
}
