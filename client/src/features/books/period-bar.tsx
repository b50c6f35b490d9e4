import { Button, Group } from '@mantine/core';
import { daysOfYear } from 'shared-domain/accounting';
import { useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { LocalDateField } from '../../ui/index.ts';
import { type BookTab, isOfOneDay, yearsOf } from './book-search.ts';
import classes from './books.module.css';
import type { BookAddress } from './use-book-search.ts';
import type { Ledger } from './use-ledger.ts';

const yearsShown = 4;

type PeriodBarProps = { readonly ledger: Ledger; readonly address: BookAddress; readonly tab: BookTab };

/** The days a report tells of: two fields, or one of the years. */
export function PeriodBar({ ledger, address, tab }: PeriodBarProps) {
  const t = useText();
  const { period, change } = address;
  const isOneDay = isOfOneDay(tab);
  return (
    <fieldset className={classes.period} aria-label={t('books.period')}>
      {!isOneDay && (
        <LocalDateField
          id="books-from"
          label={t('books.from')}
          value={period.from}
          onChange={(from) => from && change({ from })}
        />
      )}
      <LocalDateField
        id="books-until"
        label={t(isOneDay ? 'books.on' : 'books.until')}
        value={period.until}
        onChange={(until) => until && change({ until })}
      />
      <Years ledger={ledger} address={address} />
    </fieldset>
  );
}

function Years({ ledger, address }: Omit<PeriodBarProps, 'tab'>) {
  const t = useText();
  const { yearStart } = ledger.building.body;
  const years = yearsOf(ledger.entries, { today: today(), yearStart }).slice(0, yearsShown);
  const { from, until } = address.period;
  return (
    <Group gap="xs" role="group" aria-label={t('books.years')}>
      {years.map((year) => {
        const days = daysOfYear(year, yearStart);
        const isShown = days.from === from && days.until === until;
        return (
          <Button
            key={year}
            variant={isShown ? 'filled' : 'default'}
            aria-pressed={isShown}
            aria-label={t('books.year', { year: String(year) })}
            onClick={() => address.change(days)}
          >
            {String(year)}
          </Button>
        );
      })}
    </Group>
  );
}
