import { NativeSelect, TextInput } from '@mantine/core';
import { type DocumentKind, documentKinds } from 'shared-domain/documents';
import { type Language, languages } from 'shared-domain/kernel';
import { languageNames, useText } from '../../../i18n/index.ts';
import { LocalDateField } from '../../../ui/index.ts';
import type { TypedCard } from './typed-document.ts';

type CardFieldsProps = {
  readonly form: TypedCard;
  readonly set: (changes: Partial<TypedCard>) => void;
  readonly sayAt: (field: string) => string | null;
};

/** What may be corrected of a document as long as it is there. */
export function CardFields({ form, set, sayAt }: CardFieldsProps) {
  const t = useText();
  return (
    <>
      <NativeSelect
        label={t('documents.kind')}
        value={form.kind}
        onChange={({ currentTarget: { value } }) => set({ kind: value as DocumentKind })}
        data={documentKinds.map((value) => ({ value, label: t(`documentKind.${value}`) }))}
      />
      <TextInput
        id="document-title"
        label={t('documents.titleField')}
        maxLength={200}
        autoComplete="off"
        value={form.title}
        error={sayAt('document-title')}
        onChange={({ currentTarget: { value } }) => set({ title: value })}
      />
      <LocalDateField
        id="document-date"
        label={t('documents.datedOn')}
        value={form.datedOn}
        error={sayAt('document-date')}
        onChange={(datedOn) => set({ datedOn })}
      />
      <NativeSelect
        label={t('word.language')}
        value={form.language}
        onChange={({ currentTarget: { value } }) => set({ language: value as Language })}
        data={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
    </>
  );
}
