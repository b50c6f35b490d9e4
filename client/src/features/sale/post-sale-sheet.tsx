import { Text } from '@mantine/core';
import { addDays, type LocalDate } from 'shared-domain/kernel';
import { partyName } from 'shared-domain/ownership';
import type { SaleFigures } from 'shared-domain/receivables';
import { type Shown, useActions } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { Amount, DefinitionList, FormSheet, LocalDateField, useTypedForm } from '../../ui/index.ts';
import type { SaleWorldOfLot } from './use-sale-world.ts';

type PostSaleSheetProps = {
  readonly file: Shown<'saleFile'>;
  readonly known: SaleWorldOfLot;
  readonly on: LocalDate;
  readonly figures: SaleFigures;
  readonly onClose: () => void;
};
type TypedPosting = { readonly bookedOn: LocalDate | null; readonly dueOn: LocalDate | null };

/** Paid back to who left, called from who came: one entry. */
export function PostSaleSheet({ file, known, on, figures, onClose }: PostSaleSheetProps) {
  const t = useText();
  const actions = useActions();
  const { building, lotId } = file.body;
  const nameOf = (ownerId: string) => {
    const owner = known.world.owners.find(({ id }) => id === ownerId);
    return owner ? partyName(owner.body.party) : '…';
  };
  const typed = useTypedForm<TypedPosting>({
    first: { bookedOn: on, dueOn: addDays(on, 30) },
    troublesOf: ({ bookedOn, dueOn }) => ({
      ...(bookedOn === null && { 'sale-booked': { code: 'field.missing' } }),
      ...(dueOn === null && { 'sale-due': { code: 'field.missing' } }),
    }),
    save: ({ bookedOn, dueOn }) =>
      actions.runCommand('postLotSale', file.organisation, {
        ...{ building, lotId, on },
        bookedOn: bookedOn ?? on,
        dueOn: dueOn ?? on,
        seen: { workingFund: figures.workingFund, share: figures.workingShare },
      }),
    onDone: onClose,
  });
  const { form, set, sayAt } = typed;
  const { sellers, buyers } = figures.moved;
  return (
    <FormSheet title={t('sale.post')} done={t('sale.post')} typed={typed} onClose={onClose}>
      <Text>{t('sale.postHint')}</Text>
      <DefinitionList
        items={[
          ...sellers.map(({ ownerId, amount }) => ({
            term: t('sale.refundTo', { name: nameOf(ownerId) }),
            value: <Amount cents={amount} />,
          })),
          ...buyers.map(({ ownerId, amount }) => ({
            term: t('sale.callFrom', { name: nameOf(ownerId) }),
            value: <Amount cents={amount} />,
          })),
        ]}
      />
      <LocalDateField
        id="sale-booked"
        label={t('sale.bookedOn')}
        value={form.bookedOn}
        error={sayAt('sale-booked')}
        onChange={(bookedOn) => set({ bookedOn })}
      />
      <LocalDateField
        id="sale-due"
        label={t('sale.callDueOn')}
        value={form.dueOn}
        error={sayAt('sale-due')}
        onChange={(dueOn) => set({ dueOn })}
      />
    </FormSheet>
  );
}
