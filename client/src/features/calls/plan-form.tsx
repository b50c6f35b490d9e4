import { NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { fiscalYearOf } from 'shared-domain/accounting';
import { callFunds, type Instalment, type Rhythm, rhythms } from 'shared-domain/receivables';
import { useActions, useKeptForm } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { now, today } from '../../platform/index.ts';
import {
  Amount,
  DataTable,
  FormSheet,
  LocalDateField,
  MoneyField,
  type TypedForm,
  useTypedForm,
} from '../../ui/index.ts';
import { type ReadPlan, readPlan, type TypedPlan } from './typed-plan.ts';
import type { CallFile } from './use-call-file.ts';

type PlanFormProps = { readonly file: CallFile; readonly onClose: () => void };

/** A new plan of calls: what, for how much, in how many calls. */
export function PlanForm({ file, onClose }: PlanFormProps) {
  const t = useText();
  const actions = useActions();
  const [createdOn] = useState(now);
  const read = (form: TypedPlan): ReadPlan =>
    readPlan(form, {
      building: file.choice.id,
      createdOn,
      accounts: file.building.bankAccounts,
      fiscalYearOf: (date) => fiscalYearOf(date, file.building.yearStart),
    });
  const typed = useTypedForm<TypedPlan>({
    first: firstPlan(file, t('fund.provision')),
    keeping: useKeptForm({ form: 'call-plan', within: file.choice.id }),
    followsToday: ['firstIssueOn'],
    troublesOf: (form) => read(form).troubles,
    save: async (form) => {
      const { plan } = read(form);
      if (!plan) return { ok: false, refusal: { code: 'field.missing' } };
      return await actions.saveRecord('callPlan', file.choice.organisation, { body: plan });
    },
    onDone: onClose,
  });
  const { plan } = read(typed.form);
  return (
    <FormSheet title={t('calls.newPlan')} done={t('calls.savePlan')} typed={typed} onClose={onClose}>
      <WhatFields file={file} typed={typed} />
      <WhenFields typed={typed} />
      {plan && <Instalments instalments={plan.schedule.instalments} />}
    </FormSheet>
  );
}

type FieldsProps = { readonly typed: TypedForm<TypedPlan> };

function WhatFields({ file, typed }: FieldsProps & { readonly file: CallFile }) {
  const t = useText();
  const { form, set, sayAt } = typed;
  return (
    <>
      <NativeSelect
        id="plan-fund"
        label={t('calls.fund')}
        value={form.fund}
        error={sayAt('plan-fund')}
        onChange={(event) => set(chooseFund(form, event.currentTarget.value, t))}
        data={callFunds.map((value) => ({ value, label: t(`fund.${value}`) }))}
      />
      <TextInput
        id="plan-label"
        label={t('calls.label')}
        value={form.label}
        maxLength={100}
        error={sayAt('plan-label')}
        autoComplete="off"
        onChange={(event) => set({ label: event.currentTarget.value })}
      />
      <NativeSelect
        id="plan-key"
        label={t('calls.key')}
        value={form.keyId}
        error={sayAt('plan-key')}
        onChange={(event) => set({ keyId: event.currentTarget.value })}
        data={file.keys.map(({ id, body }) => ({ value: id, label: `${body.code} · ${body.name}` }))}
      />
    </>
  );
}

function WhenFields({ typed }: FieldsProps) {
  const t = useText();
  const { form, set, sayAt } = typed;
  return (
    <>
      <MoneyField
        id="plan-total"
        label={t('calls.total')}
        value={form.total}
        error={sayAt('plan-total')}
        onChange={(total) => set({ total })}
      />
      <NativeSelect
        label={t('calls.rhythm')}
        value={form.rhythm}
        onChange={(event) => set({ rhythm: event.currentTarget.value as Rhythm })}
        data={rhythms.map((value) => ({ value, label: t(`calls.rhythm.${value}`) }))}
      />
      <LocalDateField
        id="plan-first"
        label={t('calls.firstIssueOn')}
        value={form.firstIssueOn}
        error={sayAt('plan-first')}
        onChange={(firstIssueOn) => set({ firstIssueOn })}
      />
      <TextInput
        id="plan-days"
        label={t('calls.daysToPay')}
        inputMode="numeric"
        value={form.daysToPay}
        error={sayAt('plan-days')}
        autoComplete="off"
        onChange={(event) => set({ daysToPay: event.currentTarget.value })}
      />
    </>
  );
}

function Instalments({ instalments }: { readonly instalments: readonly Instalment[] }) {
  const t = useText();
  const format = useFormat();
  return (
    <>
      <DataTable
        caption={t('calls.planned')}
        rows={instalments}
        rowKey={({ n }) => String(n)}
        columns={[
          { key: 'n', header: t('calls.call'), cell: ({ n }) => t('calls.instalment', { n }), isTitle: true },
          { key: 'issue', header: t('calls.issuedOn'), cell: ({ issueOn }) => format.day(issueOn) },
          { key: 'due', header: t('calls.dueOn'), cell: ({ dueOn }) => format.day(dueOn) },
          {
            key: 'amount',
            header: t('word.amount'),
            align: 'end',
            cell: ({ amount }) => <Amount cents={amount} />,
          },
        ]}
      />
      <Text size="sm" c="dimmed">
        {t('calls.plannedHint')}
      </Text>
    </>
  );
}

function chooseFund(form: TypedPlan, value: string, t: ReturnType<typeof useText>): Partial<TypedPlan> {
  const fund = callFunds.find((one) => one === value) ?? form.fund;
  // A label nobody typed follows the kind.
  const isOwn = form.label !== t(`fund.${form.fund}`);
  return { fund, ...(!isOwn && { label: t(`fund.${fund}`) }) };
}

function firstPlan(file: CallFile, label: string): TypedPlan {
  return {
    label,
    fund: 'provision',
    keyId: file.keys[0]?.id ?? '',
    rhythm: 'quarterly',
    total: null,
    firstIssueOn: today(),
    daysToPay: String(file.settings.daysToPay),
  };
}
