/** A strap is found, read, taken off, lost and found again; a minute at rest with it. */
import { begun, march } from './device.ts';
import { fakeStrap, withBluetooth } from './fake-strap.ts';
import en from '../../src/i18n/en/strap.ts';
import nl from '../../src/i18n/nl/strap.ts';
import { usually } from './languages.ts';
import { expect, test } from './watched.ts';

test.use({ launchOptions: withBluetooth() });
const WORDS = { en, nl };

for (const language of usually('en')) {
  test(`a strap is found, read, taken off, lost and found again (${language})`, async ({ browser }) => {
    const { card: w, perMinute } = WORDS[language];
    const sam = await begun(browser, language);
    await sam.noSigns();
    const strap = await fakeStrap(sam.page, { name: 'Band 7', answer: 'cancel' });
    await sam.page.goto('/#/hrv');
    await sam.reload();
    const says = (text: string) => expect(sam.page.getByText(text, { exact: true })).toBeVisible();

    await sam.button(w.find).click();
    await says(w.problems.cancelled);
    strap.answer = 'choose';
    await sam.button(w.find).click();
    await strap.beat(72, [332, 730]);
    await says(w.on('Band 7'));
    await says(perMinute('72'));
    await says(w.battery('80'));

    await strap.takenOff(72);
    await says(w.off);
    await says(w.unknown);
    await strap.send(0x01, 0x01, 0x01);
    await says(perMinute('257'));
    await strap.setBattery(15);
    await says(w.low('15'));

    await strap.outOfRange();
    await says(w.lost);
    await says(w.unknown);
    strap.inRange();
    await strap.beat(88);
    await says(perMinute('88'));

    await sam.button(w.letGo).click();
    await expect(sam.button(w.find)).toBeVisible();
    await strap.bluetooth('absent');
    await sam.button(w.find).click();
    await says(w.problems.off);
    await sam.context.close();
  });
}

for (const language of usually('nl')) {
  test(`a minute at rest waits for the signal, and is written down (${language})`, async ({ browser }, info) => {
    const { card, hrv: w } = WORDS[language];
    const sam = await begun(browser, language);
    await sam.noSigns();
    const strap = await fakeStrap(sam.page);
    await sam.page.clock.install({ time: new Date(march(1, '10:40')) });
    await sam.page.goto('/#/hrv');
    await sam.page.reload();
    await sam.started();
    const says = (text: string) => expect(sam.page.getByText(text, { exact: true })).toBeVisible();
    const beats = async (count: number): Promise<void> => {
      for (let n = 0; n < count; n += 1) {
        await sam.page.clock.runFor(1_000);
        await strap.beat(60, [n % 2 === 0 ? 984.375 : 1015.625]);
      }
    };

    await says(w.needs);
    await sam.button(card.find).click();
    await beats(1);
    await sam.button(w.start).click();
    await beats(20);
    await says(w.progress('20', '60'));

    // Five seconds without a packet.
    await sam.page.clock.runFor(5_000);
    await says(w.paused.lost);
    await beats(1);
    await says(w.running);
    await beats(40);
    await says(w.done);
    await says(w.left(0, 61));
    await sam.button(w.save).click();
    await sam.saved();
    await says(w.few);
    const measures = (await sam.entries(info.outputPath('log.json'))).filter(({ type }) => type === 'measure');
    const units = Object.fromEntries(measures.map(({ kind, unit }) => [kind, unit]));
    expect(units).toEqual({ rmssd: 'ms', sdnn: 'ms', pnn50: '%' });
    // 59 differences, 58 of 31.25 ms and one of none.
    expect(measures.find(({ kind }) => kind === 'rmssd')).toMatchObject({ value: 31, note: w.note(61, 0) });
    await sam.context.close();
  });
}

// docs/hazards.md: H57
