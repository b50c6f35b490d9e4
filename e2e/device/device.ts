import { expect, type Page } from 'playwright/test';
import { type BrowserNeeds, DeviceBrowser, type Form } from './browser.ts';
import { type Complaints, hearComplaints } from './complaints.ts';
import { attachFingerprintReader } from './fingerprint-reader.ts';
import { Flight, type Mode } from './flight.ts';
import { tryToInject } from './injection.ts';
import { type Line, openLine } from './line.ts';
import { exchangesOf, timesHome } from './measures.ts';
import { type NextRelease, publishNextRelease } from './next-release.ts';
import { filesHolding } from './profile.ts';
import { answersHolding, hasItsPhotos, placesHolding, readStorage } from './storage.ts';
import {
  hasVersionWaiting,
  looksForVersion,
  type Manifest,
  marksPage,
  readManifest,
  releaseOnScreen,
  scriptsLoaded,
  staffScreensMissing,
} from './version.ts';

/** A road that ends wherever it is told to. */
type Detour = { readonly port: number; leadsTo(port: number): void };

type DeviceNeeds = BrowserNeeds & {
  /** Whether it has no network once everything came. */
  readonly mode: Mode;
};

/** One phone or one desk: its browser, what it stores, and its own road to the product. */
export class Device {
  readonly name: string;
  readonly form: Form;
  readonly complaints: Complaints;
  readonly #line: Line;
  readonly #browser: DeviceBrowser;
  readonly #flight: Flight;
  #page: Page | null = null;
  #nextRelease: NextRelease | null = null;
  #skewDays = 0;

  private constructor(needs: DeviceNeeds, line: Line) {
    this.name = needs.name;
    this.form = needs.form;
    this.complaints = hearComplaints(needs.name);
    this.#line = line;
    this.#flight = new Flight(needs.mode, line, this);
    this.#browser = new DeviceBrowser(needs, line.address, this.complaints.listen);
  }

  static async take(needs: DeviceNeeds): Promise<Device> {
    const device = new Device(needs, await openLine());
    await device.#browser.start();
    return device;
  }

