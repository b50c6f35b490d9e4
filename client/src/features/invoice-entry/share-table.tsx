import { Stack, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { sum } from 'shared-domain/kernel';
import { explainPortion } from 'shared-domain/payables';
import { useFormat, useText } from '../../i18n/index.ts';
import { Amount, Sheet } from '../../ui/index.ts';
import classes from './share-table.module.css';
import type { OwnerShare } from './shares.ts';

/** Who bears what; each amount opens on the way it was reached. */
export function ShareTable({ shares }: { shares: readonly OwnerShare[] }) {
  const t = useText();
  const format = useFormat();
  const [opened, setOpened] = useState<OwnerShare | null>(null);
  const nameOf = (share: OwnerShare) => share.name || t('entry.unknownOwner');
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {t('entry.ownersCount', { count: shares.length })}
      </Text>
      <ul className={classes.shares} aria-label={t('entry.spread')}>
        {shares.map((share) => (
          <li key={share.ownerId} className={classes.share}>
            <span>
              {nameOf(share)}
              <Text span size="sm" c="dimmed" ml="xs">
                {share.lots.join(', ')}
              </Text>
            </span>
            <UnstyledButton
              className={classes.figure ?? ''}
              aria-label={`${t('entry.how')}, ${nameOf(share)}, ${format.money(share.amount)}`}
              onClick={() => setOpened(share)}
            >
              <Amount cents={share.amount} />
            </UnstyledButton>
          </li>
        ))}
        <li className={classes.share} data-total>
          <span>{t('word.total')}</span>
          <Amount cents={sum(shares.map(({ amount }) => amount))} weight="strong" />
        </li>
      </ul>
      <Sheet title={opened ? nameOf(opened) : ''} isOpen={opened !== null} onClose={() => setOpened(null)}>
        {opened && <Working share={opened} />}
      </Sheet>
    </>
  );
}

function Working({ share }: { share: OwnerShare }) {
  const t = useText();
  const { language } = useFormat();
  return (
    <Stack gap="md">
      {share.portions.map((portion) => {
        const { formula, hasLeftoverCent } = explainPortion(portion, language);
        return (
          <div key={`${portion.lineId} ${portion.lotId}`}>
            <Text fw={600}>{`${t('word.lot')} ${portion.lotNumber} · ${portion.description}`}</Text>
            <Text size="sm" c="dimmed">
              {portion.isPrivate ? t('entry.private') : `${portion.keyCode} · ${portion.keyName}`}
            </Text>
            <Text className={classes.formula ?? ''}>{formula}</Text>
            {hasLeftoverCent && (
              <Text size="sm" c="dimmed">
                {t('entry.leftover')}
              </Text>
            )}
          </div>
        );
      })}
      <Text>
        {t('word.total')} <Amount cents={share.amount} weight="strong" />
      </Text>
    </Stack>
  );
}
