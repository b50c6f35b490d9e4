import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Grant } from 'shared-domain/identity';
import type { Refusal } from 'shared-domain/kernel';
import * as z from 'zod/mini';
import { useRefusalText, useText } from '../../i18n/index.ts';
import { Sheet } from '../../ui/index.ts';
import {
  type BuildingLine,
  grantOf,
  NewPassword,
  type PersonLine,
  sayGrant,
  withGrant,
} from './directory.ts';
import { firstGrant, GrantFields } from './grant-fields.tsx';
import { OneTimePassword, type Told } from './one-time-password.tsx';
import { useAdminCall } from './use-asked.ts';

type PersonSheetProps = {
  readonly organisation: string;
  readonly person: PersonLine;
  readonly buildings: readonly BuildingLine[];
  readonly onClose: () => void;
  readonly onChanged: () => void;
};

const nothing = z.unknown();

export function PersonSheet(props: PersonSheetProps) {
  const { person, onClose } = props;
  const t = useText();
  const say = useRefusalText();
  const desk = usePersonDesk(props);
  return (
    <Sheet title={person.name} isOpen onClose={onClose}>
      <Stack>
        <Text c="dimmed">{person.email}</Text>
        {desk.refusal && (
          <Text role="alert" c="red">
            {say(desk.refusal)}
          </Text>
        )}
        {desk.told && <OneTimePassword told={desk.told} />}
        <Rights {...props} onSet={desk.setGrants} />
        <Group gap="xs">
          <Button variant="default" onClick={desk.resetPassword}>
            {t('admin.password')}
          </Button>
          <Button
            variant={person.isDisabled ? 'default' : 'light'}
            color={person.isDisabled ? 'pine' : 'red'}
            onClick={desk.toggle}
          >
            {t(person.isDisabled ? 'admin.enable' : 'admin.disable')}
          </Button>
        </Group>
      </Stack>
    </Sheet>
  );
}

function usePersonDesk({ organisation, person, onChanged }: PersonSheetProps) {
  const ask = useAdminCall();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const path = `/organisations/${organisation}/people/${person.account}`;
  async function put(what: string, body: unknown) {
    const answer = await ask(nothing, `${path}/${what}`, { method: 'PUT', body });
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) onChanged();
  }
  async function resetPassword() {
    const answer = await ask(NewPassword, `${path}/password`, { method: 'POST', body: {} });
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) setTold({ name: person.name, password: answer.value.password });
  }
  return {
    refusal,
    told,
    setGrants: (grants: readonly Grant[]) => void put('grants', { grants }),
    toggle: () => void put('disabled', { disabled: !person.isDisabled }),
    resetPassword: () => void resetPassword(),
  };
}

type RightsProps = PersonSheetProps & { readonly onSet: (grants: readonly Grant[]) => void };

function Rights({ person, buildings, onSet }: RightsProps) {
  const t = useText();
  const [chosen, setChosen] = useState(firstGrant);
  const grant = grantOf(chosen);
  return (
    <section aria-label={t('admin.rights')}>
      <Title order={3} size="h2" mb="xs">
        {t('admin.rights')}
      </Title>
      {person.grants.length === 0 && <Text mb="xs">{t('admin.noRights')}</Text>}
      {person.grants.map((one) => {
        const said = sayGrant(one, buildings, t);
        return (
          <Group key={JSON.stringify(one)} justify="space-between" wrap="nowrap" py={6}>
            <Text>{said}</Text>
            <Button
              variant="default"
              style={{ flexShrink: 0 }}
              aria-label={t('admin.withdraw', { grant: said })}
              onClick={() => onSet(person.grants.filter((other) => other !== one))}
            >
              {t('word.remove')}
            </Button>
          </Group>
        );
      })}
      <Stack mt="sm">
        <GrantFields chosen={chosen} buildings={buildings} onChange={setChosen} />
        <Button
          variant="default"
          disabled={!grant}
          onClick={() => grant && onSet(withGrant(person.grants, grant))}
        >
          {t('admin.grant')}
        </Button>
      </Stack>
    </section>
  );
}
