import { expect } from 'playwright/test';
import { Person } from './person.ts';

/** Reads what their lots cost, and why. */
export class Owner extends Person {
  async opensCharges(): Promise<void> {
    await this.goesTo('charges.title');
    // The page that was left may show the same supplier until this one is there.
    await expect(this.main.getByRole('heading', { level: 1 })).toHaveText(this.say('charges.title'));
  }

  /** The latest charge of that supplier, or the one of that amount. */
  async opensCharge(supplier: string, amount = ''): Promise<void> {
    await this.opensCharges();
    const charges = this.main.getByRole('link').filter({ hasText: supplier });
    await charges.filter({ hasText: amount }).first().click();
    await expect(this.main.getByRole('heading', { level: 1 })).toHaveText(supplier);
  }

  /** The steps from one line of the invoice to this owner's cents, each in words. */
  async readsExplanation(line: string, steps: readonly (string | RegExp)[]): Promise<void> {
    const explanation = this.main.getByRole('region', { name: this.say('charges.explain') });
    const portion = explanation.getByRole('group').filter({ hasText: line }).first();
    // A touch opens it where there are many; where there are few they stand open.
    if (
      !(await portion
        .getByText(steps[0] ?? '')
        .first()
        .isVisible())
    )
      await portion.getByText(line).first().click();
    for (const step of steps) await expect(portion.getByText(step).first()).toBeVisible();
  }

  async seesPhotoOf(supplier: string): Promise<void> {
    await this.seesPicture(new RegExp(this.say('charges.document', { supplier })));
  }
}
