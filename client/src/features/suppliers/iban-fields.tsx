import { ActionIcon, Button, Group, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useText } from '../../i18n/index.ts';

type IbanFieldsProps = {
  readonly ibans: readonly string[];
  readonly errorAt: (place: number) => string | undefined;
  readonly onChange: (ibans: readonly string[]) => void;
};

/** The first is the one to pay. */
export function IbanFields({ ibans, errorAt, onChange }: IbanFieldsProps) {
  const t = useText();
  return (
    <Stack gap="xs">
      {ibans.map((iban, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an account number being typed has no other name than its place
        <Group key={place} gap="xs" align="flex-end" wrap="nowrap">
          <TextInput
            id={`supplier-ibans.${place}`}
            style={{ flex: 1 }}
            label={ibans.length > 1 ? t('suppliers.ibanNth', { nth: place + 1 }) : t('suppliers.iban')}
            description={place === 0 && ibans.length > 1 ? t('suppliers.ibanFirst') : undefined}
            value={iban}
            error={errorAt(place)}
            autoComplete="off"
            autoCapitalize="characters"
            maxLength={50}
            onChange={(event) => onChange(ibans.with(place, event.currentTarget.value))}
          />
          {ibans.length > 1 && (
            <ActionIcon
              aria-label={t('suppliers.removeIban', { nth: place + 1 })}
              onClick={() => onChange(ibans.filter((_, other) => other !== place))}
            >
              <IconTrash size={20} stroke={1.75} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      ))}
      {ibans.length < 10 && (
        <Button
          variant="subtle"
          size="sm"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => onChange([...ibans, ''])}
        >
          {t('suppliers.addIban')}
        </Button>
      )}
    </Stack>
  );
}
