import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useText } from '../../i18n/index.ts';

const pageSize = 200;

type PageByProps<Row> = {
  readonly rows: readonly Row[];
  readonly children: (shown: readonly Row[]) => ReactNode;
};

/** Thousands of rows are shown two hundred at a time: an account of five years must not freeze a phone. */
export function PageBy<Row>({ rows, children }: PageByProps<Row>) {
  const t = useText();
  const [shown, setShown] = useState(pageSize);
  const left = rows.length - shown;
  return (
    <>
      {children(rows.slice(0, shown))}
      {left > 0 && (
        <Button variant="default" mt="sm" onClick={() => setShown(shown + pageSize)}>
          {t('books.more', { count: Math.min(left, pageSize), total: rows.length })}
        </Button>
      )}
    </>
  );
}
