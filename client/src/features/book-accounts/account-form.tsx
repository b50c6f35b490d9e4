import { Checkbox, SimpleGrid, TextInput } from '@mantine/core';
import { type Shown, useActions, useKeptForm } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import type { BuildingChoice } from '../../scope/index.ts';
import { FormSheet, useTypedForm } from '../../ui/index.ts';
import { readAccount, type TypedAccount, typedAccount } from './typed-account.ts';

type AccountFormProps = {
  readonly choice: BuildingChoice;
  readonly accounts: readonly Shown<'ownAccount'>[];
  /** Null: a new one. */
  readonly before: Shown<'ownAccount'> | null;
  readonly onClose: () => void;
};

export function AccountForm({ choice, accounts, before, onClose }: AccountFormProps) {
  const t = useText();
  const actions = useActions();
  const { organisation, id: building } = choice;
  const taken = accounts.filter(({ id }) => id !== before?.id).map(({ body }) => body.code);
  const typed = useTypedForm<TypedAccount>({
    first: typedAccount(before?.body ?? null),
    keeping: useKeptForm({ form: 'account', record: before?.id, within: building }),
    troublesOf: (form) => readAccount(form, taken).troubles,
    save: (form) => {
      const { account } = readAccount(form, taken);
      const { labels, tenantShare, active } = account;
      if (!before) return actions.saveRecord('ownAccount', organisation, { body: { building, ...account } });
      const patch = { labels, tenantShare, active };
      return actions.saveRecord('ownAccount', organisation, { id: before.id, patch });
    },
    onDone: onClose,
  });
  const { form, set, sayAt } = typed;
  const field = (name: 'code' | 'fr' | 'nl' | 'de' | 'en', label: string) => (
    <TextInput
      id={`account-${name}`}
      label={label}
      value={form[name]}
      maxLength={name === 'code' ? 12 : 120}
      error={sayAt(`account-${name}`)}
      autoComplete="off"
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <FormSheet
      title={before ? t('ownAccounts.edit', { account: before.body.code }) : t('ownAccounts.new')}
      done={t('ownAccounts.keep')}
      typed={typed}
      onClose={onClose}
    >
      {!before && field('code', t('ownAccounts.code'))}
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {field('fr', t('ownAccounts.fr'))}
        {field('nl', t('ownAccounts.nl'))}
        {field('de', t('ownAccounts.de'))}
        {field('en', t('ownAccounts.en'))}
      </SimpleGrid>
      <TextInput
        id="account-tenant"
        label={t('ownAccounts.tenantShare')}
        description={t('ownAccounts.tenantHint')}
        inputMode="numeric"
        value={form.tenantShare}
        error={sayAt('account-tenant')}
        autoComplete="off"
        onChange={(event) => set({ tenantShare: event.currentTarget.value })}
      />
      <Checkbox
        label={t('ownAccounts.active')}
        checked={form.active}
        onChange={(event) => set({ active: event.currentTarget.checked })}
      />
    </FormSheet>
  );
}
