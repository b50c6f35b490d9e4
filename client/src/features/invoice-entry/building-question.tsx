import { Button, SimpleGrid, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/index.ts';
import type { BuildingChoice } from '../../scope/index.ts';
import { EmptyState, PageHeader } from '../../ui/index.ts';

type BuildingQuestionProps = {
  readonly choices: readonly BuildingChoice[];
  readonly onChoose: (building: string) => void;
};

/** Asked first, since everything an invoice needs (keys, owners, board) is the building's. */
export function BuildingQuestion({ choices, onChoose }: BuildingQuestionProps) {
  const t = useText();
  const toBuildings = (
    <Button renderRoot={(props) => <Link {...props} to="/building" />}>{t('building.title')}</Button>
  );
  return (
    <>
      <PageHeader title={t('invoices.new')} />
      {choices.length === 0 && <EmptyState action={toBuildings}>{t('entry.noBuilding')}</EmptyState>}
      {choices.length > 0 && (
        <>
          <Text mb="sm">{t('entry.whichBuilding')}</Text>
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="xs">
            {choices.map(({ id, name }) => (
              <Button key={id} variant="default" size="lg" justify="flex-start" onClick={() => onChoose(id)}>
                {name}
              </Button>
            ))}
          </SimpleGrid>
        </>
      )}
    </>
  );
}
