import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useFormat, useText } from '../../i18n/index.ts';
import type { SumOfParts } from './building-view.ts';
import classes from './key-matrix.module.css';

/** How the parts stand to the denominator: a figure, a sign and a word, never a colour alone. */
export function SumWord({ sums }: { readonly sums: SumOfParts }) {
  const t = useText();
  const format = useFormat();
  const { sum, denominator, missing } = sums;
  const isRight = missing === 0;
  const count = format.number(Math.abs(missing));
  return (
    <span className={classes.sum} data-right={isRight || undefined}>
      <span className={classes.figure}>
        {isRight ? <IconCheck size={17} aria-hidden /> : <IconAlertTriangle size={17} aria-hidden />}
        {`${format.number(sum)}/${format.number(denominator)}`}
      </span>
      <span className={classes.word}>
        {isRight
          ? t('building.sumRight')
          : t(missing > 0 ? 'building.sumShort' : 'building.sumOver', { count })}
      </span>
    </span>
  );
}
