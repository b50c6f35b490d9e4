import { sliceBankFile } from '../../bank/file/read-bank-file.ts';
import type { BankMatch } from '../../bank/matching/bank-match.definition.ts';
import { proposalContextOf } from '../../bank/matching/proposal/context-of.ts';
import type { ProposalContext } from '../../bank/matching/proposal/proposal-context.ts';
import { proposals } from '../../bank/matching/proposal/proposals.ts';
import { type Reconciliation, reconciliation } from '../../bank/matching/reconciliation.ts';
import type { ImportedStatement } from '../../bank/statement/imported-statement.ts';
import { statementOf, type Told } from '../../bank/testing/statement-of.ts';
import { writeCoda } from '../../bank/testing/write-coda.ts';
import type { Cents } from '../../kernel/cents.ts';
import { sha256Hex } from '../../kernel/content-hash.ts';
import type { Id } from '../../kernel/id.ts';
import { invariant } from '../../kernel/invariant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { AllocationKey } from '../../ownership/allocation-key/allocation-key.ts';
import type { Building } from '../../ownership/building/building.ts';
import type { Owner } from '../../ownership/owner/owner.ts';
import type { Invoice } from '../../payables/invoice/invoice.definition.ts';
import type { Supplier } from '../../payables/supplier/supplier.ts';
import type { FundCall } from '../../receivables/call/fund-call.definition.ts';
import { defaultImputation } from '../../receivables/claims/open-claims.ts';
import type { SyncedDocument } from '../../sync/document.ts';
import { accountant, building, currentIban, eur, ownerNameOf, savingsIban } from './building.ts';
import type { Year } from './year.ts';

const named = <Body extends object>(documents: readonly SyncedDocument<Body>[]) =>
  documents.map(({ id, body }) => ({ ...body, id }));

export type Movement = Omit<Told, 'bookedOn'>;

/** What the bank knows: each account's balance and its last statement. */
export class Bank {
  private readonly accounts = new Map<string, { balance: Cents; sequence: number }>([
    [currentIban, { balance: eur('12 000,00'), sequence: 0 }],
    [savingsIban, { balance: eur('20 000,00'), sequence: 0 }],
  ]);

  /** The CODA file of one statement, as the bank would send it. */
  write(iban: string, closedOn: LocalDate, told: readonly Movement[]): string {
    const account = this.accounts.get(iban);
    invariant(account, 'the association has this account');
    account.sequence += 1;
    const statement = statementOf(
      {
        account: iban,
        closedOn,
        sequence: String(account.sequence).padStart(3, '0'),
        oldBalance: account.balance,
        holder: 'ACP Residence Les Charmes',
      },
      told.map((one) => ({ ...one, bookedOn: closedOn }) as Told),
    );
    account.balance = statement.newBalance ?? 0;
    return writeCoda([statement]);
  }
}

/** Imports a file and accepts the first proposal for each movement, as somebody would who only presses Enter. */
export function importAndMatch({ books, entries }: Year, coda: string, on: LocalDate): void {
  const bytes = Uint8Array.from(coda, (letter) => letter.charCodeAt(0));
  const slices = sliceBankFile(bytes);
  invariant(slices.ok, 'the file is read');
  for (const { source } of slices.value) {
    const file = { fileName: `${on}.cod`, fileHash: sha256Hex(bytes) };
    const id = books.give({
      type: 'importStatement',
      on,
      by: accountant,
      body: { building, format: 'coda', source, ...file },
    });
    const statementId = `${id}.bankStatement`;
    for (const line of books.one<ImportedStatement>('bankStatement', statementId).body.lines) {
      const [first] = proposals(line, knownAtBank({ books, entries }));
      invariant(first, `a proposal for ${line.counterparty.name} ${line.amount}`);
      const { parts, reason } = first;
      const body = { building, statementId, index: line.index, parts, reason, on: null };
      books.give({ type: 'matchLine', on, by: accountant, body });
    }
  }
}

function knownAtBank({ books, entries }: Pick<Year, 'books' | 'entries'>): ProposalContext {
  return proposalContextOf({
    association: books.one<Building>('building', building).body,
    owners: named(books.all<Owner>('owner')),
    suppliers: named(books.all<Supplier>('supplier')),
    keys: named(books.all<AllocationKey>('allocationKey')),
    entries: entries(),
    calls: named(books.all<FundCall>('fundCall')),
    invoices: named(books.all<Invoice>('invoice')),
    ordered: [],
    rules: [],
    matches: named(books.all<BankMatch>('bankMatch')),
    undone: [],
    imputation: defaultImputation,
  });
}

export function bankAgainstBooks({ books, entries }: Year): Reconciliation[] {
  const statements = named(books.all<ImportedStatement>('bankStatement'));
  return reconciliation(statements, named(books.all<BankMatch>('bankMatch')), [], entries());
}

/** One transfer per owner, of all those calls together, with the communication they ask for. */
export function transfersFor(
  { books }: Year,
  calls: readonly Id[],
  { without = [] }: { readonly without?: readonly Id[] } = {},
): Movement[] {
  const asked = new Map<Id, { amount: Cents; digits: string }>();
  for (const { parts } of calls.map((id) => books.one<FundCall>('fundCall', `${id}.fundCall`).body)) {
    for (const { ownerId, amount, communication } of parts) {
      const before = asked.get(ownerId)?.amount ?? 0;
      asked.set(ownerId, { amount: before + amount, digits: communication });
    }
  }
  return [...asked]
    .filter(([ownerId]) => !without.includes(ownerId))
    .map(([ownerId, { amount, digits }]) => ({ amount, digits, from: ownerNameOf(ownerId) }));
}
