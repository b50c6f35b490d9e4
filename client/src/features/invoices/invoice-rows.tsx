import { Link } from '@tanstack/react-router';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { InvoiceCase } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { useScope } from '../../scope/index.ts';
import { Amount, type BadgeState, StateBadge } from '../../ui/index.ts';
import classes from './invoice-rows.module.css';

/** Thousands of rows: only those near the window exist. Cards on a phone, columns on a desk. */
export const InvoiceRows = memo(function InvoiceRows({ cases }: { cases: readonly InvoiceCase[] }) {
  const t = useText();
  const { choices } = useScope();
  const names = useMemo(() => new Map(choices.map(({ id, name }) => [id, name])), [choices]);
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  const rows = useWindowVirtualizer({
    count: cases.length,
    estimateSize: () => 76,
    overscan: 8,
    scrollMargin: top,
    getItemKey: (index) => cases[index]?.key ?? index,
  });
  return (
    <div className={classes.frame}>
      <Headings />
      <ul
        ref={list}
        className={classes.list}
        aria-label={t('invoices.title')}
        style={{ height: rows.getTotalSize() }}
      >
        {rows.getVirtualItems().map((item) => {
          const one = cases[item.index];
          return (
            one && (
              <li
                key={item.key}
                ref={rows.measureElement}
                data-index={item.index}
                className={classes.item}
                aria-setsize={cases.length}
                aria-posinset={item.index + 1}
                style={{ transform: `translateY(${item.start - top}px)` }}
              >
                <InvoiceRow one={one} place={names.get(one.building) ?? ''} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
});

function Headings() {
  const t = useText();
  const headings = [
    'word.date',
    'word.supplier',
    'invoices.number',
    'word.building',
    'invoices.states',
    'word.amount',
  ] as const;
  return (
    <div className={classes.headings} aria-hidden>
      {headings.map((heading) => (
        <span key={heading} data-column={heading.split('.')[1]}>
          {t(heading)}
        </span>
      ))}
    </div>
  );
}

type InvoiceRowProps = { readonly one: InvoiceCase; readonly place: string };

const InvoiceRow = memo(function InvoiceRow({ one, place }: InvoiceRowProps) {
  const t = useText();
  const format = useFormat();
  return (
    <Link className={classes.row} to="/invoices/$draftId" params={{ draftId: one.draftId }}>
      <span data-column="date">{one.invoicedOn ? format.day(one.invoicedOn) : '–'}</span>
      <span data-column="supplier">{one.supplierName || t('invoices.noSupplier')}</span>
      <span data-column="number">{one.number}</span>
      <span data-column="building">{place}</span>
      <span data-column="states">
        <StateBadge state={badgeOf(one)} />
        {one.isUnsent && <StateBadge state="onDevice" />}
        {one.hasConflicts && <StateBadge state="toCheck" />}
        {one.asked && <StateBadge state="waiting" />}
      </span>
      <span data-column="amount">{one.total === null ? '–' : <Amount cents={one.total} />}</span>
    </Link>
  );
});

function badgeOf({ stage }: InvoiceCase): BadgeState {
  return stage;
}
