import { expect } from 'playwright/test';
import type { Owner } from './owner.ts';
import type { Syndic } from './syndic.ts';

export type Call = {
  readonly label: string;
  readonly total: string;
  readonly on: string;
  readonly dueOn?: string;
};

/** Calls provisions from all owners in one go. */
export async function callsProvisions(syndic: Syndic, { label, total, on, dueOn }: Call): Promise<void> {
  const field = (id: Parameters<Syndic['say']>[0]) =>
    syndic.page.getByRole('dialog').getByLabel(syndic.say(id), { exact: true });
  const press = (id: Parameters<Syndic['say']>[0]) =>
    syndic.page.getByRole('button', { name: syndic.say(id), exact: true }).click();
  await syndic.goesTo('calls.title');
  await press('calls.newPlan');
  await field('calls.label').fill(label);
  await field('calls.total').fill(total);
  await field('calls.rhythm').selectOption({ label: syndic.say('calls.rhythm.yearly') });
  await field('calls.firstIssueOn').fill(on);
  await press('calls.savePlan');
  await syndic.main
    .getByRole('list', { name: label })
    .getByRole('button', { name: syndic.say('calls.instalment', { n: 1 }) })
    .click();
  await field('calls.issuedOn').fill(on);
  if (dueOn) await field('calls.dueOn').fill(dueOn);
  await press('calls.issue');
  await expect(syndic.main.getByRole('list', { name: label }).getByRole('link')).toHaveCount(1);
}

export type Settling = {
  readonly label: string;
  readonly from: string;
  readonly until: string;
  readonly building: string;
  /** Shared by what each lot used. */
  readonly readings?: Readings;
};

export type Readings = {
  /** Left out: the one that the form proposes. */
  readonly account?: string;
  /** As it is typed, of the first lot, the second, … */
  readonly used: (at: number) => string;
};

/** Goes through the checks and the preview, and publishes by typing the building's name. */
export async function publishesSettlement(syndic: Syndic, settling: Settling): Promise<void> {
  const field = (id: Parameters<Syndic['say']>[0], params = {}) =>
    syndic.main.getByLabel(syndic.say(id, params), { exact: true });
  await syndic.goesTo('settlements.title');
  await syndic.main.getByRole('link', { name: syndic.say('settlements.new') }).click();
  await field('settlements.from').fill(settling.from);
  await field('settlements.until').fill(settling.until);
  await field('settlements.label').fill(settling.label);
  if (settling.readings) await addsReadings(syndic, settling.readings);
  await syndic.reads(syndic.say('settlements.provisional'));
  await syndic.main.getByRole('button', { name: syndic.say('settlements.toPreview') }).click();
  await expect(
    syndic.main.getByRole('table', { name: syndic.say('settlements.owners') }).getByRole('row'),
  ).not.toHaveCount(1);
  await syndic.main.getByRole('button', { name: syndic.say('settlements.toPublish') }).click();
  const publish = syndic.main.getByRole('button', { name: syndic.say('settlements.publish') });
  await publish.click();
  const name = field('settlements.confirm', { name: settling.building });
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await name.fill(settling.building);
  await publish.click();
  await expect(syndic.main.getByRole('heading', { level: 1 })).toHaveText(settling.label);
}

async function addsReadings(syndic: Syndic, { account, used }: Readings): Promise<void> {
  await syndic.main.getByRole('button', { name: syndic.say('settlements.addMeter') }).click();
  const sheet = syndic.page.getByRole('dialog', { name: syndic.say('settlements.addMeter') });
  const meter = sheet.getByLabel(syndic.say('settlements.meterAccount'), { exact: true });
  if (account === undefined) await expect(meter).not.toHaveValue('');
  else await meter.fill(account);
  const lots = await sheet.getByLabel(syndic.say('settlements.readingOf', { lot: '' })).all();
  for (const [at, lot] of lots.entries()) await lot.fill(used(at));
  await sheet.getByRole('button', { name: syndic.say('word.add'), exact: true }).click();
  await expect(sheet).toBeHidden();
}

/** What a lot used, and what it had used before, on a settlement or a statement. */
export async function readsUse(reader: Syndic | Owner, lot: string, words: readonly string[]): Promise<void> {
  const section = reader.main.getByRole('region', { name: reader.say('plot.use') });
  const row = section.getByRole('row').filter({
    has: reader.page.getByRole('rowheader', { name: reader.say('lot.named', { number: lot }), exact: true }),
  });
  for (const word of words) await expect(row).toContainText(word);
}

/** The word above a settlement: provisional until the server sealed it. */
export async function findsSettlement(
  syndic: Syndic,
  word: 'settlements.sealing' | 'settlements.final',
): Promise<void> {
  await expect(syndic.main.getByText(syndic.say(word), { exact: true })).toBeVisible({ timeout: 30_000 });
}

export async function opensStatement(owner: Owner, label: string): Promise<void> {
  await owner.goesTo('account.title');
  await owner.main.getByRole('link', { name: owner.say('statements.title') }).click();
  const list = owner.main.getByRole('list', { name: owner.say('statements.title') });
  await list.getByRole('link').filter({ hasText: label }).click();
  await expect(owner.main.getByRole('heading', { level: 1 })).toHaveText(label);
  await owner.reads(owner.say('statements.final'));
}

/** Opens one line of the statement: its invoice, its key, its formula. */
export async function readsWhy(owner: Owner, words: readonly (string | RegExp)[]): Promise<void> {
  const lines = owner.main.getByRole('list', { name: owner.say('statements.lines') });
  const line = lines
    .getByRole('group')
    .filter({ hasText: words[0] ?? '' })
    .first();
  const formula = line.getByText(owner.say('statements.stepFormula'), { exact: true });
  if (!(await formula.isVisible())) await line.locator('summary').click();
  for (const word of words) await expect(line.getByText(word).first()).toBeVisible();
}
