/** The language, each in its own name; kept on this device. */
import { language, useLanguage, words } from '../../app/words.ts';
import { wired } from '../../app/wiring.ts';
import { LANGUAGES, LANGUAGE_NAMES } from '../../i18n/language.ts';
import { Choices } from './choices.tsx';

export function LanguageChoice() {
  return (
    <div class="field">
      <span id="language-label" class="hidden">
        {words.value.common.language}
      </span>
      <Choices
        id="language"
        labelledBy="language-label"
        options={LANGUAGES.map((one) => [one, LANGUAGE_NAMES[one]] as const)}
        value={language.value}
        onChange={(chosen) => {
          wired().platform.writeLocal('language', chosen);
          void useLanguage(chosen);
        }}
      />
    </div>
  );
}
