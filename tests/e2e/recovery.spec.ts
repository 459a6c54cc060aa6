/**
 * A whole recovery as a person lives it, in both languages: from the knock to the last stage, without a network from the
 * second day, through a reload before every step, a flare, clearances, and a restore on an empty device. Every day the
 * screen is compared with the command line's answer about the file that the app saves.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from './watched.ts';
import { assessFile, type Language, LOCALE, onDevice, Person } from './person.ts';

/** 2026-03-DD at a local time in Amsterdam (winter time). */
const march = (day: number, time: string): string => `2026-03-${String(day).padStart(2, '0')}T${time}:00+01:00`;

for (const language of ['en', 'nl'] as const satisfies readonly Language[]) {
  test(`a recovery from the knock to the last stage (${language})`, async ({ browser, baseURL }, info) => {
    test.setTimeout(600_000);
    const context = await browser.newContext({
      baseURL: baseURL ?? '',
      locale: LOCALE[language],
      timezoneId: 'Europe/Amsterdam',
      viewport: { width: 390, height: 844 },
      acceptDownloads: true,
    });
    // A file dialog cannot be answered here; without it the app hands the file to the downloads.
    await context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    const requests: string[] = [];
    const errors: string[] = [];
    context.on('request', (request) => requests.push(request.url()));
    context.on('weberror', (error) => errors.push(error.error().message));
    context.on('console', (message) => errors.push(message.text()));
    const page = await context.newPage();
    const sam = new Person(page, context, language);
    let copies = 0;
    const compare = async (at: string, stage: string, verdict: string) => {
      await sam.at(at);
      copies += 1;
      const file = await sam.backup(info.outputPath(`day-${copies}.json`));
      const answer = assessFile(file, at);
      expect(`${at} ${answer.stage} ${answer.verdict}`).toBe(`${at} ${stage} ${verdict}`);
      await sam.agreesWith(answer);
      return { file, answer };
    };
    const step = async (at: string, act: () => Promise<void>) => {
      await sam.at(at);
      await act();
    };
    const pair = async (day: number, symptoms = {}) => {
      await step(march(day, '08:00'), () => sam.checkIn(symptoms));
    };
    const evening = async (day: number) => step(march(day, '20:00'), () => sam.checkIn());

    // The day of the knock.
    await page.clock.setFixedTime(new Date(march(1, '10:30')));
    await page.goto('/');
    await sam.begin('Sam', '1996', '10:00');
    await sam.noSigns();
    await onDevice(page);
    await compare(march(1, '10:40'), '1', 'hold');
    await step(march(1, '12:00'), () => sam.document('examination', sam.w.terms.findings.concussion));
    await evening(1);

    // From here on without a network.
    await context.setOffline(true);
    const online = requests.length;
    await pair(2);
    await compare(march(2, '10:00'), '2A', 'advance');
    await sam.sportWithContactFrom('5');
    await step(march(2, '10:05'), () => sam.activity({ stage: '2A', before: 2, peak: 4, settledAfter: 30 }));
    await evening(2);
    await pair(3);
    await compare(march(3, '10:05'), '2B', 'advance');
    await step(march(3, '10:10'), () => sam.activity({ stage: '2B' }));
    await evening(3);
    await pair(4);
    await compare(march(4, '10:10'), '3', 'advance');
    await step(march(4, '10:15'), () => sam.activity({ stage: '3' }));
    await evening(4);
    await pair(5);
    await compare(march(5, '10:15'), '4', 'advance');

    // A flare on a strict stage: one step back, and again from there.
    await step(march(5, '10:20'), () => sam.activity({ stage: '4', peak: 2, settledAfter: 20 }));
    await compare(march(5, '11:00'), '3', 'step-back');
    await step(march(5, '20:00'), () => sam.checkIn({ headache: 2, fatigue: 1 }));
    await pair(6, { headache: 1 });
    await compare(march(6, '10:20'), '3', 'step-back');
    await evening(6);
    await pair(7);
    await step(march(7, '10:20'), () => sam.activity({ stage: '3' }));
    await compare(march(7, '12:00'), '3', 'hold');
    await evening(7);
    await pair(8);
    await compare(march(8, '10:20'), '4', 'advance');
    await step(march(8, '10:25'), () => sam.activity({ stage: '4' }));
    await evening(8);
    await pair(9);

    // Contact waits for a clinician's word, competition for it in writing.
    const held = await compare(march(9, '10:25'), '4', 'hold');
    expect(held.answer.reasons.map((reason) => reason.code)).toEqual(['clearance-needed']);
    await step(march(9, '10:30'), () => sam.document('clearance', '5'));
    await compare(march(9, '10:30'), '5', 'advance');
    await step(march(9, '10:35'), () => sam.activity({ stage: '5' }));
    await evening(9);
    await pair(10);
    await compare(march(10, '10:35'), '5', 'hold');
    await step(march(10, '10:40'), () => sam.document('clearance', sam.w.terms.unrestricted, 'blue folder'));
    await compare(march(10, '10:41'), '6', 'advance');
    await step(march(10, '10:45'), () => sam.activity({ stage: '6' }));
    await evening(10);
    await pair(11);
    const last = await compare(march(11, '10:45'), '6', 'complete');
    expect(last.answer.history.map((move) => `${move.from}>${move.to}`)).toEqual([
      '1>2A',
      '2A>2B',
      '2B>3',
      '3>4',
      '4>3',
      '3>4',
      '4>5',
      '5>6',
    ]);
    expect(requests.slice(online).filter((url) => !url.startsWith(baseURL ?? '') && !url.startsWith('blob:'))).toEqual(
      [],
    );
    expect(errors).toEqual([]);
    await context.close();

    // The last copy on an empty device: the same log, the same answer.
    const other = await browser.newContext({
      baseURL: baseURL ?? '',
      locale: LOCALE[language],
      timezoneId: 'America/New_York',
      acceptDownloads: true,
    });
    await other.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    const fresh = await other.newPage();
    const again = new Person(fresh, other, language);
    await fresh.clock.setFixedTime(new Date(march(11, '10:45')));
    await fresh.goto('/');
    await again.link(again.w.onboarding.restore).click();
    await fresh.locator('input[type=file]').setInputFiles(last.file);
    await expect(fresh.getByText('Sam').first()).toBeVisible();
    await again.button(again.w.backup.restore).click();
    await again.link(again.w.backup.show).click();
    await again.agreesWith(last.answer);
    const copy = await again.backup(info.outputPath('restored.json'));
    const entriesOf = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8')).entries;
    expect(entriesOf(copy)).toEqual(entriesOf(last.file));
    await other.close();
  });
}

// docs/hazards.md: H13, H15
