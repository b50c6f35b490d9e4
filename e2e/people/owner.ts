import { expect } from '@playwright/test';
import { Person } from './person.ts';

/** Reads what their lots cost, and why. */
export class Owner extends Person {
  async opensCharges(): Promise<void> {
    await this.goesTo('charges.title');
  }

  async opensCharge(supplier: string): Promise<void> {
    await this.opensCharges();
    await this.main.getByRole('link', { name: new RegExp(supplier) }).first().click();
    await expect(this.main.getByRole('heading', { level: 1 })).toHaveText(supplier);
  }

  /** The steps from the invoice to the cent, each in words. */
  async readsExplanation(...steps: readonly (string | RegExp)[]): Promise<void> {
    const explanation = this.main.getByRole('region', { name: this.say('charges.explain') });
    for (const step of steps) await expect(explanation.getByText(step).first()).toBeVisible();
  }

  async seesPhotoOf(supplier: string): Promise<void> {
    await this.seesPicture(new RegExp(this.say('charges.document', { supplier })));
  }
}
