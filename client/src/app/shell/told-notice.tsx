import { Alert, Stack } from '@mantine/core';
import { keptDays, useSession, useSync } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { dayOf } from '../../platform/index.ts';

/** Before the sign-in: what became of what this browser kept, and what still waits here for its author. */
export function ToldNotice() {
  const t = useText();
  const format = useFormat();
  const session = useSession();
  const { unsent } = useSync();
  if (session.state !== 'signedOut') {
    return unsent > 0 && <Alert variant="light">{t('told.lockedUnsent', { count: unsent })}</Alert>;
  }
  const { told, kept } = session;
  return (
    <Stack>
      {told && (
        <Alert variant="light" color="yellow" role="status">
          {t(`told.${told}`, { days: keptDays })}
        </Alert>
      )}
      {kept && (
        <Alert variant="light">
          {t('told.kept', { count: kept.unsent, day: format.day(dayOf(kept.until)) })}
        </Alert>
      )}
    </Stack>
  );
}
