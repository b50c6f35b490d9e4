import { NativeSelect, TextInput } from '@mantine/core';
import { addDays } from 'shared-domain/kernel';
import { useActions, useKeptForm } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { Amount, DataTable, FormSheet, LocalDateField, useTypedForm, withChosen } from '../../ui/index.ts';
import { type Debtor, readPaymentPlan, type TypedPaymentPlan } from './typed-payment-plan.ts';
import type { CallFile } from './use-call-file.ts';

type PaymentPlanFormProps = {
  readonly file: CallFile;
  readonly debtors: readonly Debtor[];
  readonly onClose: () => void;
};

/** All an owner owes, in equal instalments a month apart. */
export function PaymentPlanForm({ file, debtors, onClose }: PaymentPlanFormProps) {
  const t = useText();
  const format = useFormat();
  const actions = useActions();
  const { organisation, id: building } = file.choice;
  const around = { building, agreedOn: today(), debtors };
  const typed = useTypedForm<TypedPaymentPlan>({
    first: { ownerId: debtors[0]?.ownerId ?? '', count: '3', firstOn: addDays(today(), 30) },
    keeping: useKeptForm({ form: 'payment-plan', within: building }),
    followsToday: ['firstOn'],
    troublesOf: (form) => readPaymentPlan(form, around).troubles,
    save: async (form) => {
      const { plan } = readPaymentPlan(form, around);
      if (!plan) return { ok: false, refusal: { code: 'field.missing' } };
      return await actions.runCommand('agreePaymentPlan', organisation, plan);
    },
    onDone: onClose,
  });
  const { form, set, sayAt } = typed;
  const { plan } = readPaymentPlan(form, around);
  return (
    <FormSheet title={t('calls.newPaymentPlan')} done={t('calls.agree')} typed={typed} onClose={onClose}>
      <NativeSelect
        id="payment-owner"
        label={t('word.owner')}
        value={form.ownerId}
        error={sayAt('payment-owner')}
        onChange={(event) => set({ ownerId: event.currentTarget.value })}
        data={withChosen(
          debtors.map(({ ownerId, name, open }) => ({
            value: ownerId,
            label: `${name} · ${format.money(open)}`,
          })),
          form.ownerId,
        )}
      />
      <TextInput
        id="payment-count"
        label={t('calls.instalments')}
        inputMode="numeric"
        value={form.count}
        error={sayAt('payment-count')}
        autoComplete="off"
        onChange={(event) => set({ count: event.currentTarget.value })}
      />
      <LocalDateField
        id="payment-first"
        label={t('calls.firstDueOn')}
        value={form.firstOn}
        error={sayAt('payment-first')}
        onChange={(firstOn) => set({ firstOn })}
      />
      {plan && (
        <DataTable
          caption={t('calls.instalments')}
          rows={plan.instalments}
          rowKey={({ dueOn }) => dueOn}
          columns={[
            { key: 'due', header: t('calls.dueOn'), cell: ({ dueOn }) => format.day(dueOn), isTitle: true },
            {
              key: 'amount',
              header: t('word.amount'),
              align: 'end',
              cell: ({ amount }) => <Amount cents={amount} />,
            },
          ]}
        />
      )}
    </FormSheet>
  );
}
