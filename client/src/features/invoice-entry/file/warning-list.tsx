import { Alert, List } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { EInvoiceFinding } from 'shared-domain/payables';
import { useRefusalText, useText } from '../../../i18n/index.ts';

/** What to look at before trusting the file; none of it stands in the way. */
export function WarningList({ warnings }: { readonly warnings: readonly EInvoiceFinding[] }) {
  const t = useText();
  const say = useRefusalText();
  if (warnings.length === 0) return null;
  const sentences = [...new Set(warnings.map(say))];
  return (
    <Alert
      role="status"
      color="yellow"
      variant="light"
      icon={<IconAlertTriangle size={20} aria-hidden />}
      title={t('eInvoice.toCheck')}
      mb="md"
    >
      <List size="sm" spacing={4}>
        {sentences.map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
