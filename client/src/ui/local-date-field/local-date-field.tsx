import { ActionIcon, TextInput, type TextInputProps } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { isLocalDate, type LocalDate } from 'shared-domain/kernel';
import { type Translate, useFormat, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import classes from './local-date-field.module.css';
import { type DayReading, readDay } from './read-day.ts';

export type LocalDateFieldProps = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'type'> & {
  readonly value: LocalDate | null;
  readonly onChange: (value: LocalDate | null) => void;
  /** What `+30` counts from; today when left out. */
  readonly countsFrom?: LocalDate | null;
};

/** A day typed on the keyboard (`2011`, `+30`, `20/11/2026`) or picked in the system's own calendar. */
export function LocalDateField({ value, onChange, countsFrom, error, ...input }: LocalDateFieldProps) {
  const t = useText();
  const { day: write } = useFormat();
  const [typed, setTyped] = useState(value ? write(value) : '');
  const [told, setTold] = useState(value);
  const [isActive, setIsActive] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const context = { today: today(), from: countsFrom };
  const shown = value ? write(value) : '';
  if (value !== told) {
    setTold(value);
    if (!isActive) setTyped(shown);
  }

  function type(text: string) {
    setTyped(text);
    const reading = readDay(text, context);
    const day = reading.is === 'day' ? reading.day : null;
    setTold(day);
    if (day !== value) onChange(day);
  }
  function leave() {
    setIsActive(false);
    if (value) setTyped(write(value));
  }
  function pick(day: string) {
    if (isLocalDate(day)) type(write(day));
  }

  return (
    <TextInput
      {...input}
      inputMode="text"
      autoComplete="off"
      placeholder={t('day.placeholder')}
      value={typed}
      error={complaint(isActive ? { is: 'empty' } : readDay(typed, context), typed, t) ?? error}
      onFocus={() => setIsActive(true)}
      onBlur={leave}
      onChange={(event) => type(event.currentTarget.value)}
      rightSectionWidth={44}
      rightSection={
        <>
          <ActionIcon aria-label={t('day.pick')} tabIndex={-1} onClick={() => picker.current?.showPicker()}>
            <IconCalendar size={20} stroke={1.75} aria-hidden />
          </ActionIcon>
          <input
            ref={picker}
            className={classes.picker}
            type="date"
            tabIndex={-1}
            aria-hidden
            value={value ?? ''}
            onChange={(event) => pick(event.currentTarget.value)}
          />
        </>
      }
    />
  );
}

function complaint(reading: DayReading, typed: string, t: Translate): string | null {
  if (reading.is === 'notInCalendar') return t('day.notInCalendar', { typed });
  return reading.is === 'unreadable' ? t('day.unreadable', { typed }) : null;
}
