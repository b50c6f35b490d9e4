import { Group, Kbd, Stack, Title } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useText } from '../../i18n/index.ts';
import { useScope } from '../../scope/index.ts';
import { DefinitionList, Sheet } from '../../ui/index.ts';
import { everywhereKeys, keysOf } from './screen-keys.ts';

/** What can be done here from the keyboard. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { pathname } = useLocation();
  const { roles } = useScope();
  const here = keysOf(pathname);
  const isStaff = roles.some((role) => role !== 'owner');
  const everywhere = everywhereKeys.filter(({ isOfStaff }) => isStaff || !isOfStaff);
  return (
    <Sheet title={t('find.keysTitle')} isOpen onClose={onClose}>
      <Stack gap="lg">
        {here.length > 0 && <KeyList title={t('find.keysHere')} keys={here} />}
        <KeyList title={t('find.keysEverywhere')} keys={everywhere} />
      </Stack>
    </Sheet>
  );
}

type KeyListProps = { readonly title: string; readonly keys: typeof everywhereKeys };

function KeyList({ title, keys }: KeyListProps) {
  const t = useText();
  return (
    <section>
      <Title order={3} size="h2" mb="xs">
        {title}
      </Title>
      <DefinitionList
        items={keys.map(({ keys: pressed, text }) => ({
          term: t(text),
          value: (
            <Group gap={4} wrap="nowrap" justify="flex-end">
              {pressed.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </Group>
          ),
        }))}
      />
    </section>
  );
}
