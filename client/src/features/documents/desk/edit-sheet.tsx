import { useState } from 'react';
import { accept } from 'shared-domain/kernel';
import { type Shown, useActions, useKeptForm } from '../../../data/index.ts';
import { useText } from '../../../i18n/index.ts';
import { FormSheet, useTypedForm } from '../../../ui/index.ts';
import { CardFields } from './card-fields.tsx';
import { cardTroubles, readTitle, type TypedCard } from './typed-document.ts';

type EditSheetProps = { readonly document: Shown<'buildingDocument'>; readonly onClose: () => void };

export function EditSheet({ document, onClose }: EditSheetProps) {
  const t = useText();
  const actions = useActions();
  // What the form began with: only what the person changed since is written.
  const [began] = useState<TypedCard>(() => {
    const { kind, title, datedOn, language } = document.body;
    return { kind, title, datedOn, language };
  });
  const typed = useTypedForm<TypedCard>({
    first: began,
    keeping: useKeptForm({ form: 'document', record: document.id }),
    troublesOf: cardTroubles,
    save: async (form) => {
      const title = readTitle(form.title);
      const patch = {
        ...(form.kind !== began.kind && { kind: form.kind }),
        ...(title !== began.title && { title }),
        ...(form.datedOn && form.datedOn !== began.datedOn && { datedOn: form.datedOn }),
        ...(form.language !== began.language && { language: form.language }),
      };
      if (Object.keys(patch).length === 0) return accept(undefined);
      return actions.saveRecord('buildingDocument', document.organisation, { id: document.id, patch });
    },
    onDone: onClose,
  });
  return (
    <FormSheet title={t('documents.editTitle')} done={t('documents.save')} typed={typed} onClose={onClose}>
      <CardFields form={typed.form} set={typed.set} sayAt={typed.sayAt} />
    </FormSheet>
  );
}
