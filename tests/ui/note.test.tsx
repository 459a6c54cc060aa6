// @vitest-environment happy-dom
/** The note for the school holds what is on this list, and nothing else of a log that is full of everything. */
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeSettings } from '../../src/app/settings.ts';
import { assessment, stored } from '../../src/app/state.ts';
import { loadArea } from '../../src/app/words.ts';
import { createFormat } from '../../src/i18n/format.ts';
import { codes as enCodes } from '../../src/i18n/en/codes.ts';
import { time } from '../../src/i18n/en/time.ts';
import enNote from '../../src/i18n/en/note.ts';
import { stages as enStages } from '../../src/i18n/en/stages.ts';
import { reasons as enReasons } from '../../src/i18n/en/reasons.ts';
import { codes as nlCodes } from '../../src/i18n/nl/codes.ts';
import nlNote from '../../src/i18n/nl/note.ts';
import { stages as nlStages } from '../../src/i18n/nl/stages.ts';
import { reasons as nlReasons } from '../../src/i18n/nl/reasons.ts';
import type { Entry, LogFile } from '../../src/log/entry.ts';
import NoteScreen from '../../src/ui/screens/learn/note-screen.tsx';
import { SAM, everything, idOf } from '../e2e/logs.ts';
import { connectMemory } from './connected.ts';

const NOW = '2026-03-05T12:00:00Z';
const OWN = 'a desk at the back';
const SECRET = 'SECRET-NOTE 37';
const plan = (supports: readonly string[], reviewOn?: string): Entry => ({
  id: idOf(500),
  athlete: SAM,
  type: 'school-plan',
  at: '2026-03-04T10:00:00Z',
  recordedAt: '2026-03-04T10:00:00Z',
  zone: 'Europe/Amsterdam',
  by: { role: 'parent', name: 'Kim' },
  supports,
  ...(reviewOn === undefined ? {} : { reviewOn }),
  note: SECRET,
});

let root: HTMLElement;
async function open(language: 'en' | 'nl', ...more: readonly Entry[]): Promise<void> {
  await connectMemory(NOW, language);
  const file = everything().file as unknown as LogFile;
  // Every entry carries a note, beside its scores.
  const others = file.entries.filter((entry) => entry.type !== 'school-plan');
  const entries = [...others, ...more].map((entry) => ({ ...entry, note: SECRET }));
  stored.value = { athletes: file.athletes, entries, unreadable: [] };
  await changeSettings({ athleteId: SAM });
  for (const area of ['learn', 'note', 'terms'] as const) await loadArea(area);
  render(<NoteScreen />, root);
}
const sheet = (): Element | null => root.querySelector('.sheet');

/** Every text on the sheet, one by one. */
function texts(node: Node | null): string[] {
  if (node === null) return [];
  if (node.nodeType === 3) return [node.textContent ?? ''];
  return [...node.childNodes].flatMap(texts);
}

beforeEach(() => {
  document.body.innerHTML = '';
  root = document.createElement('div');
  document.body.append(root);
});

const LANGUAGES = [
  ['en', enNote, enCodes, enStages, enReasons],
  ['nl', nlNote, nlCodes, nlStages, nlReasons],
] as const;

describe.each(LANGUAGES)('the note in %s', (language, w, codes, stages, reasons) => {
  it('holds nothing but what is on the list', async () => {
    await open(language, plan(['rest-breaks', 'no-major-tests', OWN], '2026-03-12'));
    const f = createFormat(language, 'Europe/Amsterdam', Date.parse(NOW), time);
    const allowed = [
      w.title('Sam'),
      w.date(f.date(NOW)),
      w.helps,
      w.supports['rest-breaks'],
      w.supports['no-major-tests'],
      OWN,
      w.until,
      w.untilDate(f.localDate('2026-03-12'), 'Sam'),
      w.now,
      w.steps[assessment.value?.learn?.step ?? 'L1'],
      w.sport,
      w.sportText,
      w.ask,
      w.askWho(w.who('Kim', 'parent')),
      w.phone,
      w.foot,
    ];
    const said = texts(sheet());
    expect(said.filter((text) => !allowed.includes(text))).toEqual([]);
    expect(allowed.filter((text) => !said.includes(text))).toEqual([]);
    // The list itself holds no number but those of dates, and no word of what the log is full of.
    const whole = said.join('\n');
    expect(whole.match(/\d+/g)).toEqual(['5', '2026', '12']);
    for (const word of [...Object.values(codes.symptoms), ...Object.values(codes.signs)]) {
      expect(whole).not.toContain(word);
    }
    for (const { name, may } of Object.values(stages['cisg-2022'] ?? {})) {
      expect(whole).not.toContain(name);
      expect(whole).not.toContain(may);
    }
    for (const text of [...Object.values(reasons.learn), ...Object.values(reasons.verdicts), 'Vos', SECRET]) {
      expect(whole).not.toContain(text);
    }
  });

  it('says when nothing has to be different any more', async () => {
    await open(language, plan([]));
    expect(sheet()?.textContent).toContain(w.ended);
    expect(sheet()?.textContent).not.toContain(w.noDate);
  });

  it('asks for a day where none is chosen', async () => {
    await open(language, plan(['quiet-room']));
    expect(sheet()?.textContent).toContain(w.noDate);
  });

  it('is not there before help is agreed', async () => {
    await open(language);
    expect(sheet()).toBeNull();
    expect(root.querySelector('a[href="#/learn/supports"]')).not.toBeNull();
  });
});

// docs/hazards.md: H29
