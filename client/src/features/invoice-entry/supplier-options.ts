import { formatEnterpriseNumber } from 'shared-domain/kernel';
import type { Supplier } from 'shared-domain/payables';

type Known = { readonly id: string; readonly body: Pick<Supplier, 'name' | 'enterpriseNumber'> };

export type SupplierOption = {
  readonly value: string;
  readonly label: string;
  /** All a person may type to find it. */
  readonly told: string;
};

export function supplierOptions(suppliers: readonly Known[]): SupplierOption[] {
  return suppliers.map(({ id, body: { name, enterpriseNumber } }) => ({
    value: id,
    label: name,
    told: plain(
      enterpriseNumber ? `${name} ${enterpriseNumber} ${formatEnterpriseNumber(enterpriseNumber)}` : name,
    ),
  }));
}

export function matchingSuppliers<Option extends { readonly told?: string }>(
  options: readonly Option[],
  typed: string,
): Option[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  // What has no words of its own, such as the offer to create one, always matches.
  return options.filter(({ told }) => told === undefined || words.every((word) => told.includes(word)));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
