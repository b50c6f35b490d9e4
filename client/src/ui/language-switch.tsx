import { NativeSelect } from '@mantine/core';
import { type Language, languages } from 'shared-domain/kernel';
import { chooseLanguage, languageNames, useFormat, useText } from '../i18n/index.ts';

export function LanguageSwitch() {
  const t = useText();
  const { language } = useFormat();
  return (
    <NativeSelect
      aria-label={t('word.language')}
      value={language}
      onChange={(event) => void chooseLanguage(event.currentTarget.value as Language)}
      data={languages.map((value) => ({ value, label: languageNames[value] }))}
    />
  );
}
