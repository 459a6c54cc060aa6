/**
 * The page that works when nothing else does: no script, no storage, both languages, made at build from the app's own
 * words so that it cannot drift from them. It is a file of its own, and the service worker carries it within itself.
 */
import { codes as en } from '../i18n/en/codes.ts';
import { signs as enSigns } from '../i18n/en/signs.ts';
import { codes as nl } from '../i18n/nl/codes.ts';
import { signs as nlSigns } from '../i18n/nl/signs.ts';
import { CALL_NOW_SIGN_IDS, EMERGENCY_SIGN_IDS, UNDER_FIVE_SIGN_IDS } from '../log/vocabulary.ts';

const NUMBERS = [
  ['112', 'Europe, mobile phones', 'Europa, mobiele telefoons'],
  ['999', 'United Kingdom', 'Verenigd Koninkrijk'],
  ['911', 'United States, Canada', 'Verenigde Staten, Canada'],
  ['000', 'Australia', 'Australië'],
  ['111', 'New Zealand', 'Nieuw-Zeeland'],
] as const;

const TEXTS = {
  en: {
    codes: en,
    signs: enSigns,
    other: 'Nederlands',
    ask: 'After a blow to the head: with one of these signs, call the emergency number now.',
    five: 'Under five years also:',
    callNow: 'With one of these, call a doctor now:',
    broken:
      'Did the app not open? What was saved is still in this browser: this page changes nothing. Until it opens again: no sport.',
    again: 'Open the app',
  },
  nl: {
    codes: nl,
    signs: nlSigns,
    other: 'English',
    ask: 'Na een klap tegen het hoofd: bij één van deze signalen bel je nu het alarmnummer.',
    five: 'Onder de vijf jaar ook:',
    callNow: 'Bij één van deze bel je nu een arts:',
    broken:
      'Ging de app niet open? Wat is bewaard, staat nog in deze browser: deze pagina verandert niets. Tot de app weer opengaat: niet sporten.',
    again: 'Open de app',
  },
} as const;
type Language = keyof typeof TEXTS;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const list = (lines: readonly string[]): string =>
  `<ul>\n${lines.map((line) => `        <li>${escaped(line)}</li>`).join('\n')}\n      </ul>`;

function section(language: Language): string {
  const { codes, signs, other, ask, five, callNow, broken, again } = TEXTS[language];
  const w = signs.emergency;
  const numbers = NUMBERS.map(
    ([number, inEnglish, inDutch]) =>
      `        <li><a href="tel:${number}">${escaped(w.call(number))}</a> ${escaped(language === 'en' ? inEnglish : inDutch)}</li>`,
  );
  const named = (ids: readonly (keyof typeof codes.signs)[]): string => list(ids.map((id) => codes.signs[id]));
  return `    <section id="${language}" lang="${language}">
      <h2>${escaped(w.title)}</h2>
      <p><a href="#${language === 'en' ? 'nl' : 'en'}" lang="${language === 'en' ? 'nl' : 'en'}">${other}</a></p>
      <p>${escaped(ask)}</p>
      <ul class="numbers">
${numbers.join('\n')}
      </ul>
      ${named(EMERGENCY_SIGN_IDS)}
      <p>${escaped(five)}</p>
      ${named(UNDER_FIVE_SIGN_IDS)}
      <h3>${escaped(w.doTitle)}</h3>
      ${list(w.todo)}
      <p>${escaped(callNow)}</p>
      ${named(CALL_NOW_SIGN_IDS)}
      <p>${escaped(w.note)}</p>
      <p>${escaped(broken)} <a href="/?again">${again}</a></p>
    </section>`;
}

/** @param head further lines of the head: the policy, and a style sheet where one can be asked for. */
export function emergencyPage(head = ''): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="dark light">
    <meta name="referrer" content="no-referrer">
    <title>Rejoin: ${escaped(enSigns.title)} · ${escaped(nlSigns.title)}</title>
${head}  </head>
  <body>
    <main>
    <h1>Rejoin</h1>
${section('en')}
${section('nl')}
    </main>
  </body>
</html>
`;
}
