import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useFormat, useText } from '../../i18n/index.ts';
import type { PlottedLine } from '../../platform/plot/told-line.ts';
import { Amount } from '../amount.tsx';
import classes from './step-line.module.css';

type LineFiguresProps = { readonly title: string; readonly lines: readonly PlottedLine[] };

/** The figures behind the lines: shown when asked for, and always on paper. */
export function LineFigures({ title, lines }: LineFiguresProps) {
  const t = useText();
  const format = useFormat();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const hasMany = lines.length > 1;
  const rows = lines.flatMap(({ key, label, points }) =>
    points.map(({ on, value }) => ({ key: `${key} ${on}`, label, on, value })),
  );
  return (
    <>
      <Button
        className={classes.toggle}
        variant="subtle"
        size="compact-md"
        h={44}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t(isOpen ? 'plot.hide' : 'plot.show')}
      </Button>
      <div id={id} className={classes.figures} data-open={isOpen || undefined}>
        <table className={classes.table}>
          <caption className={classes.hidden}>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('plot.from')}</th>
              {hasMany && <th scope="col">{t('plot.what')}</th>}
              <th scope="col" data-end>
                {t('word.amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label, on, value }) => (
              <tr key={key}>
                <th scope="row">{format.day(on)}</th>
                {hasMany && <td>{label}</td>}
                <td data-end>
                  <Amount cents={value} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
