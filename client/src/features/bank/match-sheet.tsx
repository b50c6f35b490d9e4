import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useFormat, useRefusalText, useText } from '../../i18n/index.ts';
import { Sheet } from '../../ui/index.ts';
import { saidOf } from './line-words.ts';
import type { OpenRow } from './open-rows.ts';
import { PartFields } from './part-fields.tsx';
import { emptyPart, firstParts, leftOf, matchParts, type TypedPart, troublesOf } from './typed-parts.ts';
import type { Bank } from './use-bank.ts';
import type { Matching } from './use-match.ts';

type MatchSheetProps = {
  readonly bank: Bank;
  readonly row: OpenRow;
  readonly isToAccount: boolean;
  readonly matching: Matching;
  readonly onClose: () => void;
};

/** A movement in as many parts as it takes; what was typed stays when it is refused. */
export function MatchSheet(props: MatchSheetProps) {
  const { bank, row, matching, onClose } = props;
  const t = useText();
  const format = useFormat();
  const form = useMatchForm(props);
  const { line } = row;
  const left = leftOf(line.amount, form.parts);
  const title = `${line.counterparty.name || t('bank.nobody')} · ${format.money(line.amount)}`;
  return (
    <Sheet title={title} isOpen onClose={onClose}>
      <form onSubmit={form.submit} noValidate>
        <Stack>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {saidOf(line)}
          </Text>
          {form.parts.map((part, at) => (
            <PartFields
              key={part.key}
              bank={bank}
              part={part}
              place={at + 1}
              trouble={form.troubles.get(part.key) ?? null}
              onChange={form.change}
              onRemove={form.parts.length > 1 ? form.remove : null}
            />
          ))}
          <Button
            variant="light"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => form.add(left)}
          >
            {t('bank.addPart')}
          </Button>
          {form.refusal && (
            <Alert color="red" variant="light" role="alert">
              {form.refusal}
            </Alert>
          )}
          <Text role="status">{t('bank.left', { amount: format.money(left) })}</Text>
          <Button type="submit" loading={matching.isBusy}>
            {t('bank.book')}
          </Button>
        </Stack>
      </form>
    </Sheet>
  );
}

function useMatchForm({ bank, row, isToAccount, matching, onClose }: MatchSheetProps) {
  const say = useRefusalText();
  const [first] = row.proposals;
  const [parts, setParts] = useState(() =>
    firstParts(row.line.amount, first?.parts, isToAccount, bank.context),
  );
  const [wasTried, setWasTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const troubles = wasTried ? troublesOf(parts) : new Map<number, never>();
  async function finish() {
    setWasTried(true);
    setRefusal(null);
    if (troublesOf(parts).size > 0) return;
    const run = await matching.match(row, matchParts(parts));
    if (run.ok) onClose();
    else setRefusal(say(run.refusal));
  }
  return {
    parts,
    troubles,
    refusal,
    change: (next: TypedPart) => setParts(parts.map((part) => (part.key === next.key ? next : part))),
    remove: (key: number) => setParts(parts.filter((part) => part.key !== key)),
    add(left: number) {
      const key = Math.max(...parts.map((part) => part.key)) + 1;
      setParts([...parts, emptyPart(key, parts.at(-1)?.kind ?? 'owner', left)]);
    },
    submit(event: FormEvent) {
      event.preventDefault();
      void finish();
    },
  };
}
