import { SimpleGrid, TextInput } from '@mantine/core';
import { useRefusalText, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { LocalDateField } from '../../ui/index.ts';
import { type PreparedSettlement, periodTroubles } from './typed-settlement.ts';

type PeriodFieldsProps = {
  readonly form: PreparedSettlement;
  readonly set: (changes: Partial<PreparedSettlement>) => void;
};

export function PeriodFields({ form, set }: PeriodFieldsProps) {
  const t = useText();
  const say = useRefusalText();
  const troubles = periodTroubles(form, today());
  const sayAt = (field: string) => (troubles[field] ? say(troubles[field]) : null);
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }}>
      <TextInput
        id="settlement-label"
        label={t('settlements.label')}
        value={form.label}
        maxLength={120}
        error={sayAt('settlement-label')}
        autoComplete="off"
        onChange={(event) => set({ label: event.currentTarget.value })}
      />
      <LocalDateField
        id="settlement-from"
        label={t('settlements.from')}
        value={form.from}
        error={sayAt('settlement-from')}
        onChange={(from) => set({ from })}
      />
      <LocalDateField
        id="settlement-until"
        label={t('settlements.until')}
        value={form.until}
        error={sayAt('settlement-until')}
        onChange={(until) => set({ until, ...(until && { bookedOn: until }) })}
      />
    </SimpleGrid>
  );
}
