import { Alert, Anchor, Button, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { photoBudgets, type StorageReport } from '../../data/index.ts';
import { type Format, type Translate, useFormat, useText } from '../../i18n/index.ts';
import { isInstalled } from '../../platform/index.ts';
import { type Definition, DefinitionList } from '../../ui/index.ts';
import { sizeOf } from './size-of.ts';
import type { Storage } from './use-storage.ts';

/** What this device keeps of the account, by kind, and how much of it may be photos. */
export function StorageSection({ storage }: { readonly storage: Storage }) {
  const t = useText();
  const format = useFormat();
  const { report, chooseBudget, free } = storage;
  const [freed, setFreed] = useState<number | null>(null);
  if (!report) return null;
  const size = (bytes: number) => sizeOf(bytes, t, format);
  return (
    <Stack component="section" mt="xl" aria-label={t('storage.title')}>
      <Title order={2}>{t('storage.title')}</Title>
      <DefinitionList items={kinds(report, t, format)} />
      <Safety isSafe={report.isSafe} />
      <NativeSelect
        label={t('storage.budget')}
        description={t('storage.policy')}
        value={String(report.budget)}
        data={photoBudgets.map((bytes) => ({ value: String(bytes), label: size(bytes) }))}
        onChange={(event) => void chooseBudget(Number(event.currentTarget.value))}
      />
      <div>
        <Button variant="default" onClick={() => void free().then(setFreed)}>
          {t('storage.free')}
        </Button>
      </div>
      <div role="status">
        {freed !== null && (
          <Alert variant="light">
            {freed > 0 ? t('storage.freed', { size: size(freed) }) : t('storage.nothingFreed')}
          </Alert>
        )}
      </div>
    </Stack>
  );
}

function Safety({ isSafe }: { readonly isSafe: boolean | null }) {
  const t = useText();
  if (isSafe) return <Text>{t('storage.safe')}</Text>;
  return (
    <Text>
      {t('storage.unsafe')}{' '}
      {!isInstalled() && (
        <Anchor component={Link} to="/more" inherit td="underline">
          {t('more.install')}
        </Anchor>
      )}
    </Text>
  );
}

function kinds({ photos, waiting, rest }: StorageReport, t: Translate, format: Format): Definition[] {
  const files = ({ bytes, count }: StorageReport['photos']) =>
    t('storage.files', { count, size: sizeOf(bytes, t, format) });
  const list: Definition[] = [{ term: t('storage.photos'), value: files(photos) }];
  if (rest !== null) list.unshift({ term: t('storage.rest'), value: sizeOf(rest, t, format) });
  if (waiting.count > 0) list.push({ term: t('storage.waiting'), value: files(waiting) });
  return list;
}
