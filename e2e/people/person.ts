import { expect, type Locator, type Page } from 'playwright/test';
import { demo } from '../../sync-server/src/demo/names.ts';
import type { Device } from '../device/device.ts';
import { type Language, say, type TextId, textIds } from '../product/words.ts';

export type Account = { readonly email: string; readonly name: string; readonly language: Language };

const toCheckIn: Record<Language, string> = {
  fr: '^\\d+ éléments? à vérifier',
  nl: '^\\d+ items? te controleren',
  de: '^\\d+ Elemente? zu prüfen',
  en: '^\\d+ items? to check',
};

/** Somebody at a device: what anybody can do, whatever their role. */
export class Person {
  readonly account: Account;
  readonly device: Device;

  constructor(account: Account, device: Device) {
    this.account = account;
    this.device = device;
  }

  get page(): Page {
    return this.device.page;
  }

  get main(): Locator {
    return this.page.getByRole('main');
  }

  say(id: TextId, params: Record<string, string | number> = {}): string {
    return say(this.account.language, id, params);
  }

  async signsIn(): Promise<void> {
    await this.device.opensTab('/');
    await this.givesPassword(this.account.email);
    await expect(this.main.getByRole('heading', { level: 1 })).toBeVisible();
    await this.hasAllData();
    await this.device.isReadyForOffline();
  }

  /** On the sign-in screen; an address already known to the device is left as it stands. */
  async givesPassword(email?: string, language = this.account.language): Promise<void> {
    const page = this.page;
    if (email) await page.getByLabel(say(language, 'word.email'), { exact: true }).fill(email);
    await page.getByLabel(say(language, 'word.password'), { exact: true }).fill(demo.password);
    await page.getByRole('button', { name: say(language, 'signIn.title'), exact: true }).click();
  }

  /** From the notice that the session ended, back to the page where the work lies. */
  async signsInAgain(): Promise<void> {
    await this.main.getByRole('link', { name: this.say('shell.signInAgain') }).click();
    await this.givesPassword();
  }

  /** Chooses the language on the sign-in screen. */
  async speaks(language: Language): Promise<void> {
    await this.main.getByRole('combobox').selectOption(language);
  }

