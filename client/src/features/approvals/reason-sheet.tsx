import { Alert, Button, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Refusal } from 'shared-domain/kernel';
import { useRefusalText, useText } from '../../i18n/index.ts';
import { Sheet } from '../../ui/index.ts';

type ReasonSheetProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onReason: (reason: string) => void;
  readonly refusal: Refusal | null;
};

/** A refusal without a reason leaves the syndic with nothing to mend. */
export function ReasonSheet({ isOpen, onClose, onReason, refusal }: ReasonSheetProps) {
  const t = useText();
  const say = useRefusalText();
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isMissing = reason.trim() === '';
  function send(event: FormEvent) {
    event.preventDefault();
    setIsTried(true);
    if (!isMissing) onReason(reason);
  }
  return (
    <Sheet title={t('approvals.refuseTitle')} isOpen={isOpen} onClose={onClose}>
      <form onSubmit={send} noValidate>
        <Stack>
          <Textarea
            label={t('approvals.reason')}
            description={t('approvals.reasonHint')}
            autosize
            minRows={3}
            maxLength={1000}
            value={reason}
            error={isTried && isMissing ? t('approvals.reasonNeeded') : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {refusal && (
            <Alert color="red" variant="light" role="alert">
              {say(refusal)}
            </Alert>
          )}
          <Button type="submit" color="red">
            {t('approvals.refuse')}
          </Button>
        </Stack>
      </form>
    </Sheet>
  );
}
