import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  expect,
  type Page,
} from 'playwright/test';
import { type Complaints, hearComplaints } from './complaints.ts';
import { killBrowserOf } from './kill-browser.ts';
import { type Line, openLine } from './line.ts';
import { isOfNextRelease, type NextRelease, publishNextRelease } from './next-release.ts';
import { filesHolding } from './profile.ts';
import { placesHolding, readStorage } from './storage.ts';

export type Form = 'phone' | 'desktop';

const forms: Record<Form, BrowserContextOptions> = {
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1440, height: 900 } },
};

export type DeviceNeeds = {
  readonly name: string;
  readonly form: Form;
  readonly locale: string;
  readonly browser: Browser;
  /** With a browser of its own, which can be closed and opened again: what it keeps then lies on disk alone. */
  readonly ownBrowser: boolean;
  readonly launchOptions: object;
};

/** A road that ends wherever it is told to. */
type Detour = { readonly port: number; leadsTo(port: number): void };

/** One phone or one desk: its browser, what it stores, and its own road to the product. */
export class Device {
  readonly name: string;
  readonly form: Form;
  readonly complaints: Complaints;
  readonly #needs: DeviceNeeds;
  readonly #line: Line;
  readonly #profile: string | null;
  #context: BrowserContext | null = null;
  #page: Page | null = null;
  #nextRelease: NextRelease | null = null;
  #skewDays = 0;

  private constructor(needs: DeviceNeeds, line: Line) {
    this.name = needs.name;
    this.form = needs.form;
    this.complaints = hearComplaints(needs.name);
    this.#needs = needs;
    this.#line = line;
    this.#profile = needs.ownBrowser ? mkdtempSync(join(tmpdir(), 'koprogo-device-')) : null;
  }

  static async take(needs: DeviceNeeds): Promise<Device> {
    const device = new Device(needs, await openLine());
    await device.#startBrowser();
    return device;
  }

  /** The tab the person looks at. */
  get page(): Page {
    if (!this.#page) throw new Error(`${this.name} has no open tab`);
    return this.#page;
  }

  get address(): string {
    return this.#line.address;
  }

  async opensTab(path = '/'): Promise<void> {
    this.#page = await this.#browsing.newPage();
    await this.#page.goto(path);
  }

  async closesTab(): Promise<void> {
    await this.page.close();
    this.#page = null;
  }

  /** The first of several tabs; the person looks at the last. */
  async closesFirstTab(): Promise<void> {
    await this.#browsing.pages()[0]?.close();
  }

  /** Looks at another of the open tabs; the first is 1. */
  async looksAtTab(nth: number): Promise<void> {
    this.#page = this.#browsing.pages()[nth - 1] ?? null;
    await this.page.bringToFront();
  }

  /** How often each open tab has exchanged documents with the server, the first tab first. */
  async exchanges(): Promise<number[]> {
    const ofTab = (tab: Page) =>
      tab.evaluate(
        () =>
          performance.getEntriesByType('resource').filter(({ name }) => name.includes('/api/sync/pu')).length,
      );
    return Promise.all(this.#browsing.pages().map(ofTab));
  }

  /** What the tab has loaded of the application's code: paths below the address. */
  async scriptsLoaded(): Promise<string[]> {
    const names = await this.page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    );
    return [...new Set(names)].filter((name) => name.endsWith('.js')).map((name) => name.slice(1));
  }

  /** A new version of the client is published. This device alone meets it, with its next look at the server. */
  async meetsNextRelease(road?: Detour): Promise<void> {
    this.#nextRelease = await publishNextRelease();
    road?.leadsTo(this.#nextRelease.port);
    this.#line.leadTo((road ?? this.#nextRelease).port);
  }

  /** What happens every hour, and when somebody comes back to the app; until what was found is here, or was given up. */
  async looksForVersion(): Promise<void> {
    await this.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      const found = registration.installing;
      while (found?.state === 'installing')
        await new Promise((resolve) => found.addEventListener('statechange', resolve, { once: true }));
    });
  }

