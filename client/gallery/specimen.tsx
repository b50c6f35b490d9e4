import { Paper, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';

type RoomProps = { readonly title: string; readonly children: ReactNode };

export function Room({ title, children }: RoomProps) {
  return (
    <section aria-label={title}>
      <Title order={2} mb="md">
        {title}
      </Title>
      <Stack gap="lg">{children}</Stack>
    </section>
  );
}

type SpecimenProps = {
  /** As it is imported; several, where they are only ever seen together. */
  readonly of: string;
  readonly children: ReactNode;
};

export function Specimen({ of, children }: SpecimenProps) {
  return (
    <Paper withBorder p="md">
      <Title order={3} size="h5" mb="sm">
        {of}
      </Title>
      <Stack gap="sm">{children}</Stack>
    </Paper>
  );
}
