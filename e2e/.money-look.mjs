import { chromium } from '@playwright/test';
const [,, who, size, ...paths] = process.argv;
const base = process.env.BASE ?? 'http://localhost:4101';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const viewport = size === 'phone' ? { width: 390, height: 844 } : { width: 1440, height: 900 };
const context = await browser.newContext({ viewport, colorScheme: process.env.DARK ? 'dark' : 'light', locale: process.env.LOCALE ?? 'fr-BE', hasTouch: size === 'phone', deviceScaleFactor: 1 });
const page = await context.newPage();
page.on('console', m => m.type() === 'error' && !m.text().includes('404') && console.log('console', m.text().slice(0, 300)));
const missing = new Set(); page.on('response', r => r.status() === 404 && missing.size < 1 && (missing.add(r.url()), console.log('404', r.url())));
page.on('pageerror', e => console.log('pageerror', e.message.slice(0, 600)));
await page.goto(base + '/sign-in');
await page.waitForTimeout(1500);
await page.locator('input[type=email], input[name=email]').first().fill(who + '@koprogo.example');
await page.locator('input[type=password]').first().fill('koprogo-demo-2026');
await page.keyboard.press('Enter');
await page.waitForTimeout(Number(process.env.WAIT ?? 9000));
console.log('at', page.url());
for (const path of paths) {
  await page.goto(base + path);
  await page.waitForTimeout(2500);
  const name = `/tmp/money-shots/${who}-${size}${process.env.DARK ? '-dark' : ''}${path.replace(/[/?=]/g, '_')}.png`;
  await page.screenshot({ path: name, fullPage: !!process.env.FULL });
  console.log(name, page.url());
}
await browser.close();
