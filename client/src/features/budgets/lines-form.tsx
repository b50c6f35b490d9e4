import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { type Shown, useActions } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { newId } from '../../platform/index.ts';
import { FormErrorSummary, type Keeping, TakenUpLine, useTypedForm } from '../../ui/index.ts';
import { AccountNames, LineFields } from './line-fields.tsx';
import { emptyLine, isSameLines, readLines, type TypedLine, totalTyped, typedLines } from './typed-budget.ts';
import type { BudgetFile } from './use-budget-file.ts';

type LinesFormProps = {
  readonly budget: Shown<'budget'>;
  readonly file: BudgetFile;
  readonly keeping: Keeping;
  readonly onUnsaved: (isUnsaved: boolean) => void;
};
type TypedLines = { readonly lines: readonly TypedLine[] };

/** The lines of a draft, with their running total. */
export function LinesForm({ budget, file, keeping, onUnsaved }: LinesFormProps) {
  const t = useText();
  const format = useFormat();
  const actions = useActions();
  const [isKept, setIsKept] = useState(false);
  const firstKey = file.keys[0]?.id ?? '';
  const typed = useTypedForm<TypedLines>({
    first: { lines: firstLines(budget, firstKey) },
    keeping,
    troublesOf: ({ lines }) => readLines(lines).troubles,
    save: ({ lines }) =>
      actions.saveRecord('budget', budget.organisation, {
        id: budget.id,
        patch: { lines: [...readLines(lines).lines] },
      }),
    onDone: () => setIsKept(true),
  });
  const { form } = typed;
  const isUnsaved = !isSameLines(form.lines, firstLines(budget, firstKey));
  useEffect(() => onUnsaved(isUnsaved), [onUnsaved, isUnsaved]);
  function change(lines: readonly TypedLine[]) {
    setIsKept(false);
    typed.set({ lines });
  }
  return (
    <form onSubmit={typed.submit} noValidate>
      <Stack>
        <Title order={2}>{t('budgets.lines')}</Title>
        <TakenUpLine takenUp={typed.takenUp} />
        <AccountNames />
        {form.lines.map((line, index) => (
          <LineFields
            key={line.id}
            line={line}
            place={index + 1}
            keys={file.keys}
            sayAt={typed.sayAt}
            onChange={(next) => change(form.lines.map((one) => (one.id === next.id ? next : one)))}
            onRemove={() => change(form.lines.filter(({ id }) => id !== line.id))}
          />
        ))}
        <Group justify="space-between">
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => change([...form.lines, emptyLine(newId(), firstKey)])}
          >
            {t('budgets.addLine')}
          </Button>
          <Text fw={600}>{t('budgets.total', { total: format.money(totalTyped(form.lines)) })}</Text>
        </Group>
        <FormErrorSummary errors={typed.errors} attempt={typed.attempt} />
        {typed.refusal && (
          <Alert color="red" variant="light" role="alert">
            {typed.refusal}
          </Alert>
        )}
        <Group>
          <Button type="submit" loading={typed.isBusy}>
            {t('budgets.save')}
          </Button>
          {isKept && <Text role="status">{t('budgets.kept')}</Text>}
        </Group>
      </Stack>
    </form>
  );
}

// A draft without lines begins with one, the same each time it is opened.
function firstLines({ id, body: { lines } }: Shown<'budget'>, keyId: string): TypedLine[] {
  return lines.length > 0 ? typedLines(lines) : [emptyLine(id, keyId)];
}
