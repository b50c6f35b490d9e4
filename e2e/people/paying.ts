import { expect } from 'playwright/test';
import { statementOf } from '../../shared-domain/src/bank/testing/statement-of.ts';
import { writeCoda } from '../../shared-domain/src/bank/testing/write-coda.ts';
import type { TextId } from '../product/words.ts';
import type { Owner } from './owner.ts';
import type { Person } from './person.ts';
import type { Syndic } from './syndic.ts';

/** By the sidebar of a desk, or behind the last tab of a phone. */
export async function opensPlace(person: Person, place: TextId): Promise<void> {
  if (person.device.form === 'phone') {
    await person.goesTo('more.title');
    await person.main.getByRole('link', { name: person.say(place), exact: true }).click();
  } else {
    await person.goesTo(place);
  }
  await expect(person.main.getByRole('heading', { level: 1, name: person.say(place) })).toBeVisible();
}

/** A plan of one call, issued at once. */
export async function callsOwners(
  syndic: Syndic,
  call: { readonly label: string; readonly total: string; readonly on: string },
): Promise<void> {
  await opensPlace(syndic, 'calls.title');
  await syndic.main.getByRole('button', { name: syndic.say('calls.newPlan'), exact: true }).click();
  const plan = syndic.page.getByRole('dialog', { name: syndic.say('calls.newPlan') });
  await plan.getByLabel(syndic.say('calls.label')).fill(call.label);
  await plan.getByLabel(syndic.say('calls.total')).fill(call.total);
  await plan.getByLabel(syndic.say('calls.rhythm')).selectOption('once');
  await plan.getByLabel(syndic.say('calls.firstIssueOn')).fill(call.on);
  await plan.getByRole('button', { name: syndic.say('calls.savePlan'), exact: true }).click();
  await expect(plan).toBeHidden();

  const section = syndic.main.getByRole('region', { name: new RegExp(call.label) });
  await section.getByRole('button', { name: new RegExp(syndic.say('calls.instalment', { n: 1 })) }).click();
  const issue = syndic.page.getByRole('dialog', { name: syndic.say('calls.issueTitle') });
  await issue.getByRole('button', { name: syndic.say('calls.issue'), exact: true }).click();
  await expect(issue).toBeHidden();
  await expect(section.getByRole('link')).toBeVisible();
}

export type ToPay = {
  readonly claimId: string;
  readonly iban: string;
  readonly cents: number;
  readonly communication: string;
};

/** What an owner's own screen tells them to pay, with the code a banking app reads. */
export async function readsWhatToPay(owner: Owner, label: string): Promise<ToPay> {
  await owner.goesTo('account.title');
  await owner.main.getByRole('link').filter({ hasText: label }).first().click();
  await expect(owner.main.getByRole('heading', { level: 1 })).toContainText(label);
  await expect(owner.main.getByRole('img', { name: codePattern(owner) })).toBeVisible();
  const told = async (term: TextId) => {
    const line = owner.main.getByRole('term').filter({ hasText: new RegExp(`^${owner.say(term)}$`) });
    return (await line.locator('xpath=following-sibling::dd[1]').innerText()).trim();
  };
  const communication = (await told('account.communication')).replace(/\D/g, '');
  return {
    claimId: decodeURIComponent(new URL(owner.page.url()).pathname.split('/').at(-1) ?? ''),
    iban: (await told('account.iban')).replace(/\s/g, ''),
    cents: Number((await told('word.amount')).replace(/\D/g, '')),
    communication,
  };
}

function codePattern(owner: Owner): RegExp {
  return new RegExp(owner.say('account.code', { amount: '.*', name: '.*' }));
}

export async function seesCallPaid(owner: Owner, label: string): Promise<void> {
  await expect(owner.main.getByRole('heading', { level: 1 })).toContainText(label);
  await expect(owner.main.getByText(owner.say('account.state.paid'), { exact: true })).toBeVisible();
  await expect(owner.main.getByRole('img', { name: codePattern(owner) })).toBeHidden();
}

/** A statement as the bank of the association sends it, with that payment among the others. */
export function codaWith(
  paid: ToPay & { readonly from: string; readonly on: string; readonly sequence: string },
): Buffer {
  const statement = statementOf(
    { account: paid.iban, closedOn: paid.on, sequence: paid.sequence, oldBalance: 1_000_000 },
    [
      {
        amount: paid.cents,
        bookedOn: paid.on,
        from: paid.from,
        iban: 'BE71096123456769',
        digits: paid.communication,
        bankReference: `PAID${paid.sequence}${paid.cents}`,
      },
    ],
  );
  return Buffer.from(writeCoda([statement]), 'latin1');
}
