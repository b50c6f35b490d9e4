import { Stack, Text } from '@mantine/core';
import { PageHeader, RowButton, RowList } from '../ui/index.ts';
import { useScope } from './use-scope.ts';

type ChooseBuildingProps = {
  /** What the screen asks: whose books, whose calls. */
  readonly ask: string;
  /** The heading, where the screen has not shown its own. */
  readonly title?: string;
};

/** A screen about one building, while none is chosen. */
export function ChooseBuilding({ ask, title }: ChooseBuildingProps) {
  const { choices, choose } = useScope();
  return (
    <>
      {title && <PageHeader title={title} />}
      <Stack align="stretch">
        <Text>{ask}</Text>
        <RowList label={ask}>
          {choices.map(({ id, name }) => (
            <RowButton key={id} title={name} onPress={() => choose(id)} />
          ))}
        </RowList>
      </Stack>
    </>
  );
}
