import { formatEnterpriseNumber, formatIban } from 'shared-domain/kernel';
import type { Supplier } from 'shared-domain/payables';

type Known = { readonly id: string; readonly body: Supplier };

/** Suppliers by name, those that answer to every word typed; numbers are found with or without their dots and blanks. */
export function findSuppliers<Found extends Known>(suppliers: readonly Found[], typed: string): Found[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const isNumber = /^[a-z]{0,2}[\d. ]+$/.test(plain(typed));
  const wanted = isNumber ? [plain(typed).replace(/[. ]/g, '')] : words;
  return byName(suppliers).filter(({ body }) => {
    const told = toldOf(body);
    return wanted.every((word) => told.includes(word));
  });
}

// With each letter typed the same suppliers are asked again: their order and what they answer to are worked out once.
const inOrder = new WeakMap<readonly Known[], readonly Known[]>();
const answersTo = new WeakMap<Supplier, string>();
const names = new Intl.Collator();

function byName<Found extends Known>(suppliers: readonly Found[]): readonly Found[] {
  const known = inOrder.get(suppliers) as readonly Found[] | undefined;
  const sorted = known ?? [...suppliers].sort((a, b) => names.compare(a.body.name, b.body.name));
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

function toldOf(supplier: Supplier): string {
  const { name, enterpriseNumber, ibans } = supplier;
  const told = answersTo.get(supplier) ?? plain([name, enterpriseNumber ?? '', ...ibans].join(' '));
  answersTo.set(supplier, told);
  return told;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
