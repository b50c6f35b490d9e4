import { fundBalance } from '../../accounting/booking/book-entry.ts';
import { accountOf } from '../../accounting/chart/account-roles.ts';
import type { Entry } from '../../accounting/entry/entries-of.ts';
import type { YearClosing } from '../../accounting/year/year-closing.definition.ts';
import { type Cents, sum } from '../../kernel/cents.ts';
import type { Id } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { AllocationKey } from '../../ownership/allocation-key/allocation-key.ts';
import type { Building } from '../../ownership/building/building.ts';
import type { Lot } from '../../ownership/lot/lot.ts';
import { type Owner, partyName } from '../../ownership/owner/owner.ts';
import { holdersOn, type Ownership } from '../../ownership/ownership/ownership.ts';
import type { PaymentSettings } from '../call/payment-settings.ts';
import { type OpenClaim, openClaims } from '../claims/open-claims.ts';
import { linesOfParty } from '../claims/party-line.ts';
import { type CallAround, type CallsWorld, callsAroundSale } from './calls-around-sale.ts';
import { fundShare } from './fund-share.ts';
import { type LotInKey, lotInGeneralKey } from './lot-in-key.ts';
import {
  answerBeforeContractBy,
  answerBeforeDeedBy,
  attachmentBy,
  contestNoticeBy,
} from './notary-deadlines.ts';
import type { SaleFile, Told } from './sale-file.ts';

type Identified<Body> = { readonly id: Id; readonly body: Body };

/** What is known of the lot and its association when a notary asks. */
export type LetterWorld = CallsWorld & {
  readonly association: Building;
  readonly lot: Identified<Lot>;
  readonly ownership: Ownership | undefined;
  readonly owners: readonly Identified<Owner>[];
  readonly keys: readonly Identified<AllocationKey>[];
  readonly entries: readonly Entry[];
  readonly imputation: PaymentSettings['imputation'];
  readonly settlements: readonly {
    readonly label: string;
    readonly until: LocalDate;
    readonly publishedAt: string;
  }[];
  readonly closings: readonly YearClosing[];
  readonly file: SaleFile;
};

export type FundInLetter = { readonly total: Cents; readonly lotPart: Cents };

/** What one seller owes on a day. */
export type ArrearsInLetter = {
  readonly ownerId: Id;
  readonly name: string;
  readonly claims: readonly OpenClaim[];
  readonly total: Cents;
};

type Heading = {
  readonly on: LocalDate;
  readonly association: Pick<Building, 'name' | 'address' | 'enterpriseNumber'>;
  readonly lotNumber: string;
  readonly sellers: readonly ArrearsInLetter[];
  readonly arrears: Cents;
  readonly notary: string;
};

export type LetterBeforeContract = Heading & {
  readonly answerBy: LocalDate | null;
  readonly key: LotInKey | null;
  readonly workingFund: FundInLetter;
  readonly reserveFund: FundInLetter;
  readonly reserveCalls: readonly CallAround[];
  readonly proceedings: readonly Told[];
  /** Of the three years up to the letter. */
  readonly minutes: { readonly since: LocalDate; readonly list: readonly Told[] };
  /** Of the two years up to the letter. */
  readonly settlements: { readonly since: LocalDate; readonly list: LetterWorld['settlements'] };
  /** The last that was closed. */
  readonly balanceSheet: YearClosing | null;
};

export type LetterBeforeDeed = Heading & {
  readonly answerBy: LocalDate | null;
  readonly decidedExpenses: readonly Told[];
  /** Calls decided before and payable after. */
  readonly calls: readonly CallAround[];
  readonly acquisitions: readonly Told[];
  readonly disputeDebts: readonly Told[];
  readonly withholding: { readonly contestBy: LocalDate | null; readonly attachmentBy: LocalDate | null };
};

