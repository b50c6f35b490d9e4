import { Button } from '@mantine/core';
import type { Refusal } from 'shared-domain/kernel';
import { useRefusalText, useText } from '../../i18n/index.ts';
import { EmptyState } from '../../ui/index.ts';

type NoAnswerProps = { readonly refusal: Refusal; readonly onRetry: () => void };

export function NoAnswer({ refusal, onRetry }: NoAnswerProps) {
  const t = useText();
  const say = useRefusalText();
  const retry = (
    <Button variant="default" onClick={onRetry}>
      {t('word.retry')}
    </Button>
  );
  return (
    <EmptyState action={retry}>
      {refusal.code === 'request.unavailable' ? t('admin.needsNetwork') : say(refusal)}
    </EmptyState>
  );
}
