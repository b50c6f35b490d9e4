import type { Bearer, EntryParty } from '../../../accounting/entry/journal-entry.ts';
import type { Cents } from '../../../kernel/cents.ts';
import type { Id } from '../../../kernel/id.ts';
import type { OpenClaim } from '../../../receivables/claims/open-claims.ts';
import type { BankMatch } from '../bank-match.definition.ts';
import type { BankRule } from '../bank-rule.definition.ts';
import type { MatchPart, MatchReason } from '../match-part.ts';

/** An owner or a supplier, with what is open between them and the association. */
export type PartyAtBank = {
  readonly party: EntryParty;
  readonly name: string;
  /** Account numbers staff noted for them. */
  readonly ibans: readonly string[];
  readonly claims: readonly OpenClaim[];
  readonly credit: Cents;
};

/** Twelve digits somebody was asked to pay with, and the claims they were asked for; one claim, or all of an owner. */
export type KnownCommunication = {
  readonly digits: string;
  readonly party: EntryParty;
  readonly claimIds: readonly Id[];
};

/** A payment the association itself ordered at its bank. */
export type OrderedPayment = {
  readonly endToEnd: string;
  readonly amount: Cents;
  readonly iban: string;
  readonly supplierId: Id;
  readonly claimId: Id | null;
};

/** All that is known of a building when a movement is looked at. */
export type ProposalContext = {
  readonly parties: readonly PartyAtBank[];
  readonly communications: readonly KnownCommunication[];
  readonly ordered: readonly OrderedPayment[];
  readonly ownAccounts: readonly { readonly iban: string; readonly account: string }[];
  readonly rules: readonly BankRule[];
  /** The matches that stand, the latest last. */
  readonly history: readonly BankMatch[];
  readonly charges: { readonly account: string; readonly bearer: Bearer | null };
  /** Interest the bank pays. */
  readonly interest: { readonly account: string };
};

export type Proposal = {
  readonly parts: readonly MatchPart[];
  readonly reason: MatchReason;
  /** Fill the sentence of the reason: whom it is for, which claim, which digits. */
  readonly params: Readonly<Record<string, string | number>>;
  /** Sure: the payer said so and the amount fits. Likely: one of both. Possible: worth a look. */
  readonly certainty: 'sure' | 'likely' | 'possible';
};
