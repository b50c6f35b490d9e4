import {
  type Cents,
  cleanText,
  formatEnterpriseNumber,
  formatIban,
  type Language,
  parseEnterpriseNumber,
  parseIban,
  type Refusal,
} from 'shared-domain/kernel';
import type { BankAccount, Building } from 'shared-domain/ownership';

export type TypedAccount = { readonly iban: string; readonly purpose: BankAccount['purpose'] };
export type TypedBuilding = {
  readonly name: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly language: Language;
  readonly enterpriseNumber: string;
  readonly denominator: string;
  readonly threshold: Cents | null;
  readonly accounts: readonly TypedAccount[];
};

type Settings = Pick<
  Building,
  'name' | 'address' | 'language' | 'enterpriseNumber' | 'denominator' | 'approvalThreshold' | 'bankAccounts'
>;
export type ReadBuilding = { readonly settings: Settings; readonly troubles: Record<string, Refusal> };

export function typedBuilding(building: Building): TypedBuilding {
  const { name, address, language, enterpriseNumber, denominator, approvalThreshold, bankAccounts } =
    building;
  return {
    name,
    ...address,
    language,
    enterpriseNumber: enterpriseNumber ? formatEnterpriseNumber(enterpriseNumber) : '',
    denominator: String(denominator),
    threshold: approvalThreshold,
    accounts: bankAccounts.map(({ iban, purpose }) => ({ iban: formatIban(iban), purpose })),
  };
}

export function readBuilding(typed: TypedBuilding): ReadBuilding {
  const troubles: Record<string, Refusal> = {};
  const name = textOf(typed.name);
  if (name === '') troubles['building-name'] = { code: 'field.missing' };
  const denominator = Number(typed.denominator.replace(/[\s.\u00a0\u202f]/g, ''));
  if (!Number.isInteger(denominator) || denominator < 1 || denominator > 100_000_000) {
    troubles['building-denominator'] = { code: 'field.notNumber' };
  }
  const number = typed.enterpriseNumber.trim() === '' ? null : parseEnterpriseNumber(typed.enterpriseNumber);
  if (number && !number.ok) troubles['building-enterpriseNumber'] = number.refusal;
  const bankAccounts = typed.accounts.flatMap(({ iban, purpose }, place): BankAccount[] => {
    if (iban.trim() === '') return [];
    const read = parseIban(iban);
    if (!read.ok) troubles[`building-iban-${place}`] = read.refusal;
    return read.ok ? [{ iban: read.value, purpose }] : [];
  });
  const settings = {
    name,
    address: {
      street: textOf(typed.street),
      postalCode: textOf(typed.postalCode),
      city: textOf(typed.city),
    },
    language: typed.language,
    enterpriseNumber: number?.ok ? number.value : null,
    denominator,
    approvalThreshold: typed.threshold,
    bankAccounts,
  };
  return { settings, troubles };
}

function textOf(typed: string): string {
  return cleanText(typed).trim();
}
