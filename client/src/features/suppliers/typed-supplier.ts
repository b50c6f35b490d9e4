import { accountOfChart } from 'shared-domain/accounting';
import {
  cleanText,
  Email,
  formatEnterpriseNumber,
  formatIban,
  type LocalDate,
  parseEnterpriseNumber,
  parseIban,
  type Refusal,
} from 'shared-domain/kernel';
import type { Supplier } from 'shared-domain/payables';

/** A supplier as it stands in the form: text, whatever it says. */
export type TypedSupplier = {
  readonly name: string;
  readonly enterpriseNumber: string;
  readonly ibans: readonly string[];
  readonly email: string;
  readonly phone: string;
  readonly defaultAccount: string;
  readonly defaultKeyCode: string;
  readonly note: string;
};

/** By field; an IBAN by its place, `ibans.0`. */
export type Troubles = Readonly<Record<string, Refusal>>;
export type ReadSupplier = { readonly supplier: Omit<Supplier, 'createdOn'>; readonly troubles: Troubles };

export function typed(supplier: Supplier | null): TypedSupplier {
  const { enterpriseNumber, ibans = [] } = supplier ?? {};
  return {
    name: supplier?.name ?? '',
    enterpriseNumber: enterpriseNumber ? formatEnterpriseNumber(enterpriseNumber) : '',
    ibans: ibans.length > 0 ? ibans.map(formatIban) : [''],
    email: supplier?.email ?? '',
    phone: supplier?.phone ?? '',
    defaultAccount: supplier?.defaultAccount ?? '',
    defaultKeyCode: supplier?.defaultKeyCode ?? '',
    note: supplier?.note ?? '',
  };
}

/** Reads the form; what is wrong is told at its field and nothing typed is lost. */
export function readSupplier(form: TypedSupplier): ReadSupplier {
  const troubles: Record<string, Refusal> = {};
  const name = cleanText(form.name).trim();
  if (name === '') troubles.name = { code: 'supplier.nameMissing' };
  const number = optional(form.enterpriseNumber, parseEnterpriseNumber);
  if (number.refusal) troubles.enterpriseNumber = number.refusal;
  const ibans = form.ibans.flatMap((text, place) => {
    const iban = optional(text, parseIban);
    if (iban.refusal) troubles[`ibans.${place}`] = iban.refusal;
    return iban.value ?? [];
  });
  const email = blankToNull(form.email);
  if (email !== null && !Email.safeParse(email).success) troubles.email = { code: 'email.invalid' };
  const account = blankToNull(form.defaultAccount);
  if (account !== null && !(/^\d{2,10}$/.test(account) && accountOfChart(account))) {
    troubles.defaultAccount = { code: 'account.invalid' };
  }
  const supplier = {
    name,
    enterpriseNumber: number.value,
    ibans: [...new Set(ibans)],
    email,
    phone: blankToNull(form.phone),
    defaultAccount: account,
    defaultKeyCode: blankToNull(form.defaultKeyCode),
    note: cleanText(form.note).trim(),
  };
  return { supplier, troubles };
}

/** Only what the person changed: what a colleague changes meanwhile stands beside it. */
export function changesOf(before: Supplier, after: Omit<Supplier, 'createdOn'>): Partial<Supplier> {
  const entries = Object.entries(after).filter(
    ([field, value]) => JSON.stringify(before[field as keyof Supplier]) !== JSON.stringify(value),
  );
  return Object.fromEntries(entries);
}

export function asNew(supplier: Omit<Supplier, 'createdOn'>, createdOn: LocalDate): Supplier {
  return { ...supplier, createdOn };
}

type Parser = (
  text: string,
) => { readonly ok: true; readonly value: string } | { readonly ok: false; readonly refusal: Refusal };

function optional(text: string, parse: Parser): { value: string | null; refusal: Refusal | null } {
  if (text.trim() === '') return { value: null, refusal: null };
  const parsed = parse(text);
  return parsed.ok ? { value: parsed.value, refusal: null } : { value: null, refusal: parsed.refusal };
}

function blankToNull(text: string): string | null {
  const clean = cleanText(text).trim();
  return clean === '' ? null : clean;
}
