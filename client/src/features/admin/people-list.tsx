import { Button, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormat, useText } from '../../i18n/index.ts';
import { EmptyState, RowButton, RowList } from '../../ui/index.ts';
import { AddPerson } from './add-person.tsx';
import {
  type BuildingLine,
  Buildings,
  type OrganisationLine,
  People,
  type PersonLine,
  sayGrant,
} from './directory.ts';
import { NoAnswer } from './no-answer.tsx';
import { OneTimePassword, type Told } from './one-time-password.tsx';
import { PersonSheet } from './person-sheet.tsx';
import { useAsked } from './use-asked.ts';

/** Everybody with access to an organisation, and what each may do. */
export function PeopleList({
  organisation: { organisation, name },
}: {
  readonly organisation: OrganisationLine;
}) {
  const t = useText();
  const people = useAsked(People, `/organisations/${organisation}/people`);
  const buildings = useAsked(Buildings, `/organisations/${organisation}/buildings`);
  const [openAccount, setOpenAccount] = useState<string | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  const [told, setTold] = useState<Told | null>(null);
  if (people.refusal && !people.value) return <NoAnswer refusal={people.refusal} onRetry={people.again} />;
  if (!people.value || !buildings.value) return null;
  const known = buildings.value.buildings;
  const open = people.value.people.find(({ account }) => account === openAccount) ?? null;
  return (
    <section aria-label={name}>
      <Title order={2} mb="sm">{`${name} · ${t('admin.people')}`}</Title>
      {told && <OneTimePassword told={told} />}
      {people.value.people.length === 0 ? (
        <EmptyState>{t('admin.nobody')}</EmptyState>
      ) : (
        <RowList label={t('admin.people')}>
          {people.value.people.map((person) => (
            <PersonRow
              key={person.account}
              person={person}
              buildings={known}
              onPress={() => setOpenAccount(person.account)}
            />
          ))}
        </RowList>
      )}
      <Button mt="md" onClick={() => setIsAdding(true)}>
        {t('admin.add')}
      </Button>
      {open && (
        <PersonSheet
          organisation={organisation}
          person={open}
          buildings={known}
          onClose={() => setOpenAccount(null)}
          onChanged={people.again}
        />
      )}
      {isAdding && (
        <AddPerson
          organisation={organisation}
          buildings={known}
          onClose={() => setIsAdding(false)}
          onAdded={(added) => {
            setTold(added);
            void people.again();
          }}
        />
      )}
    </section>
  );
}

type PersonRowProps = {
  readonly person: PersonLine;
  readonly buildings: readonly BuildingLine[];
  readonly onPress: () => void;
};

function PersonRow({ person, buildings, onPress }: PersonRowProps) {
  const t = useText();
  const format = useFormat();
  const rights = person.grants.map((grant) => sayGrant(grant, buildings, t));
  const seen = person.lastSeenAt
    ? t('admin.lastSeen', { instant: format.instant(person.lastSeenAt) })
    : t('admin.neverSeen');
  return (
    <RowButton
      onPress={onPress}
      title={person.name}
      detail={
        <>
          {rights.length === 0 && <div>{t('admin.noRights')}</div>}
          {rights.map((right) => (
            <div key={right}>{right}</div>
          ))}
          <div>{`${person.email} · ${seen}`}</div>
        </>
      }
      {...(person.isDisabled && {
        badge: (
          <span>
            <IconLock size={16} aria-hidden style={{ verticalAlign: '-3px' }} /> {t('admin.disabled')}
          </span>
        ),
      })}
    />
  );
}
