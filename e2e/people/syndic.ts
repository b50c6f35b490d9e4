import { expect, type Locator } from 'playwright/test';
import { Person } from './person.ts';

export type Line = {
  readonly description: string;
  /** A number of the chart of accounts. */
  readonly account: string;
  /** The code of the allocation key; the building's first where left out. */
  readonly key?: string;
  readonly net: string;
  readonly vat: 0 | 6 | 12 | 21;
};

export type NewSupplier = {
  readonly name: string;
  readonly iban?: string;
  readonly enterpriseNumber?: string;
};

export type Invoice = {
  readonly building: string;
  readonly supplier: NewSupplier | string;
  readonly number: string;
  readonly date: string;
  readonly total: string;
  readonly lines: readonly Line[];
  readonly photo?: Buffer;
  readonly note?: string;
};

/** Who keeps the books of the building: encodes, submits, follows. */
export class Syndic extends Person {
  override async signsIn(): Promise<void> {
    await super.signsIn();
    await this.device.hasStaffScreens();
  }

  async writesInvoice(invoice: Invoice): Promise<void> {
    await this.startsInvoice(invoice.building);
    if (invoice.photo) {
      await this.photographs(invoice.photo);
      await this.seesPhoto();
    }
    if (typeof invoice.supplier === 'string') await this.choosesSupplier(invoice.supplier);
    else await this.createsSupplier(invoice.supplier);
    await this.types('number', invoice.number);
    await this.types('invoicedOn', invoice.date);
    for (const [index, line] of invoice.lines.entries()) await this.writesLine(index + 1, line);
    await this.types('total', invoice.total);
    if (invoice.note) await this.types('note', invoice.note);
    await this.page.keyboard.press('Tab');
  }

  async startsInvoice(building: string): Promise<void> {
    if (this.device.form === 'phone') {
      await this.goesTo('shell.capture');
    } else {
      await this.goesTo('invoices.title');
      await this.main
        .getByRole('link', { name: this.say('invoices.new') })
        .first()
        .click();
    }
    const choice = this.main.getByRole('button', { name: building, exact: true });
    await expect(choice.or(this.field('number'))).toBeVisible();
    if (await choice.isVisible()) await choice.click();
    await expect(this.field('number')).toBeVisible();
  }

  field(name: 'number' | 'invoicedOn' | 'dueOn' | 'total' | 'communication' | 'note'): Locator {
    return this.main.getByLabel(this.say(`entry.${name}`), { exact: true });
  }

  async types(name: Parameters<Syndic['field']>[0], text: string): Promise<void> {
    await this.field(name).fill(text);
  }

  async photographs(file: Buffer | string, name = 'facture.jpg'): Promise<void> {
    const asked = this.page.waitForEvent('filechooser');
    await this.main.getByRole('button', { name: this.say('photo.file') }).click();
    const chooser = await asked;
    await chooser.setFiles(typeof file === 'string' ? file : { name, mimeType: 'image/jpeg', buffer: file });
  }

  async seesPhoto(): Promise<void> {
    await this.seesPicture(new RegExp(this.say('entry.pages')));
  }

  async choosesSupplier(name: string): Promise<void> {
    const field = this.supplierField();
    await field.click();
    await field.fill(name);
    await this.page.getByRole('option', { name }).first().click();
  }

  async createsSupplier(supplier: NewSupplier): Promise<void> {
    await expect(await this.offersSupplier(supplier)).toBeHidden();
  }

  /** Fills the sheet for a new supplier and tries to create it; gives the sheet, which stays open when refused. */
  async offersSupplier({ name, iban, enterpriseNumber }: NewSupplier): Promise<Locator> {
    const field = this.supplierField();
    await field.click();
    await field.fill(name);
    await this.page.getByRole('option', { name: this.say('entry.createSupplier', { name }) }).click();
    const sheet = this.page.getByRole('dialog', { name: this.say('entry.newSupplier') });
    if (enterpriseNumber) await sheet.getByLabel(this.say('entry.enterpriseNumber')).fill(enterpriseNumber);
    if (iban) await sheet.getByLabel(this.say('entry.iban')).fill(iban);
    await sheet.getByRole('button', { name: this.say('entry.useSupplier') }).click();
    return sheet;
  }

  supplierField(): Locator {
    return this.main
      .getByRole('combobox', { name: this.say('word.supplier') })
      .or(this.main.getByRole('textbox', { name: this.say('word.supplier') }));
  }

  line(nth: number): Locator {
    return this.main.getByRole('group', { name: this.say('entry.line', { line: nth }) });
  }

