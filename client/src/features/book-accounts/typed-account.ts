import { checkOwnAccount, type OwnAccount } from 'shared-domain/accounting';
import { cleanText, type Refusal } from 'shared-domain/kernel';

export type TypedAccount = {
  readonly code: string;
  readonly fr: string;
  readonly nl: string;
  readonly de: string;
  readonly en: string;
  /** Percent as typed; empty: as the account above it. */
  readonly tenantShare: string;
  readonly active: boolean;
};

export type ReadAccount = {
  readonly account: Omit<OwnAccount, 'building'>;
  readonly troubles: Record<string, Refusal>;
};

export function typedAccount(before: OwnAccount | null): TypedAccount {
  const { code = '', labels, tenantShare = null, active = true } = before ?? {};
  const { fr = '', nl = '', de = '', en = '' } = labels ?? {};
  return { code, fr, nl, de, en, tenantShare: tenantShare === null ? '' : String(tenantShare), active };
}

/** `taken`: the numbers the association already gave. */
export function readAccount(typed: TypedAccount, taken: readonly string[]): ReadAccount {
  const troubles: Record<string, Refusal> = {};
  const code = typed.code.replace(/\s/g, '');
  const [fr, nl, de, en] = [typed.fr, typed.nl, typed.de, typed.en].map((text) => cleanText(text).trim()) as [
    string,
    string,
    string,
    string,
  ];
  const wrong = /^\d{2,10}$/.test(code) ? checkOwnAccount({ code }) : ({ code: 'account.invalid' } as const);
  if (wrong) troubles['account-code'] = wrong;
  else if (taken.includes(code))
    troubles['account-code'] = { code: 'account.taken', params: { account: code } };
  if (fr === '') troubles['account-fr'] = { code: 'field.missing' };
  if (nl === '') troubles['account-nl'] = { code: 'field.missing' };
  const tenantShare = readPercent(typed.tenantShare);
  if (tenantShare === undefined) troubles['account-tenant'] = { code: 'field.notNumber' };
  const { active } = typed;
  return {
    account: { code, labels: { fr, nl, de, en }, tenantShare: tenantShare ?? null, active },
    troubles,
  };
}

/** Null: nothing was typed; undefined: what was typed is no percentage. */
function readPercent(typed: string): number | null | undefined {
  const text = typed.replace('%', '').trim();
  if (text === '') return null;
  const percent = /^\d{1,3}$/.test(text) ? Number(text) : 101;
  return percent <= 100 ? percent : undefined;
}
