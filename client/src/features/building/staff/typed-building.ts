import {
  type Cents,
  cleanText,
  formatEnterpriseNumber,
  formatIban,
  isLocalDate,
  type Language,
  type LocalDate,
  parseEnterpriseNumber,
  parseIban,
  type Refusal,
} from 'shared-domain/kernel';
import {
  type BankAccount,
  type Building,
  isThresholdRaised,
  type RaiseThreshold,
} from 'shared-domain/ownership';

export type TypedAccount = { readonly iban: string; readonly purpose: BankAccount['purpose'] };
export type TypedBuilding = {
  readonly name: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly language: Language;
  readonly enterpriseNumber: string;
  readonly denominator: string;
  /** `01/07` */
  readonly yearStart: string;
  readonly threshold: Cents | null;
  /** Where the threshold is raised: the assembly that decided so. */
  readonly decidedOn: LocalDate | null;
  readonly reference: string;
  readonly accounts: readonly TypedAccount[];
};

type Settings = Pick<
  Building,
  | 'name'
  | 'address'
  | 'language'
  | 'enterpriseNumber'
  | 'denominator'
  | 'yearStart'
  | 'approvalThreshold'
  | 'bankAccounts'
>;
/** What the assembly decided about the threshold; null: it was not raised. */
export type ThresholdRaise = Omit<RaiseThreshold, 'building'> | null;
export type ReadBuilding = {
  /** Of a building that stands: with the threshold it has, where a decision raises it. */
  readonly settings: Settings;
  readonly raise: ThresholdRaise;
  readonly troubles: Record<string, Refusal>;
};

/** What most base deeds say, to be corrected where it is otherwise. */
export function emptyBuilding(language: Language): TypedBuilding {
  const address = { street: '', postalCode: '', city: '' };
  const accounts = [{ iban: '', purpose: 'current' as const }];
  return {
    name: '',
    ...address,
    language,
    enterpriseNumber: '',
    denominator: '1000',
    yearStart: '01/01',
    threshold: null,
    decidedOn: null,
    reference: '',
    accounts,
  };
}

export function typedBuilding(building: Building): TypedBuilding {
  const { name, address, language, enterpriseNumber, denominator, approvalThreshold, bankAccounts } =
    building;
  return {
    name,
    ...address,
    language,
    enterpriseNumber: enterpriseNumber ? formatEnterpriseNumber(enterpriseNumber) : '',
    denominator: String(denominator),
    yearStart: building.yearStart.split('-').toReversed().join('/'),
    threshold: approvalThreshold,
    decidedOn: null,
    reference: '',
    accounts: bankAccounts.map(({ iban, purpose }) => ({ iban: formatIban(iban), purpose })),
  };
}

/** [OWN-9] Whether what is typed asks for a decision of the assembly; a new building brings the threshold it has. */
export function raisesThreshold(typed: TypedBuilding, before: Building | null): boolean {
  return before !== null && isThresholdRaised(before, { approvalThreshold: typed.threshold });
}

/** `before`: the building as it stands; null for a new one. */
export function readBuilding(typed: TypedBuilding, before: Building | null = null): ReadBuilding {
  const troubles: Record<string, Refusal> = {};
  const raise = raisesThreshold(typed, before) ? readRaise(typed, troubles) : null;
  const name = textOf(typed.name);
  if (name === '') troubles['building-name'] = { code: 'field.missing' };
  const denominator = Number(typed.denominator.replace(/[\s.\u00a0\u202f]/g, ''));
  if (!Number.isInteger(denominator) || denominator < 1 || denominator > 100_000_000) {
    troubles['building-denominator'] = { code: 'field.notNumber' };
  }
  const yearStart = readDayOfYear(typed.yearStart);
  if (yearStart === null) troubles['building-yearStart'] = { code: 'date.invalid' };
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
    yearStart: yearStart ?? '01-01',
    approvalThreshold: raise && before ? before.approvalThreshold : typed.threshold,
    bankAccounts,
  };
  return { settings, raise, troubles };
}

function readRaise(typed: TypedBuilding, troubles: Record<string, Refusal>): ThresholdRaise {
  const reference = textOf(typed.reference);
  if (typed.decidedOn === null) troubles['building-decidedOn'] = { code: 'field.missing' };
  if (reference === '') troubles['building-reference'] = { code: 'field.missing' };
  return { threshold: typed.threshold ?? 0, decidedOn: typed.decidedOn ?? '', reference };
}

/** `1/7`, `01.07` or `0107`: a day of every year. */
function readDayOfYear(typed: string): string | null {
  const found = /^(\d{1,2})[/.\- ](\d{1,2})$|^(\d{2})(\d{2})$/.exec(typed.trim());
  const [day = '', month = ''] = [found?.[1] ?? found?.[3], found?.[2] ?? found?.[4]];
  const read = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(`2025-${read}`) ? read : null;
}

function textOf(typed: string): string {
  return cleanText(typed).trim();
}
