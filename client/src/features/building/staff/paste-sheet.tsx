import { Alert, Button, NativeSelect, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { LocalDate, Refusal } from 'shared-domain/kernel';
import { pasteParts } from 'shared-domain/ownership/import';
import { type Shown, useActions, useDocuments } from '../../../data/index.ts';
import { useRefusalText, useText } from '../../../i18n/index.ts';
import { today } from '../../../platform/index.ts';
import { LocalDateField, Sheet } from '../../../ui/index.ts';
import { sumOfParts } from '../building-view.ts';
import { SumWord } from '../sum-word.tsx';
import type { BuildingFile } from '../use-building-file.ts';
import { type PastedKey, pastedKeys } from './pasted-keys.ts';
import { usedUntil, yearBegunOn } from './typed-key.ts';

type PasteSheetProps = {
  readonly file: BuildingFile;
  /** What was pasted on the matrix itself; '' where it is asked for here. */
  readonly first: string;
  readonly onClose: () => void;
};

/** A rectangle of quote-parts from a spreadsheet: what it would change is seen before it is kept. */
export function PasteSheet({ file, first, onClose }: PasteSheetProps) {
  const t = useText();
  const say = useRefusalText();
  const actions = useActions();
  const invoices = useDocuments('invoice', { building: file.choice.id });
  const calls = useDocuments('fundCall', { building: file.choice.id });
  const [text, setText] = useState(first);
  const [lotId, setLotId] = useState(file.lots[0]?.id ?? '');
  const [keyId, setKeyId] = useState(file.columns[0]?.key.id ?? '');
  const [from, setFrom] = useState<LocalDate | null>(yearBegunOn(file.building.body.yearStart, today()));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const pasted = useMemo(() => readPasted(text, file, { lotId, keyId }), [text, file, lotId, keyId]);
  const uses = invoices && calls && ((id: string) => lastUse(id, invoices, calls));
  const keys = from !== null && uses ? pastedKeys(file, pasted.parts, from, uses) : [];
  const isRight =
    keys.length > 0 && pasted.findings.length === 0 && keys.every((key) => key.refusal === null);
  async function keep() {
    for (const { id, versions } of keys) {
      const saved = await actions.saveRecord('allocationKey', file.choice.organisation, {
        id,
        patch: { versions },
      });
      if (!saved.ok) return setRefusal(saved.refusal);
    }
    onClose();
  }
  return (
    <Sheet title={t('import.pasteParts')} isOpen onClose={onClose}>
      <Stack>
        <Textarea
          label={t('import.pasteParts')}
          description={t('import.pastePartsHint')}
          rows={6}
          value={text}
          styles={{ input: { fontFamily: 'monospace', whiteSpace: 'pre' } }}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <SimpleGrid cols={2}>
          <NativeSelect
            label={t('import.fromLot')}
            value={lotId}
            data={file.lots.map(({ id, body }) => ({ value: id, label: body.number }))}
            onChange={(event) => setLotId(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('import.fromKey')}
            value={keyId}
            data={file.columns.map(({ key }) => ({
              value: key.id,
              label: `${key.body.code} ${key.body.name}`,
            }))}
            onChange={(event) => setKeyId(event.currentTarget.value)}
          />
        </SimpleGrid>
        <LocalDateField id="paste-from" label={t('import.from')} value={from} onChange={setFrom} />
        <PasteFindings findings={pasted.findings} />
        {keys.map((key) => (
          <KeyDifference key={key.id} pasted={key} file={file} />
        ))}
        {text.trim() !== '' && keys.length === 0 && pasted.findings.length === 0 && from && (
          <Text c="dimmed">{t('import.noDifference')}</Text>
        )}
        {refusal && (
          <Alert color="red" variant="light" role="alert">
            {say(refusal)}
          </Alert>
        )}
        <Button disabled={!isRight} onClick={() => void keep()}>
          {t('import.keepParts')}
        </Button>
      </Stack>
    </Sheet>
  );
}

/** A call shares out by a key as an invoice does. */
function lastUse(
  keyId: string,
  invoices: readonly Shown<'invoice'>[],
  calls: readonly Shown<'fundCall'>[],
): LocalDate | null {
  const called = calls.filter(({ body }) => body.keyId === keyId).map(({ body }) => body.issuedOn);
  const days = [usedUntil(keyId, invoices) ?? '', ...called].sort();
  return days.at(-1) || null;
}

function readPasted(
  text: string,
  { lots, columns }: BuildingFile,
  at: { readonly lotId: string; readonly keyId: string },
) {
  if (text.trim() === '') return { parts: {}, findings: [] };
  const matrix = {
    lots: lots.map(({ id, body }) => ({ id, number: body.number })),
    keys: columns.map(({ key }) => ({ id: key.id })),
  };
  return pasteParts(text, matrix, at);
}

function PasteFindings({ findings }: { readonly findings: ReturnType<typeof readPasted>['findings'] }) {
  const t = useText();
  if (findings.length === 0) return null;
  return (
    <Alert color="red" variant="light" role="alert" title={t('import.refused', { count: findings.length })}>
      {findings.slice(0, 20).map(({ code, row, params }) => (
        <div key={`${code} ${row} ${JSON.stringify(params)}`}>
          {`${t('import.atRow', { row: String(row) })} : ${t(`import.finding.${code}`, params)}`}
        </div>
      ))}
    </Alert>
  );
}

function KeyDifference({ pasted, file }: { readonly pasted: PastedKey; readonly file: BuildingFile }) {
  const t = useText();
  const say = useRefusalText();
  const { name, denominator, parts, differences, refusal } = pasted;
  const numbers = new Map(file.lots.map(({ id, body }) => [id, body.number]));
  return (
    <section aria-label={name}>
      <Text fw={600}>{name}</Text>
      <ul>
        {differences.map(({ lotId, before, after }) => (
          <li key={lotId}>
            {t('import.difference', {
              what: t('lot.named', { number: numbers.get(lotId) ?? '' }),
              before: String(before),
              after: String(after),
            })}
          </li>
        ))}
      </ul>
      <SumWord sums={sumOfParts(parts, denominator)} />
      {refusal && refusal.code !== 'key.partsDoNotAddUp' && (
        <Text c="red" role="alert">
          {say(refusal)}
        </Text>
      )}
    </section>
  );
}