  /** The page says which language it is in, to whoever reads it aloud. */
  async pageSpeaks(language: Language): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('lang', language);
  }

  /** Nothing on the screen is the name of a sentence instead of the sentence. */
  async seesNoMissingWord(): Promise<void> {
    const told = await this.page.locator('body').ariaSnapshot();
    const known = new Set(textIds());
    const missing = told.match(/[a-z]\w*(?:\.\w+)+/gi)?.filter((word) => known.has(word)) ?? [];
    expect(missing, 'sentences without words').toEqual([]);
    expect(told).not.toMatch(/\{\w+[,}]/);
  }

  /** Opens each place of the navigation in turn; each has a heading and nothing broken. */
  async visitsEveryPlace(): Promise<void> {
    const links = this.page.getByRole('navigation', { name: this.say('shell.navigation') }).getByRole('link');
    const names = (await links.allInnerTexts()).map((text) => text.split('\n')[0]?.trim() ?? '');
    expect(names.length).toBeGreaterThan(1);
    for (const [index, name] of names.entries()) {
      await links.nth(index).click();
      const heading = this.main.getByRole('heading', { level: 1 });
      await expect(heading, name).toBeVisible();
      await expect(heading, name).not.toHaveText(this.say('shell.notFoundTitle'));
      await expect(heading, name).not.toHaveText(this.say('shell.brokenTitle'));
      await this.seesNoMissingWord();
    }
  }

  async putsCursorAt(field: Locator, place: number): Promise<void> {
    await field.evaluate((element, at) => (element as HTMLInputElement).setSelectionRange(at, at), place);
  }

  cursorOf(field: Locator): Promise<number | null> {
    return field.evaluate((element) => (element as HTMLInputElement).selectionStart);
  }

  /** Goes to a place of the navigation: the phone's tabs or the desk's sidebar. */
  async goesTo(id: TextId): Promise<void> {
    const navigation = this.page.getByRole('navigation', { name: this.say('shell.navigation') });
    await navigation.getByRole('link', { name: this.say(id), exact: true }).click();
  }

  /** In the list of devices: the other one that was used last is taken off the account. */
  async removesLastUsedDevice(): Promise<void> {
    const remove = new RegExp(`^${this.say('devices.remove')}`);
    await this.main.getByRole('button', { name: remove }).first().click();
    const sheet = this.page.getByRole('dialog', { name: this.say('devices.removeTitle') });
    await sheet.getByRole('button', { name: this.say('devices.removeConfirm') }).click();
    await expect(sheet).toBeHidden();
  }

  updateNotice(): Locator {
    return this.page.getByRole('status').filter({ hasText: this.say('shell.updateReady') });
  }

  /**
   * Says yes to the new version, and sees the page open anew: mostly at once, but Chromium gives a worker that it holds to
   * be at work five minutes before another may take over.
   */
  async acceptsUpdate(): Promise<void> {
    const opened = this.page.waitForEvent('load', { timeout: 330_000 });
    await this.updateNotice()
      .getByRole('button', { name: this.say('shell.updateNow') })
      .click();
    await opened;
  }

  /** The pill says that the server has everything and the device too: what was done is handed over. */
  async isUpToDate(withinMillis?: number): Promise<void> {
    await this.device.onTheGround(() => this.#pillSays(this.say('sync.upToDate'), withinMillis));
  }

  /** What others handed over has come, or comes while it is looked for. */
  async hearsNews(): Promise<void> {
    await this.device.onTheGround(() => this.hasAllData());
  }

  /** The sheet behind the pill lists something that only this device has. */
  async seesUnsent(): Promise<void> {
    await this.#pill().click();
    const sheet = this.page.getByRole('dialog', { name: this.say('sync.title') });
    await expect(sheet.getByRole('listitem').first()).toBeVisible();
    await sheet.getByRole('button', { name: this.say('word.close') }).click();
    await expect(sheet).toBeHidden();
  }

  async knowsThatOffline(): Promise<void> {
    await this.#pillSays(/^(Hors ligne|Offline)/);
  }

  async isToldToSignInAgain(): Promise<void> {
    await this.#pillSays(this.say('sync.paused'));
  }

  /** Everything has come; what was refused in another journey may still wait in the inbox. */
  async hasAllData(language = this.account.language): Promise<void> {
    await this.#pillSays(new RegExp(`${say(language, 'sync.upToDate')}|${toCheckIn[language]}`));
  }

  /** After a sign-in that the story told itself: everything came that is needed without network. */
  async settlesIn(language = this.account.language): Promise<void> {
    await this.hasAllData(language);
    await this.device.isReadyForOffline();
    await this.device.takesOff();
  }

  /** Something waits in the inbox: the pill counts it. */
  async isToldToCheck(): Promise<void> {
    await this.#pillSays(new RegExp(toCheckIn[this.account.language]));
  }

  async asksHowSyncStands(): Promise<void> {
    await this.#pill().click();
  }

  /** Opens the sheet behind the pill, and it says that everything typed here is recorded. */
  async readsThatAllIsRecorded(): Promise<void> {
    await this.#pill().click();
    const sheet = this.page.getByRole('dialog', { name: this.say('sync.title') });
    await this.device.onTheGround(() =>
      expect(
        sheet.getByText(/Tout ce que vous avez encodé est enregistré|Alles wat u invoerde, is geregistreerd/),
      ).toBeVisible(),
    );
    await sheet.getByRole('button', { name: this.say('word.close') }).click();
    await expect(sheet).toBeHidden();
  }

  /** The inbox's one item of that kind, with what happened and what was typed. */
  async readsInInbox(what: string | RegExp, ...texts: readonly (string | RegExp)[]): Promise<void> {
    await this.#pill().click();
    const sheet = this.page.getByRole('dialog', { name: this.say('sync.title') });
    await sheet.getByRole('link', { name: /vérifier|controleren/ }).click();
    let item = this.main.getByRole('article', { name: what });
    for (const text of texts) item = item.filter({ hasText: text });
    await expect(item).toHaveCount(1);
    await expect(item).toBeVisible();
  }

  /** Chooses the building that the whole application looks at. */
  async looksAt(building: string): Promise<void> {
    await this.page
      .getByRole('combobox', { name: this.say('shell.scope') })
      .selectOption({ label: building });
  }

  async reads(text: string | RegExp): Promise<void> {
    await expect(this.main.getByText(text).first()).toBeVisible();
  }

  async doesNotRead(text: string | RegExp): Promise<void> {
    await expect(this.main.getByText(text)).toHaveCount(0);
  }

  /** A picture whose pixels are really there, not a broken frame. */
  async seesPicture(name: string | RegExp): Promise<void> {
    const picture = this.main.getByRole('img', { name }).first();
    await expect(picture).toBeVisible();
    await expect
      .poll(() => picture.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)))
      .toBeGreaterThan(100);
  }

  /** No element shows a picture of that address, not even a broken one. */
  async seesNoPictureFrom(address: string): Promise<void> {
    await expect(this.main.locator(`img[src="${address}"]`)).toHaveCount(0);
  }

  #pill(): Locator {
    return this.page.getByRole('banner').getByRole('button').last();
  }

  async #pillSays(text: string | RegExp, timeout = 30_000): Promise<void> {
    await expect(this.#pill()).toHaveAccessibleName(text, { timeout });
  }
}
