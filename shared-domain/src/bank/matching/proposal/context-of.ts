import { accountOf } from '../../../accounting/chart/account-roles.ts';
import type { Entry } from '../../../accounting/entry/entries-of.ts';
import type { ClaimKind, EntryParty } from '../../../accounting/entry/journal-entry.ts';
import { compareText } from '../../../kernel/compare-text.ts';
import type { Id } from '../../../kernel/id.ts';
import type { AllocationKey } from '../../../ownership/allocation-key/allocation-key.ts';
import type { Building } from '../../../ownership/building/building.ts';
import { type Owner, partyName } from '../../../ownership/owner/owner.ts';
import type { Supplier } from '../../../payables/supplier/supplier.ts';
import { communicationOf } from '../../../receivables/call/communication.ts';
import { inOrder } from '../../../receivables/claims/impute.ts';
import { openClaims } from '../../../receivables/claims/open-claims.ts';
import { linesByParty, type PartyLine } from '../../../receivables/claims/party-line.ts';
import { ledgerAccountOf } from '../../statement/ledger-account-of.ts';
import type { BankMatch } from '../bank-match.definition.ts';
import type { BankMatchUndone } from '../bank-match-undone.definition.ts';
import type { BankRule } from '../bank-rule.definition.ts';
import { type Named, standingMatches } from '../line-states.ts';
import { type Asked, communicationsAsked } from './communications-asked.ts';
import type { OrderedPayment, PartyAtBank, ProposalContext } from './proposal-context.ts';

/** What a device or the server holds of a building. */
export type KnownAtBank = {
  readonly association: Building;
  readonly owners: readonly Named<Owner>[];
  readonly suppliers: readonly Named<Supplier>[];
  readonly keys: readonly Named<AllocationKey>[];
  readonly entries: readonly Entry[];
  readonly calls: Asked['calls'];
  readonly invoices: Asked['invoices'];
  readonly ordered: readonly OrderedPayment[];
  readonly rules: readonly BankRule[];
  readonly matches: readonly Named<BankMatch>[];
  readonly undone: readonly BankMatchUndone[];
  readonly imputation: readonly ClaimKind[];
};

export function proposalContextOf(known: KnownAtBank): ProposalContext {
  const { association, owners, suppliers, entries, calls, invoices, imputation } = known;
  const ofOwners = linesByParty(entries, 'owner');
  const ofSuppliers = linesByParty(entries, 'supplier');
  const standing = [...standingMatches(known.matches, known.undone).values()];
  return {
    parties: [
      ...owners.map((owner) =>
        partyAt({ kind: 'owner', id: owner.id }, partyName(owner.party), [], ofOwners, imputation),
      ),
      ...suppliers.map(({ id, name, ibans }) =>
        partyAt({ kind: 'supplier', id }, name, ibans, ofSuppliers, imputation),
      ),
    ],
    communications: communicationsAsked({
      ownerIds: owners.map(({ id }) => id),
      calls: [...calls, callsOfSales(entries)],
      invoices,
    }),
    ordered: known.ordered,
    ownAccounts: association.bankAccounts.flatMap(({ iban }) => {
      const account = ledgerAccountOf(association, iban);
      return account === null ? [] : [{ iban, account }];
    }),
    rules: known.rules,
    history: standing.sort((a, b) => compareText(a.bookedOn, b.bookedOn)),
    charges: {
      account: accountOf('bankCharges', association.accountRoles),
      bearer: generalKey(known.keys),
    },
    interest: { account: accountOf('interestCharged', association.accountRoles) },
  };
}

function partyAt(
  party: EntryParty,
  name: string,
  ibans: readonly string[],
  lines: ReadonlyMap<Id, readonly PartyLine[]>,
  imputation: readonly ClaimKind[],
): PartyAtBank {
  const { claims, credit } = openClaims(lines.get(party.id) ?? [], imputation);
  return { party, name, ibans, claims: [...claims].sort(inOrder(imputation)), credit };
}

/** [MAT-5] What buyers of lots were called for, which no call for everybody tells: digits made of the claim's name. */
function callsOfSales(entries: readonly Entry[]): Asked['calls'][number] {
  const lines = entries.filter(({ event }) => event === 'lotSale').flatMap((entry) => entry.lines);
  return {
    parts: lines.flatMap(({ party, claim }) =>
      party !== null && claim?.kind === 'workingFund'
        ? [{ ownerId: party.id, claimId: claim.id, communication: communicationOf(claim.id) }]
        : [],
    ),
  };
}

/** The key of the base deed bears what the bank costs. */
function generalKey(keys: readonly Named<AllocationKey>[]) {
  const byCode = [...keys].sort((a, b) => (a.code < b.code ? -1 : 1));
  const found = byCode.find(({ kind }) => kind === 'general') ?? byCode[0];
  return found ? { by: 'key' as const, keyId: found.id } : null;
}
