import { useActions } from '../../../data/index.ts';
import { useText } from '../../../i18n/index.ts';
import { FormSheet, useTypedForm } from '../../../ui/index.ts';
import type { BuildingFile } from '../use-building-file.ts';
import { BuildingFields } from './building-fields.tsx';
import { readBuilding, type TypedBuilding, typedBuilding } from './typed-building.ts';
import { changesOf } from './typed-owner.ts';

type BuildingFormProps = { readonly file: BuildingFile; readonly onClose: () => void };

export function BuildingForm({ file, onClose }: BuildingFormProps) {
  const t = useText();
  const actions = useActions();
  const { body, id, organisation } = file.building;
  const typed = useTypedForm<TypedBuilding>({
    first: typedBuilding(body),
    troublesOf: (form) => readBuilding(form).troubles,
    save: (form) => {
      const patch = changesOf(body, readBuilding(form).settings);
      return actions.saveRecord('building', organisation, { id, patch });
    },
    onDone: onClose,
  });
  return (
    <FormSheet title={t('building.editSettings')} done={t('building.apply')} typed={typed} onClose={onClose}>
      <BuildingFields typed={typed} />
    </FormSheet>
  );
}
