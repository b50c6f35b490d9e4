import { Group, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';

export type PageHeaderProps = {
  readonly title: string;
  readonly detail?: ReactNode;
  readonly actions?: ReactNode;
};

/** The page's one heading; it also names the tab of the browser. */
export function PageHeader({ title, detail, actions }: PageHeaderProps) {
  useEffect(() => {
    document.title = `${title} · KoproGo`;
  }, [title]);
  return (
    <Group justify="space-between" align="flex-end" gap="sm" mb="lg">
      <div>
        <Title order={1}>{title}</Title>
        {detail && <Text c="dimmed">{detail}</Text>}
      </div>
      {actions && <Group gap="xs">{actions}</Group>}
    </Group>
  );
}
