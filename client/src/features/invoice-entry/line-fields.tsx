import { ActionIcon, NativeSelect, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { Cents } from 'shared-domain/kernel';
import { totalsOfDraft, vatRates } from 'shared-domain/payables';
import { useText } from '../../i18n/index.ts';
import { Amount, MoneyField } from '../../ui/index.ts';
import { AccountField } from './account-field.tsx';
import { BearerField } from './bearer-field.tsx';
import { ConflictMark } from './conflict-mark.tsx';
import { idOf, useEntry, useFieldError } from './entry-context.tsx';
import { HeldText } from './held-text.tsx';
import classes from './line-fields.module.css';
import type { LineProps } from './line-props.ts';
import { useHeld } from './use-held.ts';

type LineFieldsProps = LineProps & {
  readonly nth: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

export function LineFields({ line, nth, onKeyDown }: LineFieldsProps) {
  const t = useText();
  const { desk } = useEntry();
  return (
    <fieldset className={classes.line} onKeyDown={onKeyDown}>
      <legend className={classes.legend}>{t('entry.line', { line: nth })}</legend>
      <div className={classes.description}>
        <HeldText
          path={['lines', line.id, 'description']}
          value={line.description}
          label={t('entry.description')}
          maxLength={400}
        />
      </div>
      <div className={classes.account}>
        <AccountField line={line} />
      </div>
      <BearerField line={line} />
      <NetField line={line} />
      <RateField line={line} />
      <Gross line={line} />
      <ActionIcon
        className={classes.remove ?? ''}
        aria-label={t('entry.removeLine', { line: nth })}
        onClick={() => desk.edit((draft) => draft.remove(['lines', line.id]))}
      >
        <IconTrash size={20} stroke={1.75} aria-hidden />
      </ActionIcon>
    </fieldset>
  );
}

function NetField({ line }: LineProps) {
  const t = useText();
  const { desk } = useEntry();
  const errorOf = useFieldError();
  const path = ['lines', line.id, 'net'] as const;
  return (
    <div className={classes.net}>
      <MoneyField
        id={idOf(path.join('.'))}
        label={t('entry.net')}
        value={line.net}
        error={errorOf(path.join('.'))}
        onChange={(net: Cents | null) => desk.type((draft) => draft.set(path, net))}
      />
      <ConflictMark path={path} />
    </div>
  );
}

function RateField({ line }: LineProps) {
  const t = useText();
  const { desk } = useEntry();
  const errorOf = useFieldError();
  const path = ['lines', line.id, 'vatRate'] as const;
  const held = useHeld(String(line.vatRate ?? ''), (next: string) =>
    desk.edit((draft) => draft.set(path, next === '' ? null : Number(next))),
  );
  const rates = vatRates.map((rate) => ({ value: String(rate), label: t('entry.percent', { rate }) }));
  return (
    <div className={classes.rate}>
      <NativeSelect
        id={idOf(path.join('.'))}
        label={t('entry.vatRate')}
        rightSectionWidth={26}
        data={line.vatRate === null ? [{ value: '', label: '' }, ...rates] : rates}
        value={held.value}
        error={errorOf(path.join('.'))}
        onChange={(event) => held.change(event.currentTarget.value)}
        {...held.guard}
      />
      <ConflictMark path={path} />
    </div>
  );
}

function Gross({ line }: LineProps) {
  const t = useText();
  const { desk } = useEntry();
  const gross = totalsOfDraft({ ...desk.body, total: null }).lines.find(({ id }) => id === line.id)?.gross;
  return (
    <div className={classes.gross}>
      <Text size="sm" c="dimmed">
        {t('entry.gross')}
      </Text>
      <span>{gross === undefined ? '–' : <Amount cents={gross} />}</span>
    </div>
  );
}
