import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ClosingCheck } from 'shared-domain/accounting';
import type { Refusal } from 'shared-domain/kernel';
import { useActions } from '../../data/index.ts';
import { useRefusalText, useText } from '../../i18n/index.ts';
import classes from './books.module.css';
import type { Ledger } from './use-ledger.ts';

type CloseYearProps = { readonly ledger: Ledger; readonly check: ClosingCheck };

/** Closing is for good: whoever does it writes the name of the building. */
export function CloseYearForm({ ledger, check }: CloseYearProps) {
  const t = useText();
  const say = useRefusalText();
  const actions = useActions();
  const { organisation, id: building, name } = ledger.choice;
  const [typed, setTyped] = useState('');
  const [isTried, setIsTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isOther = plain(typed) !== plain(name);
  async function close(event: FormEvent) {
    event.preventDefault();
    setIsTried(true);
    if (isOther) return;
    const { fiscalYear, entriesHash } = check;
    const run = await actions.runCommand('closeYear', organisation, { building, fiscalYear, entriesHash });
    setRefusal(run.ok ? null : run.refusal);
  }
  return (
    <form className={classes.confirm} onSubmit={(event) => void close(event)} noValidate>
      <Stack>
        <Text>{t('books.closingFinal', { name })}</Text>
        <TextInput
          label={t('books.closingName')}
          value={typed}
          autoComplete="off"
          error={isTried && isOther ? t('books.closingNameOther') : undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {refusal && (
          <Alert color="red" variant="light" role="alert">
            {say(refusal)}
          </Alert>
        )}
        <Button type="submit" color="red">
          {t('books.closingDo')}
        </Button>
      </Stack>
    </form>
  );
}

function plain(text: string): string {
  return text.trim().toLocaleLowerCase();
}
