import { formatEnterpriseNumber, formatIban } from 'shared-domain/kernel';
import type { Supplier } from 'shared-domain/payables';

type Known = { readonly id: string; readonly body: Supplier };

/** Suppliers by name, those that answer to every word typed; numbers are found with or without their dots and blanks. */
export function findSuppliers<Found extends Known>(suppliers: readonly Found[], typed: string): Found[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const isNumber = /^[a-z]{0,2}[\d. ]+$/.test(plain(typed));
  const wanted = isNumber ? [plain(typed).replace(/[. ]/g, '')] : words;
  const found: Found[] = [];
  for (const { one, told } of byName(suppliers))
    if (wanted.every((word) => told.includes(word))) found.push(one);
  return found;
}

type Told<Found> = { readonly one: Found; readonly told: string };

// With each letter typed the same suppliers are asked again: their order and what they answer to are worked out once.
const inOrder = new WeakMap<readonly Known[], readonly Told<Known>[]>();
const names = new Intl.Collator();

function byName<Found extends Known>(suppliers: readonly Found[]): readonly Told<Found>[] {
  const known = inOrder.get(suppliers) as readonly Told<Found>[] | undefined;
  if (known) return known;
  const sorted = suppliers
    .map((one) => ({ one, told: toldOf(one.body) }))
    .sort((a, b) => names.compare(a.one.body.name, b.one.body.name));
  inOrder.set(suppliers, sorted);
  return sorted;
}

/** Another supplier under the same enterprise number: the same firm entered twice, most likely. */
export function alikeOf(
  suppliers: readonly Known[],
  id: string | null,
  enterpriseNumber: string | null,
): Known | null {
  if (enterpriseNumber === null) return null;
  return suppliers.find((one) => one.id !== id && one.body.enterpriseNumber === enterpriseNumber) ?? null;
}

export function numbersOf({ enterpriseNumber, ibans }: Supplier): string {
  const [iban] = ibans;
  return [enterpriseNumber && formatEnterpriseNumber(enterpriseNumber), iban && formatIban(iban)]
    .filter(Boolean)
    .join(' · ');
}

function toldOf({ name, enterpriseNumber, ibans }: Supplier): string {
  return plain([name, enterpriseNumber ?? '', ...ibans].join(' '));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
