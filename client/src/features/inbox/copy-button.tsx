import { Button } from '@mantine/core';
import { useState } from 'react';
import type { InboxItem } from 'shared-domain/sync';
import { useFormat, useText } from '../../i18n/index.ts';
import { fieldText, itemLines } from './item-lines.ts';
import { sayValue } from './say-value.ts';

/** Everything the person typed, as lines of text for wherever they need it. */
export function CopyButton({ item }: { readonly item: InboxItem }) {
  const t = useText();
  const format = useFormat();
  const [isCopied, setIsCopied] = useState(false);
  async function copy() {
    const lines = itemLines(item).map(({ field, mine }) => {
      const word = fieldText(field);
      return `${word ? t(word) : field}: ${sayValue(field, mine, t, format)}`;
    });
    await navigator.clipboard.writeText(lines.join('\n'));
    setIsCopied(true);
  }
  return (
    <Button variant="default" onClick={() => void copy()}>
      {t(isCopied ? 'inbox.copied' : 'inbox.copy')}
    </Button>
  );
}
