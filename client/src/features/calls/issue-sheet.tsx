import { Alert, Text, TextInput } from '@mantine/core';
import { addDays, cleanText, daysBetween, type LocalDate, type Result } from 'shared-domain/kernel';
import { type IssueCall, type SharedPart, shareCall } from 'shared-domain/receivables';
import { type Shown, useActions } from '../../data/index.ts';
import { useFormat, useRefusalText, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { Amount, DataTable, FormSheet, LocalDateField, type Troubles, useTypedForm } from '../../ui/index.ts';
import type { InstalmentRow } from './plan-rows.ts';
import type { CallFile } from './use-call-file.ts';

type IssueSheetProps = {
  readonly file: CallFile;
  readonly plan: Shown<'callPlan'>;
  readonly row: InstalmentRow;
  readonly onClose: () => void;
};

type TypedCall = {
  readonly label: string;
  readonly issuedOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
};

/** Who will be called for what, before anything goes out. */
export function IssueSheet({ file, plan, row, onClose }: IssueSheetProps) {
  const t = useText();
  const actions = useActions();
  const { instalment } = row;
  const { fund, keyId, iban } = plan.body.terms;
  const typed = useTypedForm<TypedCall>({
    first: firstCall(t('calls.labelOf', { label: plan.body.label, n: instalment.n }), row),
    troublesOf,
    save: async ({ label, issuedOn, dueOn }) => {
      const call: IssueCall = {
        building: file.choice.id,
        planId: plan.id,
        instalment: instalment.n,
        ...{ fund, keyId, iban },
        label: cleanText(label).trim(),
        issuedOn: issuedOn ?? today(),
        dueOn: dueOn ?? today(),
        total: instalment.amount,
        communication: file.settings.communication,
      };
      return await actions.runCommand('issueCall', file.choice.organisation, call);
    },
    onDone: onClose,
  });
  const { form, set, sayAt } = typed;
  const shared = form.issuedOn ? shareCall(instalment.amount, form.issuedOn, file.worldOf(keyId)) : null;
  return (
    <FormSheet title={t('calls.issueTitle')} done={t('calls.issue')} typed={typed} onClose={onClose}>
      <TextInput
        id="call-label"
        label={t('calls.label')}
        value={form.label}
        maxLength={120}
        error={sayAt('call-label')}
        autoComplete="off"
        onChange={(event) => set({ label: event.currentTarget.value })}
      />
      <LocalDateField
        id="call-issued"
        label={t('calls.issuedOn')}
        description={t('calls.issuedOnHint')}
        value={form.issuedOn}
        error={sayAt('call-issued')}
        onChange={(issuedOn) => set({ issuedOn })}
      />
      <LocalDateField
        id="call-due"
        label={t('calls.dueOn')}
        value={form.dueOn}
        error={sayAt('call-due')}
        countsFrom={form.issuedOn}
        onChange={(dueOn) => set({ dueOn })}
      />
      {shared && <Preview shared={shared} file={file} />}
    </FormSheet>
  );
}

type PreviewProps = {
  readonly shared: Result<SharedPart[]>;
  readonly file: CallFile;
};

function Preview({ shared, file }: PreviewProps) {
  const t = useText();
  const say = useRefusalText();
  const format = useFormat();
  if (!shared.ok) {
    return (
      <Alert color="red" variant="light" role="alert">
        {say(shared.refusal)}
      </Alert>
    );
  }
  const parts = shared.value
    .map((part) => ({ ...part, name: file.owners.get(part.ownerId) ?? '…' }))
    .sort((a, b) => a.name.localeCompare(b.name));
  const total = parts.reduce((sum, { amount }) => sum + amount, 0);
  return (
    <>
      <DataTable
        caption={t('calls.preview')}
        rows={parts}
        rowKey={({ ownerId }) => ownerId}
        columns={[
          { key: 'name', header: t('word.owner'), cell: ({ name }) => name, isTitle: true },
          {
            key: 'lots',
            header: t('calls.lots'),
            cell: ({ lots }) => lots.map(({ lotNumber }) => lotNumber).join(', '),
          },
          {
            key: 'amount',
            header: t('word.amount'),
            align: 'end',
            cell: ({ amount }) => <Amount cents={amount} />,
          },
        ]}
      />
      <Text>{t('calls.previewSum', { count: parts.length, total: format.money(total) })}</Text>
    </>
  );
}

/** Dated as planned, or today where its day is past: then it is due as many days later. */
function firstCall(label: string, { instalment: { issueOn, dueOn } }: InstalmentRow): TypedCall {
  const issuedOn = issueOn < today() ? today() : issueOn;
  return { label, issuedOn, dueOn: addDays(issuedOn, daysBetween(issueOn, dueOn)) };
}

function troublesOf({ label, issuedOn, dueOn }: TypedCall): Troubles {
  return {
    ...(cleanText(label).trim() === '' && { 'call-label': { code: 'field.missing' } }),
    ...(issuedOn === null && { 'call-issued': { code: 'field.missing' } }),
    ...(dueOn === null && { 'call-due': { code: 'field.missing' } }),
    ...(issuedOn && dueOn && dueOn < issuedOn
      ? { 'call-due': { code: 'call.dueBeforeIssue', params: { date: issuedOn } } }
      : {}),
  };
}
