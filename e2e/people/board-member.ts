import { expect, type Locator } from 'playwright/test';
import { Person } from './person.ts';

/** Approves or refuses what the syndic submits. */
export class BoardMember extends Person {
  override async signsIn(): Promise<void> {
    await super.signsIn();
    await this.device.hasStaffScreens();
  }

  invoice(supplier: string, number: string): Locator {
    return this.main.getByRole('article', { name: `${supplier} ${number}` });
  }

  async opensSubmission(supplier: string, number: string): Promise<void> {
    await this.goesTo('approvals.title');
    await this.main
      .getByRole('link', { name: `${this.say('approvals.open')} ${supplier} ${number}` })
      .click();
    await expect(this.main.getByRole('heading', { level: 1 })).toContainText(number);
  }

  async seesPhoto(): Promise<void> {
    await this.seesPicture(new RegExp(this.say('approvals.open')));
  }

  async approves(supplier: string): Promise<void> {
    await this.main
      .getByRole('button', { name: this.say('approvals.approveThis', { supplier, amount: '' }).trim() })
      .click();
  }

  async refuses(supplier: string, reason: string): Promise<void> {
    await this.main
      .getByRole('button', { name: this.say('approvals.refuseThis', { supplier, amount: '' }).trim() })
      .click();
    const sheet = this.page.getByRole('dialog', { name: this.say('approvals.refuseTitle') });
    await sheet.getByLabel(this.say('approvals.reason')).fill(reason);
    await sheet.getByRole('button', { name: this.say('approvals.refuse'), exact: true }).click();
    await expect(sheet).toBeHidden();
  }
}
