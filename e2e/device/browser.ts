import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright/test';
import { killBrowserOf } from './kill-browser.ts';

export type Form = 'phone' | 'desktop';

const forms: Record<Form, BrowserContextOptions> = {
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1440, height: 900 } },
};

export type BrowserNeeds = {
  readonly name: string;
  readonly form: Form;
  readonly locale: string;
  readonly browser: Browser;
  /** With a browser of its own, which can be closed and opened again: what it keeps then lies on disk alone. */
  readonly ownBrowser: boolean;
  readonly launchOptions: object;
};

/** The browser of one device: open, closed or dead; and the folder it keeps its things in, if that is its own. */
export class DeviceBrowser {
  readonly #needs: BrowserNeeds;
  readonly #address: string;
  readonly #listen: (context: BrowserContext) => void;
  readonly #folder: string | null;
  #context: BrowserContext | null = null;

  constructor(needs: BrowserNeeds, address: string, listen: (context: BrowserContext) => void) {
    this.#needs = needs;
    this.#address = address;
    this.#listen = listen;
    this.#folder = needs.ownBrowser ? mkdtempSync(join(tmpdir(), 'koprogo-device-')) : null;
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error(`${this.#needs.name}'s browser is closed`);
    return this.#context;
  }

  /** The folder of a browser that is closed: nobody writes in it. */
  get closedFolder(): string {
    if (this.#context) throw new Error(`${this.#needs.name}'s browser is open`);
    return this.#ownFolder;
  }

  async start(): Promise<void> {
    const { form, locale, browser, launchOptions } = this.#needs;
    const options = { ...forms[form], locale, timezoneId: 'Europe/Brussels', baseURL: this.#address };
    this.#context = this.#folder
      ? await chromium.launchPersistentContext(this.#folder, { ...launchOptions, ...options })
      : await browser.newContext(options);
    this.#listen(this.#context);
    // A browser of its own opens with an empty tab, which nobody looks at.
    for (const page of this.#context.pages()) await page.close().catch(() => undefined);
  }

  async close(): Promise<void> {
    if (this.#ownFolder) await this.#context?.close();
    this.#context = null;
  }

  /** Told nothing, and writing nothing any more. */
  async kill(): Promise<void> {
    const folder = this.#ownFolder;
    const closed = new Promise((resolve) => this.context.once('close', resolve));
    killBrowserOf(folder);
    await closed;
    this.#context = null;
  }

  async putAway(): Promise<void> {
    await this.#context?.close();
    if (this.#folder) rmSync(this.#folder, { recursive: true, force: true });
  }

  get #ownFolder(): string {
    if (!this.#folder) throw new Error(`${this.#needs.name} shares its browser`);
    return this.#folder;
  }
}