  /** Takes another road to the product: one that is slow, or where things happen to what travels on it. */
  goesBy(road: { readonly port: number }): void {
    this.#line.leadTo(road.port);
  }

  /** A browser may forget at any time what it keeps of its own accord; what the app keeps stays. */
  async forgetsHttpCache(): Promise<void> {
    const devTools = await this.#browsing.newCDPSession(this.page);
    await devTools.send('Network.clearBrowserCache');
    await devTools.detach();
  }

  /** A reader that knows the person's finger, and keeps a secret for whoever asks with it. */
  async hasFingerprintReader(): Promise<void> {
    const devTools = await this.#browsing.newCDPSession(this.page);
    await devTools.send('WebAuthn.enable');
    await devTools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        ctap2Version: 'ctap2_1',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        hasPrf: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
  }

  hasVersionWaiting(): Promise<boolean> {
    return this.page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).waiting));
  }

  /** Which release the code of this tab is of: a page made of two is none that anybody tested. */
  async releaseOnScreen(): Promise<'this' | 'next' | 'both'> {
    const scripts = (await this.scriptsLoaded()).filter((name) => name.startsWith('assets/'));
    const next = scripts.filter(isOfNextRelease).length;
    if (next === 0) return 'this';
    return next === scripts.length ? 'next' : 'both';
  }

  async showsNextRelease(): Promise<void> {
    await this.page.waitForFunction(() => document.scripts[0]?.src.endsWith('.next.js'));
  }

  /** Tells whether the tab still shows the page it showed when this was called: a reload begins another. */
  async marksPage(): Promise<() => Promise<boolean>> {
    const page = this.page;
    const begun = () => page.evaluate(() => performance.timeOrigin);
    const first = await begun();
    return async () => (await begun()) === first;
  }

  /** Lies in a drawer for so many days; its clock goes on, or is set back. */
  async isLeftFor(days: number): Promise<void> {
    this.#skewDays += days;
    await this.page.clock.setSystemTime(Date.now() + this.#skewDays * 86_400_000);
  }

  async reloads(): Promise<void> {
    await this.page.reload();
  }

  async visits(path: string): Promise<void> {
    await this.page.goto(path);
  }

  /** Airplane mode: the browser is told, and the wire is cut for pages and service worker alike. */
  async losesNetwork(): Promise<void> {
    this.#line.cut();
    await this.#browsing.setOffline(true);
  }

  async findsNetwork(): Promise<void> {
    this.#line.mend();
    await this.#browsing.setOffline(false);
  }

  /** Every tab and the browser itself end; only what lies on disk is left. */
  async closesBrowser(): Promise<void> {
    if (!this.#profile) throw new Error(`${this.name} shares its browser`);
    await this.#context?.close();
    this.#context = null;
    this.#page = null;
  }

  /** The browser dies where it stands, as in a power cut: nothing is told to end, nothing is written any more. */
  async losesBrowser(): Promise<void> {
    if (!this.#profile) throw new Error(`${this.name} shares its browser`);
    const closed = new Promise((resolve) => this.#browsing.once('close', resolve));
    killBrowserOf(this.#profile);
    await closed;
    this.#context = null;
    this.#page = null;
  }

  async opensBrowser(path = '/', network: 'online' | 'offline' = 'online'): Promise<void> {
    await this.#startBrowser();
    if (network === 'offline') await this.losesNetwork();
    await this.opensTab(path);
  }

  /** The service worker serves this device: from now on it opens without network. */
  async isReadyForOffline(): Promise<void> {
    await this.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  }

  /** All of staff's screens, and the engine that merges drafts, are in the cache too. */
  async hasStaffScreens(): Promise<void> {
    const missing = () =>
      this.page.evaluate(async () => {
        const worker = await (await fetch('/service-worker.js')).text();
        const wanted = [...worker.matchAll(/"staffOnly":true,"url":"([^"]+)"/g)].map(([, url]) => `/${url}`);
        const cache = await caches.open('koprogo-staff');
        const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
        return wanted.length === 0 ? ['the list of them'] : wanted.filter((url) => !kept.has(url));
      });
    await expect.poll(missing, { message: 'screens of staff not in the cache' }).toEqual([]);
  }

  /** What was typed last lies on disk: a moment after the last letter, long before a hand reaches the tab's cross. */
  async hasWrittenDown(text: string): Promise<void> {
    const places = async () => placesHolding(await readStorage(this.page, 'drafts'), text).length;
    await expect
      .poll(places, { timeout: 3_000, intervals: [50], message: `"${text}" is on disk` })
      .toBeGreaterThan(0);
  }

  async readsManifest(): Promise<{ name: string; display: string; icons: { sizes: string }[] }> {
    return this.page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
      return (await fetch(link?.href ?? '')).json();
    });
  }

  /** Opens a tab and gives the milliseconds from the first byte asked to the list of charges on the screen. */
  async timesHome(path: string): Promise<number> {
    this.#page = await this.#browsing.newPage();
    await this.#page.addInitScript(() => {
      const look = () => {
        if (!document.querySelector('main h1') || !document.querySelector('main a[href*="/charges/"]'))
          return;
        watch.disconnect();
        requestAnimationFrame(() => performance.mark('home-shown'));
      };
      const watch = new MutationObserver(look);
      watch.observe(document, { childList: true, subtree: true });
    });
    await this.#page.goto(path);
    const mark = await this.#page.waitForFunction(
      () => performance.getEntriesByName('home-shown')[0]?.startTime,
    );
    return Number(await mark.jsonValue());
  }

  /**
   * Where on this device one of these words is found: databases, caches, settings. Not counted is what the device knows
   * of the person themselves: their account's own line names the rights they were given.
   */
  async placesOf(words: readonly string[]): Promise<string[]> {
    const { 'IndexedDB koprogo-device/accounts': _, ...places } = await this.readsStorage();
    return words.flatMap((word) => placesHolding(places, word).map((place) => `${word} in ${place}`));
  }

  /** Addresses whose answer, as the app's caches keep it, holds that text. */
  async answersKeptOf(text: string): Promise<string[]> {
    return this.page.evaluate(async (wanted) => {
      const found: string[] = [];
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          const kept = await (await cache.match(request))?.text();
          if (kept?.includes(wanted)) found.push(`${name}: ${request.url}`);
        }
      }
      return found;
    }, text);
  }

  /** What somebody finds who takes the disk out: files of the closed browser's folder that hold one of these words. */
  filesHolding(words: readonly string[]): string[] {
    if (!this.#profile || this.#context)
      throw new Error(`${this.name}'s browser is open, or no folder is its own`);
    return filesHolding(this.#profile, words);
  }

  readsStorage(): Promise<Record<string, string>> {
    return readStorage(this.page);
  }

  async putAway(): Promise<void> {
    await this.#context?.close();
    await this.#line.close();
    await this.#nextRelease?.close();
    if (this.#profile) rmSync(this.#profile, { recursive: true, force: true });
  }

  get #browsing(): BrowserContext {
    if (!this.#context) throw new Error(`${this.name}'s browser is closed`);
    return this.#context;
  }

  async #startBrowser(): Promise<void> {
    const { form, locale, browser, launchOptions } = this.#needs;
    const options = { ...forms[form], locale, timezoneId: 'Europe/Brussels', baseURL: this.#line.address };
    this.#context = this.#profile
      ? await chromium.launchPersistentContext(this.#profile, { ...launchOptions, ...options })
      : await browser.newContext(options);
    this.complaints.listen(this.#context);
    // A browser of its own opens with an empty tab, which nobody looks at.
    for (const page of this.#context.pages()) await page.close().catch(() => undefined);
  }
}
