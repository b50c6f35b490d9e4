import { Group } from '@mantine/core';
import { ExportMenu, type ExportMenuProps } from './export-menu.tsx';

/** Above a list that is one of several on its screen. */
export function ExportBar<Row>(props: ExportMenuProps<Row>) {
  if (props.rows.length === 0) return null;
  return (
    <Group justify="flex-end" mb="xs">
      <ExportMenu {...props} />
    </Group>
  );
}
