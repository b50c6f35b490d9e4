import { contentHash } from '../../kernel/content-hash.ts';
import type { Id } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import type { Budget } from '../../receivables/budget/budget.ts';
import type { CallFund } from '../../receivables/call/call-fund.ts';
import type { CallPlan } from '../../receivables/call/call-plan.ts';
import { schedule } from '../../receivables/call/schedule.ts';
import {
  accountant,
  building,
  currentIban,
  eur,
  generalKey,
  liftKey,
  ownerIdOf,
  savingsIban,
  suppliers,
  syndic,
} from './building.ts';
import type { Year } from './year.ts';

export function takeOver(year: Year): void {
  const line = { party: null, claim: null, cost: null, label: 'Reprise' };
  const kinet = { kind: 'owner', id: ownerIdOf('Kinet') };
  const insurer = { kind: 'supplier', id: suppliers.assurance.id };
  year.tell(
    '2026-01-01',
    'The books are taken over from the previous syndic',
    'Two bank accounts, the working capital, the reserve fund, one owner in arrears, one unpaid premium; what is left is the result that was never shared.',
    {
      '551': '12 000,00',
      '550': '20 000,00',
      '4101': '350,00',
      '100': '-10 000,00',
      '160': '-20 000,00',
      '440': '-1 200,00',
      '14': '-1 150,00',
    },
    () =>
      year.books.give({
        type: 'bookEntry',
        on: '2026-01-01',
        by: accountant,
        body: {
          building,
          on: '2026-01-01',
          description: 'Reprise du syndic précédent',
          pages: [],
          event: {
            is: 'opening',
            balances: [
              { ...line, account: '551', amount: eur('12 000,00') },
              { ...line, account: '550', amount: eur('20 000,00') },
              {
                ...line,
                account: '4101',
                amount: eur('350,00'),
                party: kinet,
                label: 'Provisions 2025, solde',
                claim: { kind: 'provision', dueOn: '2025-10-31' },
              },
              { ...line, account: '100', amount: eur('-10 000,00') },
              { ...line, account: '160', amount: eur('-20 000,00') },
              {
                ...line,
                account: '440',
                amount: eur('-1 200,00'),
                party: insurer,
                label: 'Prime 2025',
                claim: { kind: 'invoice', dueOn: '2026-01-15' },
              },
              { ...line, account: '14', amount: eur('-1 150,00') },
            ],
          },
        },
      }),
  );
}

const budgetId = sampleId(800);
const budgetLines = [
  { account: '61050', keyId: generalKey, label: 'Nettoyage', amount: eur('4 800,00') },
  { account: '61200', keyId: generalKey, label: 'Eau', amount: eur('3 600,00') },
  { account: '6140', keyId: generalKey, label: 'Assurance incendie', amount: eur('2 400,00') },
  { account: '61300', keyId: generalKey, label: 'Honoraires du syndic', amount: eur('3 600,00') },
  { account: '61011', keyId: liftKey, label: 'Ascenseur', amount: eur('2 000,00') },
];

export function approveBudget(year: Year): void {
  const { books } = year;
  const lines = budgetLines.map((line, at) => ({ ...line, id: sampleId(810 + at) }));
  year.tell(
    '2026-01-12',
    'The assembly approves the budget of 2026',
    '14 400,00 by the shares, 2 000,00 by the lift; nothing is booked.',
    {},
    () => {
      const budget: Budget = {
        building,
        createdOn: '2026-01-02T09:00:00.000Z',
        fiscalYear: 2026,
        kind: 'ordinary',
        lines,
        stage: { is: 'draft' },
      };
      books.record('budget', budgetId, budget);
      const seen = { building, budgetId, linesHash: contentHash(lines) };
      books.give({ type: 'submitBudget', on: '2026-01-05', by: syndic, body: seen });
      const assembly = { on: '2026-01-10', minutes: 'PV AG 10/01/2026, point 4', pages: [] };
      books.give({ type: 'approveBudget', on: '2026-01-12', by: syndic, body: { ...seen, assembly } });
    },
  );
}

type Planned = {
  readonly id: Id;
  readonly fund: CallFund;
  readonly label: string;
  readonly keyId: Id;
  readonly total: string;
  readonly first: LocalDate;
  readonly rhythm?: 'quarterly' | 'once';
};

export const plans = {
  shares: plan({
    id: sampleId(820),
    fund: 'provision',
    label: 'Provisions 2026',
    keyId: generalKey,
    total: '14 400,00',
    first: '2026-01-15',
  }),
  lift: plan({
    id: sampleId(821),
    fund: 'provision',
    label: 'Provisions ascenseur 2026',
    keyId: liftKey,
    total: '2 000,00',
    first: '2026-01-15',
  }),
  reserve: plan({
    id: sampleId(822),
    fund: 'reserveFund',
    label: 'Fonds de réserve 2026',
    keyId: generalKey,
    total: '2 000,00',
    first: '2026-02-01',
    rhythm: 'once',
  }),
  roof: plan({
    id: sampleId(823),
    fund: 'extraordinary',
    label: 'Toiture',
    keyId: generalKey,
    total: '8 000,00',
    first: '2026-09-01',
    rhythm: 'once',
  }),
};

function plan({ id, fund, label, keyId, total, first, rhythm = 'quarterly' }: Planned): {
  id: Id;
  body: CallPlan;
} {
  const cents = eur(total);
  return {
    id,
    body: {
      building,
      createdOn: '2026-01-12T09:00:00.000Z',
      label,
      fiscalYear: 2026,
      terms: { fund, keyId, iban: fund === 'reserveFund' ? savingsIban : currentIban },
      schedule: { rhythm, total: cents, instalments: schedule(cents, rhythm, first, 30) },
      budgetId: fund === 'provision' ? budgetId : null,
    },
  };
}

/** Issues the n-th call of a plan; answers the id of the command, which names the call. */
export function callFunds(year: Year, name: keyof typeof plans, n: number): Id {
  const { id, body } = plans[name];
  const instalment = body.schedule.instalments[n - 1];
  if (!instalment) throw new Error(`${name} has no call ${n}`);
  if (n === 1) year.books.record('callPlan', id, body);
  return year.books.give({
    type: 'issueCall',
    on: instalment.issueOn,
    by: syndic,
    body: {
      building,
      planId: id,
      instalment: n,
      fund: body.terms.fund,
      keyId: body.terms.keyId,
      label: `${body.label}, ${n}/${body.schedule.instalments.length}`,
      issuedOn: instalment.issueOn,
      dueOn: instalment.dueOn,
      total: instalment.amount,
      iban: body.terms.iban,
      communication: 'perOwner',
    },
  });
}
