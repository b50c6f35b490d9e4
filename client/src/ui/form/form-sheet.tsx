import { Alert, Button, Stack } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { FormErrorSummary } from '../form-error-summary.tsx';
import { Sheet } from '../sheet/sheet.tsx';
import { TakenUpLine } from './taken-up-line.tsx';
import type { TypedForm } from './use-typed-form.ts';

export type FormSheetProps<Form> = {
  readonly title: string;
  /** The word on the one button that finishes. */
  readonly done: string;
  readonly typed: TypedForm<Form>;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Stays in sight above the button, such as a running sum. */
  readonly bar?: ReactNode;
};

/** A form in a sheet: fields, what is left to correct, one button. */
export function FormSheet<Form>({ title, done, typed, onClose, children, bar }: FormSheetProps<Form>) {
  if (!typed.isReady) return null;
  return (
    <Sheet title={title} isOpen onClose={onClose}>
      <form onSubmit={typed.submit} noValidate>
        <Stack>
          <TakenUpLine takenUp={typed.takenUp} />
          <FormErrorSummary errors={typed.errors} attempt={typed.attempt} />
          {/* Begun anew, no field holds on to what was typed into it. */}
          <Fragment key={typed.takenUp?.shown}>{children}</Fragment>
          {typed.refusal && (
            <Alert color="red" variant="light" role="alert">
              {typed.refusal}
            </Alert>
          )}
          {bar}
          <Button type="submit" loading={typed.isBusy}>
            {done}
          </Button>
        </Stack>
      </form>
    </Sheet>
  );
}
