import { Group, NativeSelect, Title } from '@mantine/core';
import { useId, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { PaperButton, type PaperWork } from './paper-button.tsx';

type PapersForProps = {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** One person's paper; null: everybody's, in one archive. */
  readonly make: (id: string | null, work: PaperWork) => Promise<File>;
};

/** Papers that go to many people: for one of them, or for all. */
export function PapersFor({ people, make }: PapersForProps) {
  const t = useText();
  const heading = useId();
  const [chosen, setChosen] = useState('');
  return (
    <section aria-labelledby={heading}>
      <Title order={2} id={heading} mb="xs">
        {t('pdf.title')}
      </Title>
      <Group align="end">
        <NativeSelect
          label={t('pdf.for')}
          value={chosen}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          data={[
            { value: '', label: t('pdf.everybody') },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <PaperButton
          make={(work) => make(chosen === '' ? null : chosen, work)}
          {...(chosen === '' ? { count: people.length } : {})}
        />
      </Group>
    </section>
  );
}
