import { Anchor, Button, Title } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { formatEnterpriseNumber } from 'shared-domain/kernel';
import { lookAs } from '../../../data/index.ts';
import { languageNames, useText } from '../../../i18n/index.ts';
import { type Definition, DefinitionList, Sheet } from '../../../ui/index.ts';
import { lotName } from '../lot-words.ts';
import type { OwnerLine } from './owner-list.ts';

type OwnerSheetProps = {
  readonly line: OwnerLine | null;
  readonly onClose: () => void;
  readonly onEdit: () => void;
};

export function OwnerSheet({ line, onClose, onEdit }: OwnerSheetProps) {
  return (
    <Sheet title={line?.name ?? ''} isOpen={line !== null} onClose={onClose}>
      {line && <OwnerInside line={line} onEdit={onEdit} />}
    </Sheet>
  );
}

function OwnerInside({ line, onEdit }: { readonly line: OwnerLine; readonly onEdit: () => void }) {
  const t = useText();
  const held = line.lots.map(({ lot, share, isContact }) => ({
    term: lotName(lot.body, t),
    value: [
      share ? t('lot.share', { share }) : t('lot.whole'),
      share !== null && isContact && t('lot.contact'),
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  return (
    <>
      <Contacts line={line} />
      <Title order={3} size="h2" mt="md">
        {t('building.holds')}
      </Title>
      {held.length > 0 ? <DefinitionList items={held} /> : <p>{t('building.holdsNothing')}</p>}
      <Button variant="default" fullWidth mt="lg" onClick={onEdit}>
        {t('building.editOwner')}
      </Button>
      {line.lots.length > 0 && <LookAs line={line} />}
    </>
  );
}

/** Who holds nothing any more reads nothing of the building. */
function LookAs({ line }: { readonly line: OwnerLine }) {
  const t = useText();
  const navigate = useNavigate();
  const { organisation, building, id: ownerId } = line.owner;
  function look() {
    lookAs({ organisation, building, ownerId, name: line.name });
    void navigate({ to: '/home' });
  }
  return (
    <Button
      variant="default"
      fullWidth
      mt="sm"
      leftSection={<IconEye size={18} aria-hidden />}
      onClick={look}
    >
      {t('building.asOwner')}
    </Button>
  );
}

function Contacts({ line }: { readonly line: OwnerLine }) {
  const t = useText();
  const { email, phone, address, language, party } = line.owner.body;
  const items: Definition[] = [{ term: t('building.writesIn'), value: languageNames[language] }];
  if (party.is === 'firm' && party.enterpriseNumber) {
    items.push({
      term: t('building.enterpriseNumber'),
      value: formatEnterpriseNumber(party.enterpriseNumber),
    });
  }
  if (email) items.push({ term: t('word.email'), value: <Anchor href={`mailto:${email}`}>{email}</Anchor> });
  if (phone) {
    const href = `tel:${phone.replace(/[^\d+]/g, '')}`;
    items.push({ term: t('word.phone'), value: <Anchor href={href}>{phone}</Anchor> });
  }
  if (address) {
    const { street, postalCode, city } = address;
    items.push({ term: t('building.address'), value: `${street}, ${postalCode} ${city}` });
  }
  return <DefinitionList items={items} />;
}
