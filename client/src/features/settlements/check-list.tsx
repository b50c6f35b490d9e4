import { Button, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type Anomaly, isBlocking } from 'shared-domain/receivables';
import { useFormat, useText } from '../../i18n/index.ts';
import { RowList, WordBadge } from '../../ui/index.ts';
import { placeOf, sayAnomaly } from './say-anomaly.ts';
import classes from './settlements.module.css';

type CheckListProps = { readonly anomalies: readonly Anomaly[]; readonly onNext: () => void };

/** What stands in the way, and what is worth a look, each with a link to where it is set right. */
export function CheckList({ anomalies, onNext }: CheckListProps) {
  const t = useText();
  const blocking = anomalies.filter(isBlocking);
  const others = anomalies.filter((one) => !isBlocking(one));
  return (
    <section aria-labelledby="settlement-checks">
      <Title order={2} id="settlement-checks" mb="xs">
        {t('settlements.checks')}
      </Title>
      <Stack>
        <Text role="status">
          {anomalies.length === 0
            ? t('settlements.nothingFound')
            : t('settlements.found', { blocking: blocking.length, others: others.length })}
        </Text>
        {anomalies.length > 0 && <Findings anomalies={[...blocking, ...others]} />}
        <Button onClick={onNext}>{t('settlements.toPreview')}</Button>
      </Stack>
    </section>
  );
}

function Findings({ anomalies }: { readonly anomalies: readonly Anomaly[] }) {
  const t = useText();
  const format = useFormat();
  const seen = new Map<string, number>();
  return (
    <RowList label={t('settlements.checks')}>
      {anomalies.map((anomaly) => {
        const sentence = sayAnomaly(anomaly, t, format);
        const name = `${anomaly.name} ${anomaly.target?.id} ${sentence}`;
        const time = (seen.get(name) ?? 0) + 1;
        seen.set(name, time);
        const place = placeOf(anomaly);
        return (
          <li key={`${name} ${time}`} className={classes.finding}>
            <WordBadge tone={isBlocking(anomaly) ? 'bad' : 'warn'}>
              {t(isBlocking(anomaly) ? 'settlements.blocks' : 'settlements.toJudge')}
            </WordBadge>
            <span className={classes.sentence}>{sentence}</span>
            {place && (
              <Link className={classes.link} to={place.to} {...(place.search && { search: place.search })}>
                {t('settlements.look')}
              </Link>
            )}
          </li>
        );
      })}
    </RowList>
  );
}
