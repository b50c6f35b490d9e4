import { expect } from 'playwright/test';
import type { Person } from './person.ts';

const mostStops = 150;

/** Somebody at a keyboard and nothing else: what is typed is told apart from the keys pressed to get there. */
export function atTheKeyboard(person: Person) {
  const { page } = person;
  const here = () => page.locator(':focus');
  let strokes = 0;
  /** A key, or several held down at once, so many times. */
  async function presses(key: string, times = 1): Promise<void> {
    for (let at = 0; at < times; at += 1) {
      await page.keyboard.press(key);
      strokes += 1;
    }
  }
  return {
    strokes: () => strokes,
    presses,
    /** The words of the paper: they must be typed in any case. */
    types: (text: string) => page.keyboard.type(text),
    /** All at once: a hand on Enter is as fast. */
    pastes: (text: string) => page.keyboard.insertText(text),
    isIn: (label: string) => expect(here()).toHaveAccessibleName(label),
    /** Goes from control to control up to that one; each on the way has a name, and is seen when it is reached. */
    reaches: async (name: RegExp | string) => {
      for (let stop = 0; stop < mostStops; stop += 1) {
        await presses('Tab');
        if (await page.evaluate(() => document.activeElement === document.body)) continue;
        await expect(here()).toHaveAccessibleName(/\S/);
        expect(await page.evaluate(isSeen), 'what has the focus is seen').toBe('yes');
        const told = await nameOf(page);
        if (typeof name === 'string' ? told.includes(name) : name.test(told)) return;
      }
      throw new Error(`no control is called ${name}`);
    },
  };
}

/** The name of what has the focus, as a screen reader says it. */
async function nameOf(page: Person['page']): Promise<string> {
  const told = await page.locator(':focus').ariaSnapshot();
  return told.split('\n')[0] ?? '';
}

/** WCAG 2.4.11: some of what has the focus is in the window, and nothing lies over it. */
function isSeen(): string {
  const focused = document.activeElement;
  const { left, top, right, bottom } = focused?.getBoundingClientRect() ?? new DOMRect();
  const [x, y] = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (top + bottom) / 2];
  const over = document.elementFromPoint(x, Math.min(Math.max(y, 1), innerHeight - 1));
  const isThere = focused?.contains(over) || over?.contains(focused);
  return isThere ? 'yes' : `no: ${focused?.outerHTML.slice(0, 160)}`;
}
