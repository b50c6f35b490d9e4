import { Alert, Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { formatIban, type Refusal } from 'shared-domain/kernel';
import { useActions } from '../../data/index.ts';
import { useFormat, useRefusalText, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { WordBadge } from '../../ui/index.ts';
import classes from './payments.module.css';
import type { Payments } from './use-payments.ts';

/** Who lets the association collect; a mandate is revoked, never erased. */
export function MandateList({ payments }: { readonly payments: Payments }) {
  const t = useText();
  const say = useRefusalText();
  const format = useFormat();
  const actions = useActions();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { mandates, choice } = payments;
  if (mandates.length === 0) return null;
  async function revoke(id: string) {
    const saved = await actions.saveRecord('mandate', choice.organisation, {
      id,
      patch: { revokedOn: today() },
    });
    setRefusal(saved.ok ? null : saved.refusal);
  }
  return (
    <section aria-labelledby="mandates">
      <Title order={2} id="mandates" mb="sm">
        {t('payments.mandates')}
      </Title>
      {refusal && (
        <Alert color="red" variant="light" role="alert">
          {say(refusal)}
        </Alert>
      )}
      <ul className={classes.lines}>
        {mandates.map(({ id, ownerName, reference, iban, signedOn, revokedOn }) => (
          <li key={id} className={classes.line}>
            <div className={classes.head}>
              <strong>{ownerName}</strong>
              {revokedOn === null ? (
                <Button
                  variant="subtle"
                  aria-label={t('payments.revokeOf', { name: ownerName })}
                  onClick={() => void revoke(id)}
                >
                  {t('payments.revoke')}
                </Button>
              ) : (
                <WordBadge tone="quiet">{t('payments.revoked', { day: format.day(revokedOn) })}</WordBadge>
              )}
            </div>
            <Text size="sm" c="dimmed">
              {t('payments.mandateOf', { reference, iban: formatIban(iban), day: format.day(signedOn) })}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