  /** Fills the line of that place; makes it where there is none. */
  async writesLine(nth: number, { description, account, key, net, vat }: Line): Promise<void> {
    const line = this.line(nth);
    // A new invoice begins with one line.
    if (nth > 1 && !(await line.isVisible())) await this.addsLine();
    await line.getByLabel(this.say('entry.description')).fill(description);
    const accounts = line.getByLabel(this.say('entry.account'), { exact: true }).first();
    await accounts.click();
    await accounts.fill(account);
    await this.page
      .getByRole('option', { name: new RegExp(`^${account}`) })
      .first()
      .click();
    if (key) {
      const keys = line.getByLabel(this.say('entry.key'));
      const option = keys.locator('option').filter({ hasText: new RegExp(`^${key} `) });
      await keys.selectOption((await option.getAttribute('value')) ?? '');
    }
    await line.getByLabel(this.say('entry.net')).fill(net);
    await line.getByLabel(this.say('entry.vatRate'), { exact: true }).selectOption(String(vat));
  }

  lineSaying(description: string): Locator {
    const descriptions = this.main.getByLabel(this.say('entry.description'));
    // The value a person typed is no text of the page: it is asked of each field.
    return descriptions.and(this.page.locator(`[value="${description}"]`));
  }

  async addsLine(): Promise<void> {
    await this.main.getByRole('button', { name: this.say('entry.addLine') }).click();
  }

  async submits(): Promise<void> {
    await this.triesToSubmit();
    await expect(this.main.getByRole('region', { name: this.say('entry.progress') })).toBeVisible();
  }

  async triesToSubmit(): Promise<void> {
    await this.main.getByRole('button', { name: this.say('entry.submit'), exact: true }).click();
  }

  /** Finds the invoice in the list by its number and opens it. */
  async opensInvoice(number: string): Promise<void> {
    await this.goesTo('invoices.title');
    await this.main.getByRole('searchbox', { name: this.say('invoices.search') }).fill(number);
    await this.invoiceRow(number).click();
  }

  /** By what the list itself says of its length. */
  async findsMoreInvoicesThan(number: number): Promise<void> {
    await this.goesTo('invoices.title');
    const told = this.main.getByRole('status').filter({ hasText: /\d+ (factures|facturen)/ });
    await expect.poll(async () => Number.parseInt(await told.innerText(), 10)).toBeGreaterThan(number);
  }

  invoiceRow(number: string): Locator {
    return this.main
      .getByRole('list', { name: this.say('invoices.title') })
      .getByRole('link')
      .filter({ hasText: number });
  }

  async findsInvoiceMarked(
    number: string,
    ...states: readonly ('onDevice' | 'draft' | 'submitted' | 'posted' | 'rejected')[]
  ): Promise<void> {
    await this.goesTo('invoices.title');
    await this.main.getByRole('searchbox', { name: this.say('invoices.search') }).fill(number);
    await expect(this.invoiceRow(number)).toContainText(
      new RegExp(states.map((state) => this.say(`state.${state}`)).join('|')),
    );
  }

  /** A lot goes to somebody else on that day, in whole. */
  async transfersLot(building: string, lot: string, to: string, on: string): Promise<void> {
    await this.looksAt(building);
    await this.goesTo('building.title');
    const lots = this.main.getByRole('list', { name: this.say('building.lots') });
    await lots.getByRole('button', { name: new RegExp(`^\\S+ ${lot}\\b`) }).click();
    await this.page
      .getByRole('dialog')
      .getByRole('link', { name: this.say('building.registerTransfer') })
      .click();
    await this.main.getByLabel(this.say('transfer.on')).fill(on);
    await this.main
      .getByLabel(this.say('transfer.holder', { place: 1 }), { exact: true })
      .selectOption({ label: to });
    await this.main.getByRole('button', { name: this.say('transfer.review') }).click();
    await this.main.getByRole('button', { name: this.say('transfer.confirm') }).click();
    await this.reads(this.say('transfer.done'));
  }

  /** Begins a new version of an allocation key. */
  async editsKey(building: string, key: RegExp): Promise<void> {
    await this.looksAt(building);
    await this.goesTo('building.title');
    await this.main.getByRole('tab', { name: this.say('building.keys') }).click();
    await this.main.getByRole('columnheader', { name: key }).getByRole('button').click();
    await this.page
      .getByRole('dialog')
      .getByRole('button', { name: this.say('building.newVersion') })
      .click();
    await expect(this.keySheet()).toBeVisible();
    await this.keySheet().getByLabel(this.say('building.keyFrom')).fill('01/12/2026');
  }

  keySheet(): Locator {
    return this.page
      .getByRole('dialog')
      .filter({ has: this.page.getByRole('button', { name: this.say('building.apply') }) });
  }

  partField(lot: string): Locator {
    return this.keySheet().getByLabel(this.say('building.partOf', { number: lot }));
  }

  async typesPart(lot: string, part: string): Promise<void> {
    await this.partField(lot).fill(part);
  }

  async savesKey(): Promise<void> {
    await this.keySheet()
      .getByRole('button', { name: this.say('building.apply') })
      .click();
  }
}
