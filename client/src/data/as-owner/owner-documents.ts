import { movementOf } from 'shared-domain/accounting';
import { chargesOf } from 'shared-domain/payables';
import { noticeOfReminder, ownerCallOf } from 'shared-domain/receivables';
import { ownerScope } from 'shared-domain/sync';
import type { BodyOf } from '../bodies.ts';
import { readEntries } from '../hooks/use-entries.ts';
import type { Shown } from '../shown.ts';
import type { LookedAt } from './looked-at.ts';

/** What the staff's device holds of a building, by type. */
export type Held = <Type extends string>(type: Type) => readonly Shown<Type>[];

/** How an owner's own copies are told from what the staff holds: the types read, and what they come to. */
type Told = { readonly from: readonly string[]; readonly tell: (held: Held, owner: LookedAt) => Shown[] };

const told: Readonly<Record<string, Told>> = {
  ownerMovement: { from: ['journalEntry'], tell: movementsOf },
  charge: { from: ['invoice', 'allocation'], tell: chargesTo },
  ownerCall: { from: ['fundCall', 'allocationKey', 'building'], tell: callsTo },
  ownerPaymentPlan: {
    from: ['paymentPlan'],
    tell: (held, owner) =>
      ofOwner(held('paymentPlan'), owner).map((one) => copyOf(one, 'ownerPaymentPlan', owner, one)),
  },
  ownerPaymentPlanEnd: {
    from: ['paymentPlanEnd'],
    tell: (held, owner) =>
      ofOwner(held('paymentPlanEnd'), owner).map((one) => copyOf(one, 'ownerPaymentPlanEnd', owner, one)),
  },
  reminderNotice: { from: ['reminder', 'building'], tell: noticesTo },
};

/** Null: not among what an owner has a copy of, or not to be told from here. */
export function toldToOwner(type: string): Told | null {
  return told[type] ?? null;
}

function movementsOf(held: Held, owner: LookedAt): Shown<'ownerMovement'>[] {
  const documents = held('journalEntry');
  const byId = new Map(documents.map((document) => [document.id, document]));
  return readEntries(documents).entries.flatMap((entry) => {
    const source = byId.get(entry.id);
    const body = movementOf(entry, entry.id, owner.ownerId);
    if (!source || body.lines.length === 0) return [];
    return [copyOf(source, 'ownerMovement', owner, { id: `${entry.id}.movement`, subject: entry.id, body })];
  });
}

function chargesTo(held: Held, owner: LookedAt): Shown<'charge'>[] {
  const { building, ownerId } = owner;
  const portions = new Map<string, Shown<'allocation'>['body']['portions'][number][]>();
  for (const { body } of held('allocation')) {
    const own = body.portions.filter((portion) => portion.ownerId === ownerId);
    portions.set(body.invoiceId, [...(portions.get(body.invoiceId) ?? []), ...own]);
  }
  return held('invoice').flatMap((invoice) =>
    chargesOf(invoice.body.content, portions.get(invoice.id) ?? []).map((charge) =>
      copyOf(invoice, 'charge', owner, {
        id: `${invoice.id}.charge`,
        subject: invoice.id,
        body: { building, invoiceId: invoice.id, ...charge },
      }),
    ),
  );
}

function callsTo(held: Held, owner: LookedAt): Shown<'ownerCall'>[] {
  const keys = new Map(held('allocationKey').map(({ id, body }) => [id, body]));
  const payee = payeeOf(held);
  return held('fundCall').flatMap((call) =>
    call.body.parts
      .filter(({ ownerId }) => ownerId === owner.ownerId)
      .map((part) =>
        copyOf(call, 'ownerCall', owner, {
          id: part.claimId,
          subject: call.id,
          body: ownerCallOf({ ...call.body, id: call.id }, part, keys.get(call.body.keyId), payee),
        }),
      ),
  );
}

function noticesTo(held: Held, owner: LookedAt): Shown<'reminderNotice'>[] {
  const association = payeeOf(held);
  return ofOwner(held('reminder'), owner).map((sent) =>
    copyOf(sent, 'reminderNotice', owner, {
      id: `${sent.id}Notice`,
      subject: owner.ownerId,
      body: noticeOfReminder(sent.body, association),
    }),
  );
}

function payeeOf(held: Held): string {
  return held('building')[0]?.body.name ?? '';
}

function ofOwner<One extends { readonly body: { readonly ownerId: string } }>(
  all: readonly One[],
  { ownerId }: LookedAt,
): One[] {
  return all.filter(({ body }) => body.ownerId === ownerId);
}

type Copied<Type extends string> = {
  readonly id: string;
  readonly subject: string;
  readonly body: BodyOf<Type>;
};

/** Known as well, and as late, as what it is told from. */
function copyOf<Type extends string>(
  { organisation, building, sort, rev, state }: Shown,
  type: Type,
  { ownerId }: LookedAt,
  { id, subject, body }: Copied<Type>,
): Shown<Type> {
  const key = `${organisation}|${id}`;
  return {
    ...{ key, organisation, building, sort, rev, state, id, subject, body, type },
    scope: ownerScope(ownerId),
  };
}
