import type { MatchPart, ProposalContext } from 'shared-domain/bank';
import type { Cents } from 'shared-domain/kernel';

export const partKinds = ['owner', 'supplier', 'account', 'transfer', 'return'] as const;
export type PartKind = (typeof partKinds)[number];

/** One part as somebody types it; the amount has the sign of the movement. */
export type TypedPart = {
  readonly key: number;
  readonly kind: PartKind;
  readonly partyId: string;
  /** '' : on account. */
  readonly claimId: string;
  readonly account: string;
  /** `key:…`, `owner:…` or nobody. */
  readonly bearer: string;
  readonly amount: Cents | null;
  readonly label: string;
};

export function emptyPart(key: number, kind: PartKind, amount: Cents | null): TypedPart {
  return { key, kind, partyId: '', claimId: '', account: '', bearer: '', amount, label: '' };
}

/** What is still to be laid somewhere. */
export function leftOf(total: Cents, parts: readonly TypedPart[]): Cents {
  return parts.reduce((left, { amount }) => left - (amount ?? 0), total);
}

export type PartTrouble = 'who' | 'account' | 'bearer' | 'amount';

/** What a part lacks, by its key. */
export function troublesOf(parts: readonly TypedPart[]): ReadonlyMap<number, PartTrouble> {
  return new Map(
    parts.flatMap((part) => {
      const trouble = troubleOf(part);
      return trouble ? [[part.key, trouble] as const] : [];
    }),
  );
}

function troubleOf({ kind, partyId, account, bearer, amount }: TypedPart): PartTrouble | null {
  const isOfParty = kind === 'owner' || kind === 'supplier' || kind === 'return';
  if (isOfParty && partyId === '') return 'who';
  if (!isOfParty && account === '') return 'account';
  if (kind === 'account' && account.startsWith('6') && bearer === '') return 'bearer';
  return amount === null || amount === 0 ? 'amount' : null;
}

export function matchParts(parts: readonly TypedPart[]): MatchPart[] {
  return parts.map(matchPart);
}

function matchPart({ kind, partyId, account, label, bearer, ...rest }: TypedPart): MatchPart {
  const amount = rest.amount ?? 0;
  const claimId = rest.claimId || null;
  switch (kind) {
    case 'owner':
      return { to: 'ownerClaim', ownerId: partyId, claimId, amount };
    case 'return':
      return { to: 'returnedDebit', ownerId: partyId, claimId, amount };
    case 'supplier':
      return { to: 'supplierClaim', supplierId: partyId, claimId, amount };
    case 'transfer':
      return { to: 'transfer', account, amount };
    case 'account':
      return { to: 'account', account, amount, bearer: bearerOf(bearer), label };
  }
}

export function bearerOf(typed: string): Extract<MatchPart, { to: 'account' }>['bearer'] {
  const [by, id = ''] = [typed.slice(0, typed.indexOf(':')), typed.slice(typed.indexOf(':') + 1)];
  if (by === 'key') return { by: 'key', keyId: id };
  return by === 'owner' ? { by: 'owner', ownerId: id, lotId: null } : null;
}

export function typedParts(parts: readonly MatchPart[]): TypedPart[] {
  return parts.map(typedPart);
}

function typedPart(part: MatchPart, key: number): TypedPart {
  const empty = emptyPart(key, 'owner', part.amount);
  switch (part.to) {
    case 'ownerClaim':
      return { ...empty, partyId: part.ownerId, claimId: part.claimId ?? '' };
    case 'returnedDebit':
      return { ...empty, kind: 'return', partyId: part.ownerId, claimId: part.claimId ?? '' };
    case 'supplierClaim':
      return { ...empty, kind: 'supplier', partyId: part.supplierId, claimId: part.claimId ?? '' };
    case 'transfer':
      return { ...empty, kind: 'transfer', account: part.account };
    case 'account': {
      const { account, label, bearer } = part;
      return { ...empty, kind: 'account', account, label, bearer: typedBearer(bearer) };
    }
  }
}

function typedBearer(bearer: ReturnType<typeof bearerOf>): string {
  if (bearer === null) return '';
  return bearer.by === 'key' ? `key:${bearer.keyId}` : `owner:${bearer.ownerId}`;
}

/** What a sheet begins with: the first proposal, or nothing but the whole amount. */
export function firstParts(
  amount: Cents,
  proposed: readonly MatchPart[] | undefined,
  isToAccount: boolean,
  context: Pick<ProposalContext, 'charges'>,
): TypedPart[] {
  if (isToAccount) {
    return [{ ...emptyPart(0, 'account', amount), bearer: typedBearer(context.charges.bearer) }];
  }
  return proposed ? typedParts(proposed) : [emptyPart(0, amount > 0 ? 'owner' : 'supplier', amount)];
}
