import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import {
  type DocumentAudience,
  type DocumentKind,
  documentAudiences,
  documentTextIdOf,
} from 'shared-domain/documents';
import { isLocalDate, type Result, refuse } from 'shared-domain/kernel';
import { type Actions, useActions, useKeptForm } from '../../../data/index.ts';
import { useFormat, useText } from '../../../i18n/index.ts';
import { newId } from '../../../platform/index.ts';
import type { BuildingChoice } from '../../../scope/index.ts';
import { FormSheet, useTypedForm } from '../../../ui/index.ts';
import { CardFields } from './card-fields.tsx';
import { FileChoice } from './file-choice.tsx';
import {
  type ChosenFile,
  dayOfFile,
  documentTroubles,
  mediaTypeIn,
  readTitle,
  type TypedDocument,
  titleOfFile,
} from './typed-document.ts';

type AddSheetProps = {
  readonly choice: BuildingChoice;
  readonly kind: DocumentKind;
  readonly onClose: () => void;
};

/** The file whose name proposed a title and a day; another one proposes its own. */
type Proposed = { readonly fileName: string };

/** A document comes into the library: on this device at once, its file sent when there is a network. */
export function AddSheet({ choice, kind, onClose }: AddSheetProps) {
  const t = useText();
  const { language } = useFormat();
  const actions = useActions();
  const [id] = useState(newId);
  const [file, setFile] = useState<ChosenFile | null>(null);
  const typed = useTypedForm<TypedDocument & Proposed>({
    first: { kind, title: '', datedOn: null, language, audience: 'everybody', fileName: '' },
    keeping: useKeptForm({ form: 'document', within: `${choice.id}/${kind}` }),
    troublesOf: (form) => documentTroubles(form, file),
    save: (form) => addDocument(actions, choice, id, form, file),
    onDone: onClose,
  });
  const { form, set, sayAt } = typed;
  // What the person typed stands above what the file is called.
  function choose(chosen: ChosenFile) {
    setFile(chosen);
    set(({ title, datedOn, fileName }) => {
      const isTitled = title !== '' && title !== titleOfFile(fileName);
      const isDated = datedOn !== null && datedOn !== dayOfFile(fileName, isLocalDate);
      return {
        title: isTitled ? title : titleOfFile(chosen.name),
        datedOn: isDated ? datedOn : dayOfFile(chosen.name, isLocalDate),
        fileName: chosen.name,
      };
    });
  }
  return (
    <FormSheet title={t('documents.add')} done={t('documents.saveNew')} typed={typed} onClose={onClose}>
      <FileChoice file={file} error={sayAt('document-file')} onFile={choose} />
      <CardFields form={form} set={set} sayAt={sayAt} />
      <NativeSelect
        label={t('documents.audience')}
        description={t('documents.audienceStays')}
        value={form.audience}
        onChange={({ currentTarget: { value } }) => set({ audience: value as DocumentAudience })}
        data={documentAudiences.map((value) => ({ value, label: t(`documents.audience.${value}`) }))}
      />
    </FormSheet>
  );
}

async function addDocument(
  actions: Actions,
  { organisation, id: building }: BuildingChoice,
  id: string,
  { title, datedOn, kind, language, audience }: TypedDocument,
  file: ChosenFile | null,
): Promise<Result<unknown>> {
  if (!file || !datedOn) return refuse({ code: 'field.missing' });
  const stored = await actions.addBlob(organisation, file.blob);
  if (!stored.ok) return stored;
  const mediaType = mediaTypeIn(stored.value.mediaType);
  if (!mediaType) return refuse({ code: 'document.fileKind' });
  const card = { building, kind, title: readTitle(title), datedOn, language, audience };
  const saved = await actions.saveRecord('buildingDocument', organisation, {
    id,
    body: { ...card, file: { ...stored.value, mediaType } },
  });
  if (!saved.ok) return saved;
  const text = await file.text;
  if (text === '') return saved;
  return actions.saveRecord('documentText', organisation, {
    id: documentTextIdOf(id),
    body: { building, documentId: id, audience, text },
  });
}
