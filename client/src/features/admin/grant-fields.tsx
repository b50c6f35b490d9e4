import { NativeSelect, Stack } from '@mantine/core';
import { type Role, roles } from 'shared-domain/identity';
import { useText } from '../../i18n/index.ts';
import type { BuildingLine, ChosenGrant } from './directory.ts';

type GrantFieldsProps = {
  readonly chosen: ChosenGrant;
  readonly buildings: readonly BuildingLine[];
  readonly onChange: (chosen: ChosenGrant) => void;
};

export const firstGrant: ChosenGrant = { role: 'syndic', building: '', owner: '' };

/** Which right: the role, then where it holds, then for an owner which record is theirs. */
export function GrantFields({ chosen, buildings, onChange }: GrantFieldsProps) {
  const t = useText();
  const { role, building, owner } = chosen;
  const mayBeAll = role === 'syndic' || role === 'accountant';
  const owners = buildings.find(({ id }) => id === building)?.owners ?? [];
  return (
    <Stack gap="sm">
      <NativeSelect
        label={t('admin.role')}
        value={role}
        onChange={(event) => onChange({ role: event.currentTarget.value as Role, building: '', owner: '' })}
        data={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
      />
      {role !== 'admin' && (
        <NativeSelect
          label={t('admin.where')}
          value={building}
          onChange={(event) => onChange({ role, building: event.currentTarget.value, owner: '' })}
          data={[
            { value: '', label: t(mayBeAll ? 'admin.allBuildings' : 'admin.choose') },
            ...buildings.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      {role === 'owner' && building !== '' && (
        <NativeSelect
          label={t('admin.who')}
          value={owner}
          onChange={(event) => onChange({ role, building, owner: event.currentTarget.value })}
          data={[
            { value: '', label: t('admin.choose') },
            ...owners.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </Stack>
  );
}
