import { formatEnterpriseNumber, formatIban } from 'shared-domain/kernel';
import type { Supplier } from 'shared-domain/payables';

type Known = { readonly id: string; readonly body: Supplier };

/** Suppliers by name, those that answer to every word typed; numbers are found with or without their dots and blanks. */
export function findSuppliers<Found extends Known>(suppliers: readonly Found[], typed: string): Found[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return suppliers
    .filter(({ body }) => {
      const told = toldOf(body);
      const isNumber = /^[a-z]{0,2}[\d. ]+$/.test(plain(typed));
      return isNumber
        ? told.includes(plain(typed).replace(/[. ]/g, ''))
        : words.every((word) => told.includes(word));
    })
    .sort((a, b) => a.body.name.localeCompare(b.body.name));
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
