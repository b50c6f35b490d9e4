import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { accountLabel, choicesForLateDocument, type LateChoice } from 'shared-domain/accounting';
import type { Refusal } from 'shared-domain/kernel';
import { useDocument } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { bookLate } from './book-late.ts';
import { useEntry } from './entry-context.tsx';

type LateDocumentProps = { readonly refusal: Refusal; readonly onChosen: () => void };

/** The year of this invoice is closed: three ways on, and none loses what was typed. */
export function LateDocument({ refusal, onChosen }: LateDocumentProps) {
  const { desk } = useEntry();
  const navigate = useNavigate();
  const wordOf = useChoiceWord();
  const building = useDocument('building', desk.building);
  const choices = choicesForLateDocument(refusal, building?.body.accountRoles ?? {});
  function choose(choice: LateChoice) {
    onChosen();
    if (choice.is === 'keepDraft') void navigate({ to: '/invoices' });
    else desk.edit(bookLate(desk.body, choice));
  }
  return (
    <Stack gap="xs" mt="sm">
      {choices.map((choice) => (
        <Button key={choice.is} variant="default" onClick={() => choose(choice)}>
          {wordOf(choice)}
        </Button>
      ))}
    </Stack>
  );
}

function useChoiceWord(): (choice: LateChoice) => string {
  const t = useText();
  const format = useFormat();
  return (choice) => {
    if (choice.is === 'keepDraft') return t('entry.lateKeep');
    const day = format.day(choice.bookedOn);
    if (choice.is === 'firstOpenDay') return t('entry.lateOnDay', { day });
    const account = `${choice.account} ${accountLabel(choice.account, format.language) ?? ''}`.trim();
    return t('entry.lateSuspense', { day, account });
  };
}

/** Which day the invoice will stand in the books, where that is not its own. */
export function BookedOnNotice() {
  const t = useText();
  const format = useFormat();
  const { desk } = useEntry();
  const { bookedOn } = desk.body;
  if (!bookedOn) return null;
  return (
    <Alert variant="light" role="status">
      <Group justify="space-between" gap="xs">
        <Text>{t('entry.bookedOn', { day: format.day(bookedOn) })}</Text>
        <Button
          variant="subtle"
          size="compact-md"
          onClick={() => desk.edit((draft) => draft.remove(['bookedOn']))}
        >
          {t('entry.bookedOnUndo')}
        </Button>
      </Group>
    </Alert>
  );
}
