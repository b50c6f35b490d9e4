import { Button, Group, TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { type Cents, formatAmount } from 'shared-domain/kernel';
import { type Translate, useFormat, useText } from '../../i18n/index.ts';
import classes from './money-field.module.css';
import { centsOf, isPlain, type Reading, readMoney, textFor } from './reading.ts';

export type MoneyFieldProps = Omit<
  TextInputProps,
  'value' | 'defaultValue' | 'onChange' | 'type' | 'inputMode'
> & {
  readonly value: Cents | null;
  readonly onChange: (value: Cents | null) => void;
};

/**
 * An amount typed in anybody's habits: while it is typed, what was understood is echoed where it reads otherwise; what
 * can be read twice is asked. Left, it is written as the language writes it.
 */
export function MoneyField({ value, onChange, error, ...input }: MoneyFieldProps) {
  const t = useText();
  const { language, money } = useFormat();
  const [typed, setTyped] = useState(() => textFor(value, '', language));
  const [told, setTold] = useState(value);
  const [writtenIn, setWrittenIn] = useState(language);
  const [isActive, setIsActive] = useState(false);
  if (value !== told) {
    setTold(value);
    if (!isActive) setTyped(textFor(value, typed, language));
  }
  if (language !== writtenIn) {
    setWrittenIn(language);
    if (!isActive && value !== null) setTyped(formatAmount(value, language));
  }
  const reading = readMoney(typed);

  function type(text: string) {
    setTyped(text);
    const cents = centsOf(readMoney(text));
    setTold(cents);
    if (cents !== value) onChange(cents);
  }
  function leave() {
    setIsActive(false);
    setTyped(value === null ? textFor(null, typed, language) : formatAmount(value, language));
  }

  return (
    <div className={classes.field}>
      <TextInput
        classNames={{ input: classes.input }}
        {...input}
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        error={complaint(reading, typed, t) ?? error}
        onFocus={() => setIsActive(true)}
        onBlur={leave}
        onChange={(event) => type(event.currentTarget.value)}
      />
      {isActive && reading.is === 'amount' && !isPlain(typed, reading.cents, language) && (
        <span className={classes.echo} aria-hidden>{`= ${money(reading.cents)}`}</span>
      )}
      {reading.is === 'ambiguous' && (
        <Group gap="xs" mt="xs">
          {[reading.grouped, reading.decimal].map((cents) => (
            <Button key={cents} variant="default" onClick={() => type(formatAmount(cents, language))}>
              {money(cents)}
            </Button>
          ))}
        </Group>
      )}
    </div>
  );
}

function complaint(reading: Reading, typed: string, t: Translate): string | null {
  if (reading.is === 'ambiguous') return t('money.whichOne', { typed });
  if (reading.is === 'unreadable') return t('money.unreadable', { typed });
  return reading.is === 'tooLarge' ? t('refusal.money.tooLarge') : null;
}
