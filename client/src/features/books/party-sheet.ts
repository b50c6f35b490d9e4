import type { TextId } from '../../i18n/index.ts';
import { useText } from '../../i18n/index.ts';
import type { SheetColumn } from '../../platform/index.ts';
import { type PartyKind, type PartyRow, sideOf } from './party-rows.ts';

/** Each party by account, its balance as the books have it (debit is positive) and in a word. */
export function usePartySheet(kind: PartyKind, accounts: readonly string[]): SheetColumn<PartyRow>[] {
  const t = useText();
  const wordOf = (balance: number): TextId => sideOf(kind, balance);
  return [
    { header: t(`books.${kind}`), sheet: ({ name }) => name },
    ...accounts.map(
      (account): SheetColumn<PartyRow> => ({
        header: account,
        sheet: ({ byAccount }) => ({ cents: byAccount.get(account) ?? 0 }),
      }),
    ),
    { header: t('books.balance'), sheet: ({ balance }) => ({ cents: balance }) },
    { header: t('sheet.state'), sheet: ({ balance }) => (balance === 0 ? null : t(wordOf(balance))) },
  ];
}
