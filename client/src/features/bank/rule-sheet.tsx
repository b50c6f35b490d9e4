import { Radio, Stack, TextInput } from '@mantine/core';
import { useActions, useKeptForm } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { FormSheet, type Troubles, useTypedForm } from '../../ui/index.ts';
import { AccountSelect } from './account-select.tsx';
import { BearerSelect } from './bearer-select.tsx';
import type { OpenRow } from './open-rows.ts';
import { firstRule, ruleOf, type TypedRule } from './typed-rule.ts';
import type { Bank } from './use-bank.ts';

type RuleSheetProps = { readonly bank: Bank; readonly row: OpenRow; readonly onClose: () => void };

/** From this movement a rule for all that are like it: they are proposed, never booked by themselves. */
export function RuleSheet({ bank, row, onClose }: RuleSheetProps) {
  const t = useText();
  const actions = useActions();
  const { organisation, id: building } = bank.choice;
  const from = row.line.counterparty.account;
  const typed = useTypedForm<TypedRule>({
    first: firstRule(row.line),
    keeping: useKeptForm({ form: 'bank-rule', within: `${building}/${row.key}` }),
    troublesOf,
    save: (form) =>
      actions.saveRecord('bankRule', organisation, {
        body: ruleOf(form, { building, from, createdOn: today() }),
      }),
    onDone: onClose,
  });
  const { form, set, sayAt } = typed;
  return (
    <FormSheet title={t('bank.newRule')} done={t('bank.keepRule')} typed={typed} onClose={onClose}>
      <Radio.Group
        label={t('bank.ruleWhen')}
        value={form.by}
        onChange={(by) => set({ by: by === 'account' ? 'account' : 'words' })}
      >
        <Stack gap="xs" mt="xs">
          {from !== '' && <Radio value="account" label={t('bank.ruleAccount', { account: from })} />}
          <Radio value="words" label={t('bank.ruleWords')} />
        </Stack>
      </Radio.Group>
      {form.by === 'words' && (
        <TextInput
          id="rule-words"
          label={t('bank.words')}
          value={form.words}
          error={sayAt('rule-words')}
          maxLength={80}
          onChange={(event) => set({ words: event.currentTarget.value })}
        />
      )}
      <AccountSelect
        chart={bank.chart}
        value={form.account}
        error={sayAt('rule-account')}
        onChange={(account) => set({ account })}
      />
      <BearerSelect
        bank={bank}
        value={form.bearer}
        error={sayAt('rule-bearer')}
        onChange={(bearer) => set({ bearer })}
      />
      <TextInput
        label={t('bank.label')}
        value={form.label}
        maxLength={200}
        onChange={(event) => set({ label: event.currentTarget.value })}
      />
    </FormSheet>
  );
}

function troublesOf({ by, words, account, bearer }: TypedRule): Troubles {
  return {
    ...(by === 'words' && words.trim().length < 3 && { 'rule-words': { code: 'bank.ruleTooShort' } }),
    ...(account === '' && { 'rule-account': { code: 'account.invalid' } }),
    ...(account.startsWith('6') &&
      bearer === '' && { 'rule-bearer': { code: 'bank.bearerMissing', params: { account } } }),
  };
}
