import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useFormat, useText } from '../../i18n/index.ts';
import { Amount } from '../../ui/index.ts';
import type { BuildingCard, OwnLot } from './building-cards.ts';
import classes from './home.module.css';

/** What one building cost its owner this year; the figure opens the list behind it. */
export function BuildingFigures({ card }: { readonly card: BuildingCard }) {
  const t = useText();
  const format = useFormat();
  const { building, year, total, before, lots } = card;
  return (
    <section className={classes.card} aria-label={building.name}>
      <Title order={2}>{building.name}</Title>
      <Link className={classes.figure} to="/charges" search={{ tab: String(year), q: building.id }}>
        <span>{t('home.yearCharges', { year: String(year) })}</span>
        <span className={classes.amount}>
          <Amount cents={total} />
        </span>
      </Link>
      {before && (
        <Text size="sm" c="dimmed" pb={8}>
          {t('home.yearBefore', { year: String(before.year), amount: format.money(before.total) })}
        </Text>
      )}
      {lots.length > 0 && (
        <ul className={classes.lots}>
          {lots.map((lot) => (
            <LotFigures key={lot.id} lot={lot} />
          ))}
        </ul>
      )}
    </section>
  );
}

function LotFigures({ lot }: { readonly lot: OwnLot }) {
  const t = useText();
  const { number, kind, share, total } = lot;
  const name = kind
    ? t('lot.kindNamed', { kind: t(`lot.kind.${kind}`), number })
    : t('lot.named', { number });
  const part = share && share.numerator !== share.denominator && share.numerator > 0;
  return (
    <li className={classes.lot}>
      <span>
        {name}
        {part && (
          <Text span size="sm" c="dimmed" ml="xs">
            {t('lot.share', { share: `${share.numerator}/${share.denominator}` })}
          </Text>
        )}
      </span>
      <Amount cents={total} />
    </li>
  );
}
