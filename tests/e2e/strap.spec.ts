/** A strap is found, read, taken off, lost and found again. */
import { begun } from './device.ts';
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
