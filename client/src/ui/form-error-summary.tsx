import { Alert, Anchor, List } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useText } from '../i18n/index.ts';

export type FieldError = {
  /** The id of the field's element: the link goes there. */
  readonly field: string;
  readonly message: string;
};

/** What is left to correct, each a link to its field. Takes the focus when `attempt` counts up with errors present. */
export function FormErrorSummary({ errors, attempt }: { errors: readonly FieldError[]; attempt: number }) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      color="red"
      variant="light"
      role="alert"
      title={t('form.summary', { count: errors.length })}
    >
      <List size="sm" listStyleType="none" spacing={6}>
        {errors.map(({ field, message }) => (
          <List.Item key={`${field} ${message}`}>
            <Anchor
              component="button"
              type="button"
              size="sm"
              ta="left"
              py={3}
              c="inherit"
              td="underline"
              onClick={() => goTo(field)}
            >
              {message}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

function goTo(field: string): void {
  const element = document.getElementById(field);
  element?.scrollIntoView({ block: 'center' });
  element?.focus();
}
