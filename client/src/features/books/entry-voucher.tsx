import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Entry } from 'shared-domain/accounting';
import { useDocument, usePages } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { PhotoViewer } from '../../ui/index.ts';
import classes from './books.module.css';
import { placeOf } from './voucher-place.ts';

type VoucherProps = { readonly organisation: string; readonly entry: Entry };

/** The paper behind an entry: where it is kept, and its pages. */
export function EntryVoucher({ organisation, entry }: VoucherProps) {
  const t = useText();
  const { kind, pages } = entry.voucher;
  const views = usePages(
    organisation,
    pages.map((sha256) => ({ sha256 })),
  );
  const title = `${t('books.voucher')} · ${t(`books.voucher.${kind}`)}`;
  return (
    <section aria-label={title}>
      <h2 className={classes.statementTitle}>{title}</h2>
      <VoucherLink entry={entry} />
      {views.length > 0 ? (
        <PhotoViewer pages={views} title={`${t(`books.voucher.${kind}`)} ${entry.description}`} />
      ) : (
        <Text c="dimmed">{t('books.noPages')}</Text>
      )}
    </section>
  );
}

/** The screen that keeps the voucher, where there is one. */
function VoucherLink({ entry }: { readonly entry: Entry }) {
  const t = useText();
  const { kind, id } = entry.voucher;
  const invoice = useDocument('invoice', kind === 'invoice' ? id : null);
  const place = placeOf(entry, invoice?.body.draftId);
  if (place === null) return null;
  return (
    <Button variant="default" mb="sm" renderRoot={(props) => <Link {...props} to={place.to} />}>
      {t(place.text)}
    </Button>
  );
}
