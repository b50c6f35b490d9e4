import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { Fraction } from 'shared-domain/kernel';
import { useText } from '../../i18n/index.ts';
import classes from './transfer.module.css';
import { isComplete } from './typed-transfer.ts';

/** What the shares add up to, while they are typed. */
export function ShareSum({ sum }: { readonly sum: Fraction }) {
  const t = useText();
  const isRight = isComplete(sum);
  const Icon = isRight ? IconCheck : IconAlertTriangle;
  return (
    <div className={classes.sum} id="transfer-sum" tabIndex={-1} role="status">
      <span>{t('transfer.sum')}</span>
      <span className={classes.figure} data-right={isRight || undefined}>
        <Icon size={18} aria-hidden />
        {`${sum.numerator}/${sum.denominator}`}
        <span>{t(isRight ? 'transfer.sumRight' : 'transfer.sumWrong')}</span>
      </span>
    </div>
  );
}
