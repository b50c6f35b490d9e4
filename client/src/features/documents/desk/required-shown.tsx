import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import {
  type DocumentKind,
  documentNeedsIdOf,
  type RequiredDocument,
  requiredDocuments,
} from 'shared-domain/documents';
import { useActions, useDocument, useDocuments } from '../../../data/index.ts';
import { useFormat, useText } from '../../../i18n/index.ts';
import { today } from '../../../platform/index.ts';
import type { BuildingChoice } from '../../../scope/index.ts';
import { PageHeader, RowList, type Tone, WordBadge } from '../../../ui/index.ts';
import classes from '../documents.module.css';

type RequiredShownProps = {
  readonly choice: BuildingChoice;
  readonly tabs: ReactNode;
  readonly add: ReactNode;
  readonly onAdd: (kind: DocumentKind) => void;
};

/** What the file of the building should hold, and what of it is missing. */
export function RequiredShown({ choice, tabs, add, onAdd }: RequiredShownProps) {
  const t = useText();
  const actions = useActions();
  const { organisation, id: building } = choice;
  const documents = useDocuments('buildingDocument', { organisation, building });
  const needs = useDocument('documentNeeds', documentNeedsIdOf(building));
  if (!documents || needs === undefined) return null;
  const list = requiredDocuments(documents, needs?.body ?? null, today());
  const asked = list.filter(({ is }) => is !== 'notNeeded');
  const there = asked.filter(({ is }) => is === 'there').length;
  function setAside(kind: DocumentKind, isAside: boolean) {
    const others = (needs?.body.without ?? []).filter((one) => one !== kind);
    const without = isAside ? [...others, kind] : others;
    const id = documentNeedsIdOf(building);
    const change = needs ? { id, patch: { without } } : { id, body: { building, without } };
    void actions.saveRecord('documentNeeds', organisation, change);
  }
  return (
    <>
      <PageHeader title={t('documents.title')} detail={choice.name} actions={add} />
      <Stack gap="md">
        {tabs}
        <Text c="dimmed">{t('documents.requiredAbout')}</Text>
        <Text fw={600} role="status">
          {t('documents.requiredSum', { there, all: asked.length })}
        </Text>
        <RowList label={t('documents.required')}>
          {list.map((one) => (
            <RequiredRow
              key={one.kind}
              required={one}
              onAdd={() => onAdd(one.kind)}
              onAside={(isAside) => setAside(one.kind, isAside)}
            />
          ))}
        </RowList>
      </Stack>
    </>
  );
}

type RequiredRowProps = {
  readonly required: RequiredDocument;
  readonly onAdd: () => void;
  readonly onAside: (isAside: boolean) => void;
};

const tones: Readonly<Record<RequiredDocument['is'], Tone>> = {
  there: 'good',
  missing: 'bad',
  old: 'warn',
  notNeeded: 'quiet',
};

function RequiredRow({ required: { kind, is, latestOn }, onAdd, onAside }: RequiredRowProps) {
  const t = useText();
  const format = useFormat();
  const name = t(`documentKind.${kind}`);
  return (
    <li className={classes.check}>
      <span className={classes.what}>
        <span className={classes.title}>{name}</span>
        {latestOn && (
          <span className={classes.detail}>{t('documents.latestOn', { date: format.day(latestOn) })}</span>
        )}
      </span>
      <WordBadge tone={tones[is]}>{t(`documents.required.${is}`)}</WordBadge>
      <Group gap="xs">
        {(is === 'missing' || is === 'old') && (
          <Button
            size="sm"
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            aria-label={t('documents.addKind', { kind: name })}
            onClick={onAdd}
          >
            {t('word.add')}
          </Button>
        )}
        {is === 'missing' && (
          <Button
            size="sm"
            variant="subtle"
            aria-label={t('documents.setAsideKind', { kind: name })}
            onClick={() => onAside(true)}
          >
            {t('documents.setAside')}
          </Button>
        )}
        {is === 'notNeeded' && (
          <Button
            size="sm"
            variant="subtle"
            aria-label={t('documents.askAgainKind', { kind: name })}
            onClick={() => onAside(false)}
          >
            {t('documents.askAgain')}
          </Button>
        )}
      </Group>
    </li>
  );
}
