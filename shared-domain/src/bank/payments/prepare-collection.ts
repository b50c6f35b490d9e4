import * as z from 'zod/mini';
import { entriesOf } from '../../accounting/entry/entries-of.ts';
import type { JournalEntry } from '../../accounting/entry/journal-entry.ts';
import { Cents } from '../../kernel/cents.ts';
import { Iban } from '../../kernel/iban.ts';
import { Id } from '../../kernel/id.ts';
import { addDays, LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import { accept, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { Building } from '../../ownership/building/building.ts';
import { type Owner, partyName } from '../../ownership/owner/owner.ts';
import {
  type PaymentSettings,
  paymentSettingsIdOf,
  paymentSettingsOf,
} from '../../receivables/call/payment-settings.ts';
import type { Context, Decision, Placed, Read, State } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { debitFormats } from '../sepa/direct-debit.ts';
import { checkHead, claimsToOrder, type Orderable } from './check-order.ts';
import type { CollectedItem, CollectionOrder } from './collection-order.definition.ts';
import {
  type CollectionSettings,
  collectionSettingsIdOf,
  collectionSettingsOf,
} from './collection-settings.definition.ts';
import type { Mandate } from './mandate.definition.ts';
import { collectionFileOf } from './order-file.ts';
import { orderOf } from './order-of.ts';
import { endToEndOf } from './order-reference.ts';
import { standingIn } from './standing-orders.ts';

/** Orders the collection of what owners with a mandate owe. */
export const PrepareCollection = z.strictObject({
  building: Id,
  bankAccount: Iban,
  executeOn: LocalDate,
  format: z.enum(debitFormats),
  items: z
    .array(
      z.strictObject({
        ownerId: Id,
        claimId: Id,
        mandateId: Id,
        amount: Cents.check(z.gte(1, { error: 'sepa.amount' })),
        communication: plainText(140),
      }),
    )
    .check(z.minLength(1, { error: 'sepa.nothing' }), z.maxLength(1_000)),
});
export type PrepareCollection = z.infer<typeof PrepareCollection>;

export function collectionReads({ building, items }: PrepareCollection): Read[] {
  const named = new Set(items.flatMap(({ ownerId, mandateId }) => [ownerId, mandateId]));
  return [
    { by: 'id', id: building },
    { by: 'id', id: collectionSettingsIdOf(building) },
    { by: 'id', id: paymentSettingsIdOf(building) },
    { by: 'building', type: 'journalEntry', building },
    { by: 'building', type: 'collectionOrder', building },
    { by: 'building', type: 'orderCancelled', building },
    ...[...named].map((id): Read => ({ by: 'id', id })),
  ];
}

type Known = {
  readonly state: State;
  readonly standing: readonly (CollectionOrder & { readonly id: Id })[];
  readonly claims: readonly Orderable[];
};

/** [PMT-6] Under a mandate in force, announced in time, and booked when the bank collected. */
export function decideCollection(
  command: Placed<PrepareCollection>,
  state: State,
  context: Context,
): Decision {
  const { building } = command.body;
  if (!state.sees(buildingStaffScope(building))) return { is: 'undecidable', missing: 'collectionOrder' };
  const association = state.byId<Building>('building', building)?.body;
  if (!association) return { is: 'undecidable', missing: 'building' };
  const settings = collectionSettingsOf(
    state.byId<CollectionSettings>('collectionSettings', collectionSettingsIdOf(building))?.body,
  );
  const { creditorId } = settings;
  if (creditorId === null) return { is: 'refused', refusal: { code: 'collection.creditorMissing' } };
  const standing = standingIn<CollectionOrder>('collectionOrder', building, state);
  const refusal =
    checkHead(command.body, association, context.today) ??
    tooSoon(command.body, addDays(context.today, settings.noticeDays));
  if (refusal) return { is: 'refused', refusal };
  const claims = claimsAsked(command.body, state, standing);
  if (!claims.ok) return { is: 'refused', refusal: claims.refusal };
  const items = collectedItems(command, { state, standing, claims: claims.value });
  if (!items.ok) return { is: 'refused', refusal: items.refusal };
  const order = { ...orderOf(command.body, association, items.value, context), creditorId };
  const id = `${command.id}.collectionOrder`;
  const file = collectionFileOf({ ...order, id });
  if (!file.ok) return { is: 'refused', refusal: file.refusal };
  return { is: 'applied', effects: [{ do: 'fact', type: 'collectionOrder', id, body: order }] };
}

function tooSoon({ executeOn }: PrepareCollection, day: LocalDate): Refusal | null {
  return executeOn < day ? { code: 'collection.tooSoon', params: { day } } : null;
}

function claimsAsked(
  { building, items }: PrepareCollection,
  state: State,
  standing: Known['standing'],
): Result<Orderable[]> {
  const entries = entriesOf(state.byBuilding<JournalEntry>('journalEntry', building));
  const asked = items.map(({ ownerId, ...item }) => ({
    ...item,
    party: { kind: 'owner' as const, id: ownerId },
  }));
  const chosen = state.byId<PaymentSettings>('paymentSettings', paymentSettingsIdOf(building))?.body;
  return claimsToOrder(asked, entries, standing, paymentSettingsOf(chosen).imputation);
}

function collectedItems({ id, body }: Placed<PrepareCollection>, known: Known): Result<CollectedItem[]> {
  const items: CollectedItem[] = [];
  for (const [at, { mandateId, ownerId, ...item }] of body.items.entries()) {
    const mandate = mandateOf({ mandateId, ownerId }, body, known);
    if (!mandate.ok) return mandate;
    const owner = known.state.byId<Owner>('owner', ownerId)?.body;
    const { reference, signedOn, scheme, iban } = mandate.value;
    items.push({
      ...item,
      ...{ ownerId, mandateId, mandate: reference, signedOn, scheme, iban },
      ownerName: owner ? partyName(owner.party) : '',
      sequence: isFirst(mandateId, items, known.standing) ? 'FRST' : 'RCUR',
      paidBefore: known.claims[at]?.seen ?? 0,
      endToEnd: endToEndOf(id, at + 1),
    });
  }
  return accept(items);
}

/** [PMT-6] One collection of a mandate is its first, whatever is collected with it. */
function isFirst(mandateId: Id, items: readonly CollectedItem[], standing: Known['standing']): boolean {
  const before = [...items, ...standing.flatMap((order) => order.items)];
  return !before.some((one) => one.mandateId === mandateId);
}

function mandateOf(
  { mandateId, ownerId }: { readonly mandateId: Id; readonly ownerId: Id },
  { building, executeOn }: PrepareCollection,
  { state }: Known,
): Result<Mandate> {
  const mandate = state.byId<Mandate>('mandate', mandateId)?.body;
  if (mandate?.building !== building) return refuse({ code: 'mandate.unknown' });
  if (mandate.ownerId !== ownerId) return refuse({ code: 'mandate.otherOwner' });
  if (mandate.signedOn > executeOn) return refuse({ code: 'mandate.notSigned' });
  const isRevoked = mandate.revokedOn !== null && mandate.revokedOn <= executeOn;
  return isRevoked ? refuse({ code: 'mandate.revoked' }) : accept(mandate);
}
