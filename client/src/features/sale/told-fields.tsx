import { Button, Fieldset, SimpleGrid, TextInput } from '@mantine/core';
import { useText } from '../../i18n/index.ts';
import { LocalDateField, MoneyField } from '../../ui/index.ts';
import { emptyTold, type TypedTold } from './typed-sale-file.ts';

type ToldFieldsProps = {
  readonly legend: string;
  readonly told: readonly TypedTold[];
  readonly onChange: (told: readonly TypedTold[]) => void;
};

/** Lines of what the books do not hold: what, when, how much. */
export function ToldFields({ legend, told, onChange }: ToldFieldsProps) {
  const t = useText();
  const change = (at: number, changes: Partial<TypedTold>) =>
    onChange(told.map((one, index) => (index === at ? { ...one, ...changes } : one)));
  return (
    <Fieldset legend={legend}>
      {told.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own and keep their order
        <div key={at}>
          <TextInput
            label={t('sale.what')}
            maxLength={400}
            autoComplete="off"
            value={one.what}
            onChange={(event) => change(at, { what: event.currentTarget.value })}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <LocalDateField label={t('word.date')} value={one.on} onChange={(on) => change(at, { on })} />
            <MoneyField
              label={t('word.amount')}
              value={one.amount}
              onChange={(amount) => change(at, { amount })}
            />
          </SimpleGrid>
          <Button variant="subtle" onClick={() => onChange(told.filter((_, index) => index !== at))}>
            {t('word.remove')}
          </Button>
        </div>
      ))}
      <Button
        variant="default"
        mt="xs"
        aria-label={`${t('word.add')} : ${legend}`}
        onClick={() => onChange([...told, emptyTold])}
      >
        {t('word.add')}
      </Button>
    </Fieldset>
  );
}
