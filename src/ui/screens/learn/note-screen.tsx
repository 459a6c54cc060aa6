/** The note for the school, on screen as on paper: in its own language, and with nothing around it when printed. */
import { useSignal } from '@preact/signals';
import { isReviewDueNow, planInForce } from '../../../app/school.ts';
import { isClockInDoubt } from '../../../app/decided.ts';
import { assessment, athlete, now, zone } from '../../../app/state.ts';
import { wired } from '../../../app/wiring.ts';
import { areaWords, language, words } from '../../../app/words.ts';
import { AREAS, type AreaWords } from '../../../i18n/areas.ts';
import { createFormat } from '../../../i18n/format.ts';
import { LANGUAGES, LANGUAGE_NAMES, type Language } from '../../../i18n/language.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { ChoiceField } from '../../parts/field.tsx';
import { Page } from '../../parts/page.tsx';
import { ReviewNote } from './learn-notes.tsx';
import { type Note, noteOf } from './note.ts';

function Sheet({ note, lang }: { note: Note; lang: Language }) {
  return (
    <article class="card sheet" lang={lang}>
      <div>
        <h2>{note.title}</h2>
        <p class="quiet">{note.date}</p>
      </div>
      {note.parts.map(({ title, lines }) => (
        <div key={title}>
          <h3>{title}</h3>
          {lines.length > 1 ? (
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          ) : (
            <p>{lines[0]}</p>
          )}
        </div>
      ))}
      <p class="phone">{note.phone}</p>
      <p class="quiet">{note.foot}</p>
    </article>
  );
}

function Empty() {
  const w = areaWords('learn');
  return (
    <Page title={w.note}>
      <p class="card dashed">{isClockInDoubt.value ? words.value.today.clockInDoubt : w.noteEmpty}</p>
      <LinkButton to="/learn/supports" tone="primary">
        {w.helpBegin}
      </LinkButton>
      <LinkButton to="/learn">{w.noteBack}</LinkButton>
    </Page>
  );
}

export default function NoteScreen() {
  const w = areaWords('learn');
  const chosen = useSignal<Language>(language.value);
  const loaded = useSignal<Partial<Record<Language, AreaWords<'note'>>>>({ [language.value]: areaWords('note') });
  const plan = planInForce();
  const person = athlete.value;
  const learn = assessment.value?.learn;
  if (!person || !learn || plan === null || isClockInDoubt.value) return <Empty />;
  const choose = async (lang: Language): Promise<void> => {
    const { default: found } = await AREAS.note[lang]();
    loaded.value = { ...loaded.value, [lang]: found };
    chosen.value = lang;
  };
  const spoken = loaded.value[chosen.value] ?? areaWords('note');
  const f = createFormat(chosen.value, zone.value, now.value, words.value.time);
  const { supports, reviewOn, by } = plan;
  const note = noteOf(
    spoken,
    { name: person.name, step: learn.step, isComplete: learn.complete, supports, by },
    { today: f.date(now.value), reviewOn: reviewOn === undefined ? null : f.localDate(reviewOn) },
  );
  return (
    <Page title={w.note}>
      <p>{w.noteIntro}</p>
      {assessment.value?.verdict === 'stop' && <p class="card stop">{w.noteStop}</p>}
      {isReviewDueNow() && (
        <div class="card">
          <ReviewNote />
        </div>
      )}
      <ChoiceField<Language>
        id="note-language"
        label={w.noteLanguage}
        options={LANGUAGES.map((lang) => [lang, LANGUAGE_NAMES[lang]] as const)}
        value={chosen.value}
        onChange={(lang) => void choose(lang)}
      />
      <Sheet note={note} lang={chosen.value} />
      <Button tone="primary" onClick={() => wired().platform.print()}>
        {w.notePrint}
      </Button>
      <LinkButton to="/learn">{w.noteBack}</LinkButton>
    </Page>
  );
}
