import { Text } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react';
import type { InvoiceCase } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import classes from './progress.module.css';
import { stepsOf } from './steps.ts';

const icons = { done: IconCircleCheck, waiting: IconCircleDashed, refused: IconCircleX };

/** Who did what to it and when, the oldest first. */
export function Progress({ one }: { one: InvoiceCase }) {
  const t = useText();
  const format = useFormat();
  return (
    <ol className={classes.steps} aria-label={t('entry.progress')}>
      {stepsOf(one).map(({ is, text, name, at, reason }) => {
        const Icon = icons[is];
        return (
          <li key={text} className={classes.step} data-is={is}>
            <Icon size={20} stroke={1.75} aria-hidden />
            <div>
              <Text>{t(text, { name })}</Text>
              {at && (
                <Text size="sm" c="dimmed">
                  {format.instant(at)}
                </Text>
              )}
              {reason && <Text size="sm">{reason}</Text>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
