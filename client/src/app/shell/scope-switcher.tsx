import { NativeSelect, Text } from '@mantine/core';
import { useText } from '../../i18n/index.ts';
import { useScope } from '../../scope/index.ts';

/** Which building is shown; with a single one, its name. */
export function ScopeSwitcher() {
  const t = useText();
  const { building, choices, choose } = useScope();
  if (choices.length < 2) {
    return (
      <Text fw={600} truncate>
        {building?.name ?? ''}
      </Text>
    );
  }
  return (
    <NativeSelect
      aria-label={t('shell.scope')}
      variant="unstyled"
      styles={{ input: { fontWeight: 600, textOverflow: 'ellipsis' } }}
      value={building?.id ?? ''}
      onChange={(event) => choose(event.currentTarget.value || null)}
      data={[
        { value: '', label: t('shell.allBuildings') },
        ...choices.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