  /** The tab the person looks at. */
  get page(): Page {
    if (!this.#page) throw new Error(`${this.name} has no open tab`);
    return this.#page;
  }

  get hasOpenTab(): boolean {
    return this.#page !== null && !this.#page.isClosed();
  }

  get address(): string {
    return this.#line.address;
  }

  async opensTab(path = '/'): Promise<void> {
    this.#page = await this.#browser.context.newPage();
    await this.#page.goto(path);
  }

  async closesTab(): Promise<void> {
    await this.page.close();
    this.#page = null;
  }

  /** The first of several tabs; the person looks at the last. */
  async closesFirstTab(): Promise<void> {
    await this.#browser.context.pages()[0]?.close();
  }

  /** Looks at another of the open tabs; the first is 1. */
  async looksAtTab(nth: number): Promise<void> {
    this.#page = this.#browser.context.pages()[nth - 1] ?? null;
    await this.page.bringToFront();
  }

  async reloads(): Promise<void> {
    await this.page.reload();
  }

  async visits(path: string): Promise<void> {
    await this.page.goto(path);
  }

  marksPage = (): Promise<() => Promise<boolean>> => marksPage(this.page);

  /** Lies in a drawer for so many days; its clock goes on, or is set back. */
  async isLeftFor(days: number): Promise<void> {
    this.#skewDays += days;
    await this.page.clock.setSystemTime(Date.now() + this.#skewDays * 86_400_000);
  }

  /** Every tab and the browser itself end; only what lies on disk is left. */
  async closesBrowser(): Promise<void> {
    await this.#browser.close();
    this.#page = null;
  }

  /** The browser dies where it stands, as in a power cut: nothing is told to end, nothing is written any more. */
  async losesBrowser(): Promise<void> {
    await this.#browser.kill();
    this.#page = null;
  }

  async opensBrowser(path = '/', network: 'online' | 'offline' = 'online'): Promise<void> {
    await this.#browser.start();
    await (network === 'offline' ? this.losesNetwork() : this.findsNetwork());
    await this.opensTab(path);
  }

  hasItsPhotos = (): Promise<void> => hasItsPhotos(this.page);

  /** Airplane mode: the browser is told, and the wire is cut for pages and service worker alike. */
  async losesNetwork(): Promise<void> {
    this.#line.cut();
    await this.#browser.context.setOffline(true);
  }

  async findsNetwork(): Promise<void> {
    this.#line.mend();
    await this.#browser.context.setOffline(false);
  }

  /** Everything came. In airplane mode there is no network from now on, but `onTheGround` and where the story says so. */
  takesOff = (): Promise<void> => this.#flight.begin(this.hasItsPhotos);

  /**
   * What cannot be done without the server. In airplane mode there is network until this is done, and everything that
   * follows from it has come and gone; else it is simply done.
   */
  onTheGround<T>(act: () => Promise<T>): Promise<T> {
    return this.#flight.interrupt(act);
  }

  /** Takes another road to the product: one that is slow, or where things happen to what travels on it. */
  goesBy(road: { readonly port: number }): void {
    this.#line.leadTo(road.port);
  }

  /** A new version of the client is published. This device alone meets it, with its next look at the server. */
  async meetsNextRelease(road?: Detour): Promise<void> {
    this.#nextRelease = await publishNextRelease();
    road?.leadsTo(this.#nextRelease.port);
    this.#line.leadTo((road ?? this.#nextRelease).port);
  }

  /** What happens every hour, and when somebody comes back to the app; until what was found is here, or was given up. */
  looksForVersion = (): Promise<void> => looksForVersion(this.page);

  hasVersionWaiting = (): Promise<boolean> => hasVersionWaiting(this.page);

  /** Which release the code of this tab is of: a page made of two is none that anybody tested. */
  releaseOnScreen = (): Promise<'this' | 'next' | 'both'> => releaseOnScreen(this.page);

  scriptsLoaded = (): Promise<string[]> => scriptsLoaded(this.page);

  async showsNextRelease(): Promise<void> {
    await this.page.waitForFunction(() => document.scripts[0]?.src.endsWith('.next.js'));
  }

  /** The service worker serves this device: from now on it opens without network. */
  async isReadyForOffline(): Promise<void> {
    await this.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  }

  /** What the app asks of the worker once somebody of staff has signed in. */
  async keepsStaffScreens(): Promise<void> {
    await this.page.evaluate(() =>
      navigator.serviceWorker.controller?.postMessage({ type: 'KEEP_STAFF_SCREENS' }),
    );
  }

  /** All of staff's screens, and the engine that merges drafts, are in the cache too. */
  async hasStaffScreens(): Promise<void> {
    const missing = () => staffScreensMissing(this.page);
    await expect.poll(missing, { message: 'screens of staff not in the cache' }).toEqual([]);
  }

  /** What was typed last lies on disk: a moment after the last letter, long before a hand reaches the tab's cross. */
  async hasWrittenDown(text: string, among: 'drafts' | 'typed' = 'drafts'): Promise<void> {
    const places = async () => placesHolding(await readStorage(this.page, among), text).length;
    await expect.poll(places, { intervals: [50], message: `"${text}" is on disk` }).toBeGreaterThan(0);
  }

  /** A browser may forget at any time what it keeps of its own accord; what the app keeps stays. */
  async forgetsHttpCache(): Promise<void> {
    const devTools = await this.page.context().newCDPSession(this.page);
    await devTools.send('Network.clearBrowserCache');
    await devTools.detach();
  }

  /**
   * Where on this device one of these words is found: databases, caches, settings. Not counted is what the device knows
   * of the person themselves: their account's own line names the rights they were given.
   */
  async placesOf(words: readonly string[]): Promise<string[]> {
    const { 'IndexedDB koprogo-device/accounts': _, ...places } = await this.readsStorage();
    return words.flatMap((word) => placesHolding(places, word).map((place) => `${word} in ${place}`));
  }

  readsStorage = (): Promise<Record<string, string>> => readStorage(this.page);

  answersKeptOf = (text: string): Promise<string[]> => answersHolding(this.page, text);

  /** What somebody finds who takes the disk out: files of the closed browser's folder that hold one of these words. */
  filesHolding(words: readonly string[]): string[] {
    return filesHolding(this.#browser.closedFolder, words);
  }

  hasFingerprintReader = (): Promise<void> => attachFingerprintReader(this.page);

  triesToInject = (text: string): Promise<Record<string, string>> => tryToInject(this.page, text);

  /** How often each open tab has exchanged documents with the server, the first tab first. */
  exchanges(): Promise<number[]> {
    return Promise.all(this.#browser.context.pages().map(exchangesOf));
  }

  readsManifest = (): Promise<Manifest> => readManifest(this.page);

  /** Opens a tab and gives the milliseconds from the first byte asked to the list of charges on the screen. */
  async timesHome(path: string): Promise<number> {
    this.#page = await this.#browser.context.newPage();
    return timesHome(this.#page, path);
  }

  async putAway(): Promise<void> {
    await this.#browser.putAway();
    await this.#line.close();
    await this.#nextRelease?.close();
  }
}
