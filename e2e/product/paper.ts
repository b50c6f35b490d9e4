import type { Browser } from 'playwright/test';

/** A supplier's paper as a phone's camera sees it: a real JPEG, with what it says written on it. */
export async function photographPaper(browser: Browser, words: readonly string[]): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 900, height: 1200 } });
  const lines = words.map((line) => `<p>${line}</p>`).join('');
  await page.setContent(`<body style="font: 34px serif; padding: 60px; background: #fbfaf6">${lines}</body>`);
  const photo = await page.screenshot({ type: 'jpeg', quality: 80 });
  await page.close();
  return photo;
}
