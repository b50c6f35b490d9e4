import { Fieldset, NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { defaultWording, reminderChannels } from 'shared-domain/receivables';
import { languageNames, useText } from '../../i18n/index.ts';
import { MoneyField, type TypedForm } from '../../ui/index.ts';
import type { TypedLevel, TypedSettings } from './typed-settings.ts';

/** Day, channel, fee and wording of each of the four reminders. */
export function LevelFields({ typed }: { readonly typed: TypedForm<TypedSettings> }) {
  const { form, set } = typed;
  const change = (level: TypedLevel['level'], changes: Partial<TypedLevel>) =>
    set({ levels: form.levels.map((one) => (one.level === level ? { ...one, ...changes } : one)) });
  return form.levels.map((one) => (
    <OneLevel
      key={one.level}
      one={one}
      error={typed.sayAt(`arrears-days-${one.level}`)}
      onChange={(changes) => change(one.level, changes)}
    />
  ));
}

type OneLevelProps = {
  readonly one: TypedLevel;
  readonly error: string | null;
  readonly onChange: (changes: Partial<TypedLevel>) => void;
};

function OneLevel({ one, error, onChange }: OneLevelProps) {
  const t = useText();
  const { level, afterDays, fee, channel } = one;
  return (
    <Fieldset legend={t(`arrears.level.${level}`)}>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <TextInput
          id={`arrears-days-${level}`}
          label={t('arrears.afterDays')}
          inputMode="numeric"
          autoComplete="off"
          value={afterDays}
          error={error}
          onChange={(event) => onChange({ afterDays: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('arrears.channelLabel')}
          value={channel}
          onChange={({ currentTarget: { value } }) =>
            onChange({ channel: reminderChannels.find((known) => known === value) ?? 'post' })
          }
          data={reminderChannels.map((value) => ({ value, label: t(`arrears.channel.${value}`) }))}
        />
        <MoneyField
          id={`arrears-fee-${level}`}
          label={t('arrears.fee')}
          value={fee}
          onChange={(changed) => onChange({ fee: changed })}
        />
      </SimpleGrid>
      <Wordings one={one} onChange={onChange} />
    </Fieldset>
  );
}

/** One wording per language of an owner; empty means ours. */
function Wordings({ one, onChange }: Omit<OneLevelProps, 'error'>) {
  const t = useText();
  const [language, setLanguage] = useState<keyof TypedLevel['wording'] | ''>('');
  const known = Object.keys(one.wording) as (keyof TypedLevel['wording'])[];
  return (
    <>
      <NativeSelect
        mt="sm"
        label={t('arrears.wording')}
        value={language}
        onChange={({ currentTarget: { value } }) => setLanguage(known.find((each) => each === value) ?? '')}
        data={[
          { value: '', label: t('arrears.wordingHidden') },
          ...known.map((value) => ({ value, label: languageNames[value] })),
        ]}
      />
      {language !== '' && (
        <Textarea
          mt="xs"
          label={languageNames[language]}
          description={t('arrears.wordingHint')}
          autosize
          minRows={6}
          maxLength={4000}
          lang={language}
          value={one.wording[language] ?? defaultWording[one.level][language]}
          onChange={({ currentTarget: { value } }) => {
            const isOurs = value === '' || value === defaultWording[one.level][language];
            onChange({ wording: { ...one.wording, [language]: isOurs ? null : value } });
          }}
        />
      )}
    </>
  );
}