/** [SAL-7] What the notary is told before the contract (3.94 §1), as it stands on a day. */
export function letterBeforeContract(world: LetterWorld, on: LocalDate): LetterBeforeContract {
  const { file, closings, settlements, association, entries } = world;
  const key = lotInGeneralKey(
    world.lot.id,
    world.keys.map(({ body }) => body),
    on,
  );
  const fund = (role: 'workingFund' | 'reserveFund'): FundInLetter => {
    const until = entries.filter(({ date }) => date <= on);
    const total = fundBalance(until, accountOf(role, association.accountRoles));
    return { total, lotPart: key ? fundShare(total, key.quotePart, key.denominator) : 0 };
  };
  const [threeYears, twoYears] = [yearsBefore(on, 3), yearsBefore(on, 2)];
  return {
    ...headingOf(world, on),
    answerBy: file.beforeContract && answerBeforeContractBy(file.beforeContract.receivedOn),
    key,
    workingFund: fund('workingFund'),
    reserveFund: fund('reserveFund'),
    reserveCalls: callsAroundSale(world, on).filter((call) => call.fund === 'reserveFund'),
    proceedings: file.proceedings,
    minutes: { since: threeYears, list: file.minutes.filter((one) => (one.on ?? on) >= threeYears) },
    settlements: {
      since: twoYears,
      list: settlements.filter(({ until }) => until >= twoYears && until <= on),
    },
    balanceSheet: lastClosed(closings, on),
  };
}

/** [SAL-7] What the notary is told before the deed (3.94 §2), and until when money is kept back (3.95). */
export function letterBeforeDeed(world: LetterWorld, on: LocalDate): LetterBeforeDeed {
  const { file } = world;
  return {
    ...headingOf(world, on),
    answerBy: file.beforeDeed && answerBeforeDeedBy(file.beforeDeed.receivedOn),
    decidedExpenses: file.decidedExpenses,
    calls: callsAroundSale(world, on).filter(({ dueOn }) => dueOn > (file.deedOn ?? on)),
    acquisitions: file.acquisitions,
    disputeDebts: file.disputeDebts,
    withholding: {
      contestBy: file.deedOn && contestNoticeBy(file.deedOn),
      attachmentBy: file.contestedOn && attachmentBy(file.contestedOn),
    },
  };
}

/** [SAL-7] Everything open of each seller, due or not: the notary keeps it back. */
function headingOf(world: LetterWorld, on: LocalDate): Heading {
  const { association, lot, file } = world;
  const { name, address, enterpriseNumber } = association;
  const sellers = sellersOf(world).map((ownerId) => arrearsOf(ownerId, world, on));
  return {
    on,
    association: { name, address, enterpriseNumber },
    lotNumber: lot.body.number,
    sellers,
    arrears: sum(sellers.map(({ total }) => total)),
    notary: file.notary,
  };
}

/** Who held the lot before the deed; until it is noted, whoever held it when the notary first wrote. */
function sellersOf({ ownership, file }: LetterWorld): Id[] {
  const history = ownership?.history ?? [];
  const sale = history.findIndex(({ from }) => from === file.deedOn);
  const holders = sale > 0 ? history[sale - 1]?.holders : ownership && holdersOn(ownership, file.openedOn);
  return (holders ?? []).map(({ ownerId }) => ownerId);
}

function arrearsOf(
  ownerId: Id,
  { owners, entries, imputation }: LetterWorld,
  on: LocalDate,
): ArrearsInLetter {
  const lines = linesOfParty(entries, { kind: 'owner', id: ownerId }).filter((line) => line.on <= on);
  const claims = openClaims(lines, imputation).claims.filter(({ open }) => open > 0);
  const owner = owners.find(({ id }) => id === ownerId);
  return {
    ownerId,
    name: owner ? partyName(owner.body.party) : '',
    claims,
    total: sum(claims.map(({ open }) => open)),
  };
}

function lastClosed(closings: readonly YearClosing[], on: LocalDate): YearClosing | null {
  const closed = closings.filter(({ until }) => until <= on);
  return closed.sort((a, b) => (a.until < b.until ? 1 : -1))[0] ?? null;
}

/** The same day so many years before; 29 February becomes the 28th. */
function yearsBefore(on: LocalDate, years: number): LocalDate {
  const year = String(Number(on.slice(0, 4)) - years).padStart(4, '0');
  return on.endsWith('-02-29') ? `${year}-02-28` : `${year}${on.slice(4)}`;
}
