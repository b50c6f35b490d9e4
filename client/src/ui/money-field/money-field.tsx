import { Button, Group, Text, TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { type Cents, formatAmount } from 'shared-domain/kernel';
import { type Translate, useFormat, useText } from '../../i18n/index.ts';
import { centsOf, type Reading, readMoney, textFor } from './reading.ts';

export type MoneyFieldProps = Omit<
  TextInputProps,
  'value' | 'defaultValue' | 'onChange' | 'type' | 'inputMode'
> & {
  readonly value: Cents | null;
  readonly onChange: (value: Cents | null) => void;
};

/** An amount typed in anybody's habits: what was understood is echoed, what can be read twice is asked. */
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
    setTyped(textFor(value, typed, language));
  }

  return (
    <div>
      <TextInput
        {...input}
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        error={complaint(reading, typed, t) ?? error}
        rightSection={<Echo reading={reading} money={money} />}
        rightSectionWidth="auto"
        rightSectionPointerEvents="none"
        onFocus={() => setIsActive(true)}
        onBlur={leave}
        onChange={(event) => type(event.currentTarget.value)}
      />
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

function Echo({ reading, money }: { reading: Reading; money: (cents: Cents) => string }) {
  if (reading.is !== 'amount') return null;
  return (
    <Text component="span" size="sm" c="dimmed" pr="sm">
      {`= ${money(reading.cents)}`}
    </Text>
  );
}

function complaint(reading: Reading, typed: string, t: Translate): string | null {
  if (reading.is === 'ambiguous') return t('money.whichOne', { typed });
  if (reading.is === 'unreadable') return t('money.unreadable', { typed });
  return reading.is === 'tooLarge' ? t('refusal.money.tooLarge') : null;
}
