import { expect, type Locator, type Page } from '@playwright/test';
import { demo } from '../../sync-server/src/demo/names.ts';
import type { Device } from '../device/device.ts';
import { type Language, say, type TextId } from '../product/words.ts';

export type Account = { readonly email: string; readonly name: string; readonly language: Language };

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
    await this.isUpToDate();
    await this.device.isReadyForOffline();
  }

  /** On the sign-in screen; an address already known to the device is left as it stands. */
  async givesPassword(email?: string): Promise<void> {
    // The browser's language until the profile is known; ours are the same here.
    if (email) await this.page.getByLabel(this.say('word.email'), { exact: true }).fill(email);
    await this.page.getByLabel(this.say('word.password'), { exact: true }).fill(demo.password);
    await this.page.getByRole('button', { name: this.say('signIn.title'), exact: true }).click();
  }

  /** Goes to a place of the navigation: the phone's tabs or the desk's sidebar. */
  async goesTo(id: TextId): Promise<void> {
    const navigation = this.page.getByRole('navigation', { name: this.say('shell.navigation') });
    await navigation.getByRole('link', { name: this.say(id), exact: true }).click();
  }

  /** The pill says that the server has everything and the device too. */
  async isUpToDate(): Promise<void> {
    await this.#pillSays(this.say('sync.upToDate'));
  }

  async knowsThatOffline(): Promise<void> {
    await this.#pillSays(/^(Hors ligne|Offline)/);
  }

  async isToldToSignInAgain(): Promise<void> {
    await this.#pillSays(this.say('sync.paused'));
  }

  /** Something waits in the inbox: the pill counts it. */
  async isToldToCheck(count: number): Promise<void> {
    await this.#pillSays(new RegExp(`^${count} (éléments? à vérifier|items? te controleren)`));
  }

  /** Opens the sheet behind the pill, and it says that everything typed here is recorded. */
  async readsThatAllIsRecorded(): Promise<void> {
    await this.#pill().click();
    const sheet = this.page.getByRole('dialog', { name: this.say('sync.title') });
    await expect(sheet.getByText(/Tout ce que vous avez encodé est enregistré|Alles wat u invoerde, is geregistreerd/)).toBeVisible();
    await sheet.getByRole('button', { name: this.say('word.close') }).click();
    await expect(sheet).toBeHidden();
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

  #pill(): Locator {
    return this.page.getByRole('banner').getByRole('button');
  }

  async #pillSays(text: string | RegExp): Promise<void> {
    await expect(this.#pill()).toHaveAccessibleName(text, { timeout: 30_000 });
  }
}
