// @vitest-environment happy-dom
/** What leaves the board: on paper for a door, and as a table. Each has what is on its list, and nothing else. */
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { listed } from '../../src/app/board/list.ts';
import { items, loadBoard } from '../../src/app/board/rows.ts';
import { changePrefs, loadPrefs } from '../../src/app/board/prefs.ts';
import { loadArea } from '../../src/app/words.ts';
import enBoard from '../../src/i18n/en/board.ts';
import nlBoard from '../../src/i18n/nl/board.ts';
import { common as enCommon } from '../../src/i18n/en/common.ts';
import { common as nlCommon } from '../../src/i18n/nl/common.ts';
import { stages as enStages } from '../../src/i18n/en/stages.ts';
import { stages as nlStages } from '../../src/i18n/nl/stages.ts';
import type { BoardRow } from '../../src/sharing/board.ts';
import type { Status } from '../../src/sharing/message.ts';
import { boardTable } from '../../src/ui/screens/board/export.ts';
import SheetScreen from '../../src/ui/screens/board/sheet.tsx';
import { bout, DAY, entryOf, idOf, knock, NOW, rowOf } from '../app/board/rows.ts';
import { connectMemory } from './connected.ts';

const SECRET = 'SECRET-NOTE 37';
const WORDS = {
  en: { ...enBoard, common: enCommon, stages: enStages },
  nl: { ...nlBoard, common: nlCommon, stages: nlStages },
} as const;
type Language = keyof typeof WORDS;

let root: HTMLElement;
async function open(language: Language, query = ''): Promise<void> {
  const memory = await connectMemory(new Date(NOW).toISOString(), language);
  items.value = null;
  let n = 0;
  const put = (name: string, change: Partial<BoardRow>, status: Partial<Status> = {}): void => {
    n += 1;
    const row = rowOf(change, { athlete: idOf(n), name, ...status });
    memory.kv.set(`board/${idOf(n)}`, row);
  };
  put('Advancing', { teams: ['t1'] }, { isCleared: true });
  put('Stopping', { recheck: 'same' }, { verdict: 'stop', stage: null, next: null });
  put('Stepping', {}, { verdict: 'step-back', stage: '2A' });
  put('Complete', {}, { verdict: 'complete', stage: '6', next: null, isCleared: true });
  put('Old', { at: NOW - 2 * DAY });
  put('Differing', { recheck: 'differs' });
  put('Knocked', { waiting: [{ entry: { ...knock(), note: SECRET }, shownAt: null }] });
  const signs = entryOf({ type: 'warning-signs', answers: { seizure: 'yes' }, note: SECRET });
  put('Signing', { waiting: [{ entry: signs, shownAt: null }] });
  put('Flaring', { waiting: [{ entry: { ...bout(1, 7), note: SECRET }, shownAt: null }] });
  put('=HYPERLINK("x")', {});
  memory.kv.set(`board/${idOf(99)}`, { symptoms: SECRET });
  await loadPrefs();
  await changePrefs(() => ({ teams: [{ id: 't1', name: 'U17' }] }));
  await loadBoard();
  await loadArea('board');
  root = document.createElement('div');
  document.body.replaceChildren(root);
  render(<SheetScreen params={{}} query={new URLSearchParams(query)} />, root);
}

function texts(node: Node | null): string[] {
  if (node === null) return [];
  if (node.nodeType === 3) return [node.textContent ?? ''];
  return [...node.childNodes].flatMap(texts);
}
const sheet = (): Element | null => root.querySelector('.door-list');
const NAMES = ['Advancing', 'Stopping', 'Stepping', 'Complete', 'Old', 'Differing', 'Knocked', 'Signing', 'Flaring'];

describe.each<Language>(['en', 'nl'])('the list for the door (%s)', (language) => {
  const w = WORDS[language];
  beforeEach(() => open(language));

  it('has names, stages, what is allowed and when that was true, and nothing else', () => {
    const stages = Object.values(w.stages['cisg-2022'] ?? {}).map(({ name }) => name);
    const ids = ['1', '2A', '2B', '3', '4', '5', '6'];
    const allowed = new Set([
      ...NAMES,
      '=HYPERLINK("x")',
      ...stages,
      ...ids,
      '–',
      w.sheet.no,
      w.sheet.ask,
      w.sheet.foot,
    ]);
    for (const column of Object.values(w.sheet.columns)) allowed.add(column);
    allowed.add(w.sheet.title(w.sheet.everybody)).add(`${w.unreadable} · 0000`).add(' ');
    const rest = texts(sheet()).filter((text) => !allowed.has(text));
    // A time of day is all that is left.
    const time = /^\d{1,2} (?:March|maart), \d\d:\d\d$/;
    const printed = rest.filter((text) => !time.test(text));
    expect(printed).toEqual([
      w.sheet.printed(language === 'en' ? 'Thursday 5 March 2026, 13:00' : 'donderdag 5 maart 2026, 13:00'),
    ]);
  });

  it('says of each what may be done today', () => {
    const lines = [...root.querySelectorAll('.door-list tbody tr')].map((line) =>
      [...line.children].slice(0, 3).map((one) => one.textContent),
    );
    const line = (name: string) => lines.find(([first]) => first === name)?.slice(1);
    expect(line('Advancing')).toEqual(['4', w.stages['cisg-2022']?.['4']?.name]);
    for (const name of ['Stopping', 'Knocked', 'Signing']) expect(line(name)).toEqual(['–', w.sheet.no]);
    for (const name of ['Old', 'Differing', 'Flaring']) expect(line(name)).toEqual(['–', w.sheet.ask]);
    expect(lines).toHaveLength(11);
  });

  it('is of one team where one is chosen', async () => {
    await open(language, 'team=t1');
    const names = [...root.querySelectorAll('.door-list tbody th')].map((one) => one.textContent);
    // What cannot be read is of nobody's team, and left out of no list.
    expect(names).toEqual([`${w.unreadable} · 0000`, 'Advancing']);
  });

  it('and the table have nothing of what was recorded, nor of a name that calculates', () => {
    const [head, ...lines] = boardTable(listed.value);
    expect(head).toEqual(Object.values(w.csv.columns));
    expect(lines).toHaveLength(11);
    const whole = JSON.stringify([lines, root.textContent]);
    for (const word of [SECRET, 'seizure', 'symptom', 'Coach Vos']) expect(whole).not.toContain(word);
    const old = lines.find(([name]) => name === 'Old');
    expect(old?.slice(3, 9)).toEqual([w.states.stale, '', w.ask, '', '', '']);
    const cleared = lines.find(([name]) => name === 'Advancing');
    expect(cleared?.[2]).toBe('U17');
    expect(cleared?.slice(3, 9)).toEqual([
      w.states.advance,
      '4',
      `${w.common.stage('4')} · ${w.stages['cisg-2022']?.['4']?.name}`,
      '5',
      '2026-03-05 14:00',
      w.common.yes,
    ]);
  });
});

// docs/hazards.md: H47
