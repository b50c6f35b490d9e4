import { useActions, useKeptForm } from '../../../data/index.ts';
import { useText } from '../../../i18n/index.ts';
import { FormSheet, useTypedForm } from '../../../ui/index.ts';
import type { BuildingFile } from '../use-building-file.ts';
import { BuildingFields } from './building-fields.tsx';
import { emptyBuilding, readBuilding, type TypedBuilding, typedBuilding } from './typed-building.ts';
import { changesOf } from './typed-owner.ts';

type BuildingFormProps = { readonly file: BuildingFile; readonly onClose: () => void };

export function BuildingForm({ file, onClose }: BuildingFormProps) {
  const t = useText();
  const actions = useActions();
  const { body, id, organisation } = file.building;
  const typed = useTypedForm<TypedBuilding>({
    first: typedBuilding(body),
    keeping: useKeptForm({ form: 'building', record: id }),
    like: { ...typedBuilding(body), accounts: emptyBuilding(body.language).accounts },
    troublesOf: (form) => readBuilding(form, body).troubles,
    save: async (form) => {
      const { settings, raise } = readBuilding(form, body);
      const saved = await actions.saveRecord('building', organisation, {
        id,
        patch: changesOf(body, settings),
      });
      if (!saved.ok || !raise) return saved;
      return actions.runCommand('raiseThreshold', organisation, { building: id, ...raise });
    },
    onDone: onClose,
  });
  return (
    <FormSheet title={t('building.editSettings')} done={t('building.apply')} typed={typed} onClose={onClose}>
      <BuildingFields typed={typed} before={body} />
    </FormSheet>
  );
}
