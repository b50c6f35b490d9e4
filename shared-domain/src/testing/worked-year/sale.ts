import { invariant } from '../../kernel/invariant.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { AllocationKey } from '../../ownership/allocation-key/allocation-key.ts';
import type { Building } from '../../ownership/building/building.ts';
import { type Ownership, ownershipIdOf } from '../../ownership/ownership/ownership.ts';
import { saleFigures } from '../../receivables/sale/post-lot-sale.ts';
import { building, lotIdOf, ownerIdOf, syndic } from './building.ts';
import type { Year } from './year.ts';

/** The notary's letter: from that day the buyer holds the lot; the working capital changes hands. */
export function sellLot({ books, entries }: Year, lot: string, buyer: string, on: LocalDate): void {
  const [lotId, ownerId] = [lotIdOf(lot), ownerIdOf(buyer)];
  const holders = [{ ownerId, numerator: 1, denominator: 1 }];
  const transfer = { building, lotId, on, holders, primaryContact: ownerId };
  books.give({ type: 'transferLot', on, by: syndic, body: transfer });
  const figures = saleFigures(lotId, on, {
    association: books.one<Building>('building', building).body,
    ownership: books.one<Ownership>('ownership', ownershipIdOf(lotId)).body,
    keys: books.all<AllocationKey>('allocationKey').map(({ body }) => body),
    entries: entries(),
  });
  invariant(figures.ok, 'the lot was transferred');
  const { workingFund, workingShare } = figures.value;
  const seen = { workingFund, share: workingShare };
  const body = { building, lotId, on, bookedOn: on, dueOn: addDays(on, 30), seen };
  books.give({ type: 'postLotSale', on, by: syndic, body });
}
