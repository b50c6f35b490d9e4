import { expect, type Locator } from 'playwright/test';
import { opensPlace } from './paying.ts';
import type { Syndic } from './syndic.ts';

export type BankFile = { readonly name: string; readonly buffer: Buffer };

/** Chooses files of the bank; what became of each stands under the button. */
export async function importsFromBank(syndic: Syndic, files: readonly BankFile[]): Promise<void> {
  await opensPlace(syndic, 'bank.title');
  const asked = syndic.page.waitForEvent('filechooser');
  await syndic.main.getByRole('button', { name: syndic.say('bank.import'), exact: true }).click();
  const chooser = await asked;
  await chooser.setFiles(files.map((file) => ({ ...file, mimeType: 'text/plain' })));
}

export async function readsOfFile(
  syndic: Syndic,
  name: string,
  ...texts: (string | RegExp)[]
): Promise<void> {
  const report = syndic.main.getByRole('alert').filter({ hasText: name });
  for (const text of texts) await expect(report).toContainText(text);
}

/** The open movement that says that. */
export function movement(syndic: Syndic, text: string | RegExp): Locator {
  return syndic.main
    .getByRole('list', { name: syndic.say('bank.open') })
    .getByRole('listitem')
    .filter({ hasText: text });
}

export async function acceptsProposal(syndic: Syndic, text: string | RegExp, why: string): Promise<void> {
  const line = movement(syndic, text);
  await expect(line).toContainText(why);
  await line.getByRole('button', { name: syndic.say('bank.accept'), exact: true }).click();
  await expect(line).toBeHidden();
}

export async function seesMatched(syndic: Syndic): Promise<Locator> {
  await syndic.main.getByText(new RegExp(`^${syndic.say('bank.matched')} `)).click();
  return syndic.main.getByRole('list', { name: syndic.say('bank.matched') }).getByRole('listitem');
}
