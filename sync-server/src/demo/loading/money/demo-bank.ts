import { hash } from 'node:crypto';
import { type ImportedStatement, importStatement, type MatchPart, matchLine } from 'shared-domain/bank';
import { statementOf, type Told, writeCoda } from 'shared-domain/bank/testing';
import { addDays, type Cents, type Id, invariant, type LocalDate, sum } from 'shared-domain/kernel';
import { partyName } from 'shared-domain/ownership';
import type { FundCall } from 'shared-domain/receivables';
import type { DemoBooks, DemoBuilding } from '../../shape.ts';
import { instantOf } from '../draft-of-invoice.ts';
import type { MoneyPlan } from './money-plan.ts';
import type { MoneyWork } from './money-work.ts';

/** Money somebody will send: what they pay, and what the syndic books it as. */
type Coming = { readonly told: Omit<Told, 'bookedOn'>; readonly parts: readonly MatchPart[] };
type Account = { balance: Cents; sequence: number; coming: Coming[] };
type Debt = {
  readonly ownerId: Id;
  readonly claimId: Id;
  readonly amount: Cents;
  readonly communication: string;
};

/** The last days of the months in which the bank sends its statements, as far as the books go. */
export function statementDaysOf({ firstYear, until }: DemoBooks): LocalDate[] {
  const days = ['-02-28', '-05-31', '-08-31', '-11-13'];
  return [firstYear, firstYear + 1]
    .flatMap((year) => days.map((day) => `${year}${day}`))
    .filter((on) => on <= until);
}

/** The last one that a statement follows: some pay it in time, some have a fortnight left. */
function lastCallOf(books: DemoBooks): LocalDate {
  const last = statementDaysOf(books).at(-1) ?? books.until;
  const quarters = ['-01-15', '-04-15', '-07-15', '-10-15'];
  const days = [books.firstYear, books.firstYear + 1].flatMap((year) =>
    quarters.map((day) => `${year}${day}`),
  );
  return days.filter((on) => on < last).at(-1) ?? books.until;
}

/** Since so many days before the last call somebody has paid nothing. */
const lateDays = 106;

/** The bank of one building: it hears who owes what, and sends CODA files that the syndic imports and matches. */
export class DemoBank {
  private readonly accounts: ReadonlyMap<string, Account>;
  private paidUpTo: LocalDate;
  private readonly lastCall: LocalDate;
  private readonly work: MoneyWork;
  private readonly plan: MoneyPlan;
  /** Pays late: somebody to remind. */
  private readonly late: Id | undefined;

  constructor(work: MoneyWork, plan: MoneyPlan) {
    this.work = work;
    this.plan = plan;
    this.paidUpTo = `${work.building.books.firstYear}-01-01`;
    this.lastCall = lastCallOf(work.building.books);
    const account = (balance: Cents): Account => ({ balance, sequence: 0, coming: [] });
    this.accounts = new Map([
      [plan.currentIban, account(plan.workingFund)],
      [plan.savingsIban, account(plan.reserveFund)],
    ]);
    this.late = lateOwner(work.building);
  }

  /** Owners will pay this call, each with their communication. */
  expect({ body }: { readonly body: FundCall }): void {
    const isOpen = body.issuedOn >= this.lastCall;
    const since = addDays(this.lastCall, -lateDays);
    const debts = body.parts.filter(
      ({ ownerId }, at) => !(isOpen && at % 2 === 0) && !(ownerId === this.late && body.issuedOn >= since),
    );
    this.await(body.iban, debts);
  }

  await(iban: string, debts: readonly Debt[]): void {
    const account = this.accounts.get(iban);
    invariant(account, 'money comes to an account of the building');
    for (const { ownerId, claimId, amount, communication } of debts) {
      if (amount <= 0) continue;
      account.coming.push({
        told: { amount, digits: communication, from: this.nameOf(ownerId) },
        parts: [{ to: 'ownerClaim', ownerId, claimId, amount }],
      });
    }
  }

  /** A statement of each account that has something to tell, imported and matched. */
  async send(on: LocalDate): Promise<void> {
    const current = this.accounts.get(this.plan.currentIban);
    current?.coming.push(...(await this.supplierPayments(on)), this.charges());
    for (const [iban, account] of this.accounts) {
      if (account.coming.length > 0) await this.sendOne(iban, account, on);
      account.coming = [];
    }
    this.paidUpTo = on;
  }

  private async sendOne(iban: string, account: Account, on: LocalDate): Promise<void> {
    const { building, encoder, transaction } = this.work;
    account.sequence += 1;
    const statement = statementOf(
      {
        account: iban,
        closedOn: on,
        sequence: String(account.sequence).padStart(3, '0'),
        oldBalance: account.balance,
        holder: building.name,
      },
      account.coming.map(({ told }) => ({ ...told, bookedOn: on }) as Told),
    );
    account.balance = statement.newBalance ?? 0;
    const source = writeCoda([statement]);
    const at = instantOf(on, 1, '08:00');
    const command = await encoder.give({
      definition: importStatement,
      name: `statement/${iban}/${on}`,
      body: {
        building: building.id,
        format: 'coda',
        source,
        fileName: `${iban}-${on}.cod`,
        fileHash: hash('sha256', source),
      },
      at,
    });
    const statementId = `${command.id}.bankStatement`;
    const stored = await transaction.document(statementId);
    const lines = (stored?.document.body as ImportedStatement | undefined)?.lines ?? [];
    for (const [index, { parts }] of account.coming.entries()) {
      // The newest lines wait for somebody to look at them.
      if (on > this.lastCall && index % 5 === 0) continue;
      const body = { building: building.id, statementId, index: lines[index]?.index ?? 0, on: null };
      await encoder.give({
        definition: matchLine,
        name: `match/${iban}/${on}/${index}`,
        body: { ...body, parts: [...parts], reason: 'communication' },
        at,
      });
    }
  }

  /** One transfer of all that fell due since the last statement, as an order of the syndic leaves the account. */
  private async supplierPayments(on: LocalDate): Promise<Coming[]> {
    const { building, transaction } = this.work;
    const due = building.invoices.filter(
      ({ stage, dueOn }) => stage === 'approved' && dueOn >= this.paidUpTo && dueOn < on,
    );
    const approved = await transaction.find([{ by: 'building', type: 'invoice', building: building.id }]);
    const factOf = new Map(approved.map(({ id, subject }) => [subject, id]));
    const parts = due.flatMap(({ id, supplierId, total }): MatchPart[] => {
      const claimId = factOf.get(id);
      return claimId === undefined ? [] : [{ to: 'supplierClaim', supplierId, claimId, amount: -total }];
    });
    const amount = sum(parts.map((part) => part.amount));
    return amount < 0 ? [{ told: { amount, text: 'ordre de paiement', from: 'Divers' }, parts }] : [];
  }

  private charges(): Coming {
    const keyId = this.work.building.keys.find(({ kind }) => kind === 'general')?.id ?? '';
    const amount = -1_250;
    const label = 'Frais de gestion du compte';
    return {
      told: { amount, code: '08037001', text: label },
      parts: [{ to: 'account', account: '650', amount, bearer: { by: 'key', keyId }, label }],
    };
  }

  private nameOf(ownerId: Id): string {
    const owner = this.work.building.owners.find(({ id }) => id === ownerId);
    return owner ? partyName(owner.party).slice(0, 35) : '';
  }
}

/** The fourth owner, in the order of the tables: nobody who signs in. */
function lateOwner(building: DemoBuilding): Id | undefined {
  return building.owners[3]?.id;
}
