import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { PageHeader } from '../page-header.tsx';
import classes from './printed-page.module.css';

type PrintedPageProps = {
  readonly title: string;
  readonly detail: ReactNode;
  /** The way back; like the button, not on the paper. */
  readonly back: ReactNode;
  /** What the button to print says. */
  readonly print: string;
  /** The same as a file. */
  readonly paper?: ReactNode;
  readonly children: ReactNode;
};

/** A paper on the screen as it is printed. */
export function PrintedPage({ title, detail, back, print, paper, children }: PrintedPageProps) {
  return (
    <div className={classes.page}>
      <div className={classes.screen}>{back}</div>
      <PageHeader
        title={title}
        detail={detail}
        actions={
          <div className={classes.screen}>
            <Group gap="sm">
              {paper}
              <Button onClick={() => window.print()}>{print}</Button>
            </Group>
          </div>
        }
      />
      <Stack gap="lg">{children}</Stack>
    </div>
  );
}
