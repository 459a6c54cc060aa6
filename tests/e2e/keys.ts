/** By keyboard, as somebody who uses nothing else. */
import { expect, type Page } from '@playwright/test';

/** Steps with Tab until the wanted thing has the focus; the focus is seen at every step. */
export async function tabTo(
  page: Page,
  role: 'button' | 'link' | 'textbox' | 'radio',
  name: string | RegExp,
): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const focus = page.locator(':focus');
    // Behind the last thing on the page comes the browser's own bar.
    if ((await focus.count()) === 0) continue;
    const seen = () =>
      focus.evaluate((one) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(one);
        const { width, height, bottom, top } = one.getBoundingClientRect();
        const bar = document.querySelector('.bar')?.getBoundingClientRect().top ?? innerHeight;
        const isClear = one.closest('.bar') !== null || (top < bar && bottom > 0);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && width > 0 && height > 0 && isClear
          ? ''
          : `${outlineStyle} ${outlineWidth} ${top}–${bottom}, bar ${bar}: ${one.outerHTML.slice(0, 160)}`;
      });
    await expect.poll(seen, { message: 'the focus is seen', timeout: 2_000 }).toBe('');
    const wanted = page.getByRole(role, { name, exact: typeof name === 'string' });
    if (await focus.and(wanted).count()) return;
  }
  throw new Error(`not reached by keyboard: ${role} ${name}`);
}
