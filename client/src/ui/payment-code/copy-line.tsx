import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import classes from './payment-code.module.css';

/** What one types into a banking app where there is no camera. */
export function CopyList({ children }: { readonly children: ReactNode }) {
  return <dl className={classes.ways}>{children}</dl>;
}

type CopyLineProps = { readonly term: string; readonly shown: string; readonly copied: string };

export function CopyLine({ term, shown, copied }: CopyLineProps) {
  const t = useText();
  const [isCopied, setIsCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(copied);
    setIsCopied(true);
  }
  return (
    <div className={classes.way}>
      <dt>{term}</dt>
      <dd>{shown}</dd>
      <dd className={classes.copy}>
        <Button variant="default" aria-label={t('account.copy', { what: term })} onClick={() => void copy()}>
          {t(isCopied ? 'account.copied' : 'account.copyWord')}
        </Button>
      </dd>
    </div>
  );
}
