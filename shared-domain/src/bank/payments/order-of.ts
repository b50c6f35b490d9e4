import { type Cents, sum } from '../../kernel/cents.ts';
import type { Id } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Building } from '../../ownership/building/building.ts';
import type { Context } from '../../sync/define.ts';

type Asked<Format> = {
  readonly building: Id;
  readonly bankAccount: string;
  readonly executeOn: LocalDate;
  readonly format: Format;
};

/** What every order says beside its own: whose it is, from which account, when, how much, and who gave it. */
export function orderOf<Format, Item extends { readonly amount: Cents }>(
  { building, bankAccount, executeOn, format }: Asked<Format>,
  { name, enterpriseNumber }: Building,
  items: Item[],
  context: Context,
) {
  return {
    ...{ building, bankAccount, name, enterpriseNumber, executeOn, format, items },
    total: sum(items.map(({ amount }) => amount)),
    by: context.account,
    byName: context.accountName,
    at: context.decidedAt,
  };
}
