import { formatMoney, languages } from 'shared-domain/kernel';
import { buildings, lots, owners, ownerships } from 'shared-domain/ownership';
import { debtorFile, type OpenClaim, reminders } from 'shared-domain/receivables';
import { expect, test } from 'vitest';
import { wordsIn } from '../i18n/index.ts';
import { legalPaper } from './legal-paper.ts';
import { print } from './testing/print.ts';
import { readPdf } from './testing/read-pdf.ts';
import { sender } from './testing/samples.ts';

const claim: OpenClaim = {
  ...{ id: 'c', kind: 'provision', account: '4101', label: 'Provisions T3', payments: [] },
  ...{ raisedOn: '2026-07-01', dueOn: '2026-08-31', raised: 30_000, paid: 5_000, open: 25_000 },
};
const paid: OpenClaim = {
  ...claim,
  id: 'p',
  label: 'Provisions T2',
  payments: [{ on: '2026-09-10', amount: 5_000, entryId: 'e' }],
};
const reminder = { ...reminders.sample.body, id: reminders.sample.id };

const legal = debtorFile(
  owners.sample.id,
  {
    association: buildings.sample.body,
    ...{ owners: [owners.sample], lots: [lots.sample], ownerships: [ownerships.sample.body] },
    ...{ entries: [], reminders: [reminder], overdue: [claim, paid], interest: reminder.interest },
  },
  '2026-11-21',
);

test.each(languages)('another reader finds the whole file in %s', async (language) => {
  if (!legal) throw new Error('the sample owes nothing');
  const words = await wordsIn(language, 'staff');
  const debtor = { claims: [claim, paid], demanded: [claim] };
  const paper = legalPaper({ sender, on: '2026-11-21', legal, debtor }, words);
  const { pages, language: told } = await readPdf(await print(paper));
  const text = pages.join(' ');
  const money = (cents: number) => formatMoney(cents, language).replace(/\s/g, ' ');
  for (const one of [
    'Anne Lambert',
    'Provisions T3',
    `Provisions T2 · ${words.t('arrears.inPlan')}`,
    `${money(5_000)} (${words.format.day('2026-09-10')})`,
    money(legal.totals.total),
    money(legal.privilege.amount),
    money(reminder.total),
    reminder.text,
    '× 36 / 365',
  ]) {
    expect(text).toContain(one);
  }
  expect(told).toBe(language);
  expect(paper.fileName).toMatch(/^2026-11-21_.*_Residence-Les-Tilleuls_Anne-Lambert_/);
});
