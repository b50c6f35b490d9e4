import { Text } from '@mantine/core';
import { type InterestFormula, rateText } from 'shared-domain/receivables';
import { useFormat, useText } from '../../i18n/index.ts';
import { Amount } from '../../ui/index.ts';
import classes from './arrears.module.css';

/** Each stretch of days on its line, so that anybody can do it again with a pencil. */
export function FormulaView({ formula }: { readonly formula: InterestFormula }) {
  const t = useText();
  const { day, money, language } = useFormat();
  return (
    <div className={classes.formula}>
      <Text size="sm">{formula.by === 'statutes' ? formula.article : t('arrears.legalRate')}</Text>
      {formula.claims.map(({ claimId, label, segments, amount }) => (
        <div key={claimId}>
          <Text size="sm" fw={600}>
            {label}
          </Text>
          {segments.map(({ from, to, days, principal, rateBasisPoints, yearDays }) => (
            <Text size="sm" key={from}>
              {`${money(principal)} × ${rateText(rateBasisPoints, language)} × ${days} / ${yearDays} `}
              <span className={classes.days}>{t('arrears.fromTo', { from: day(from), to: day(to) })}</span>
            </Text>
          ))}
          <Text size="sm">
            {'= '}
            <Amount cents={amount} />
          </Text>
        </div>
      ))}
      <Text fw={600}>
        {`${t('arrears.interestTo', { day: day(formula.upTo) })} `}
        <Amount cents={formula.amount} weight="strong" />
      </Text>
    </div>
  );
}
