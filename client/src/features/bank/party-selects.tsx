import { NativeSelect } from '@mantine/core';
import { useFormat, useText } from '../../i18n/index.ts';
import type { PartTrouble, TypedPart } from './typed-parts.ts';
import type { Bank } from './use-bank.ts';

type PartySelectsProps = {
  readonly bank: Bank;
  readonly part: TypedPart;
  readonly trouble: PartTrouble | null;
  readonly change: (changes: Partial<TypedPart>) => void;
};

/** Whose money it is and which of their claims it pays. */
export function PartySelects({ bank, part, trouble, change }: PartySelectsProps) {
  const t = useText();
  const format = useFormat();
  const kind = part.kind === 'supplier' ? 'supplier' : 'owner';
  const parties = bank.context.parties.filter(({ party }) => party.kind === kind);
  const claims = parties.find(({ party }) => party.id === part.partyId)?.claims ?? [];
  const shown = claims.filter((claim) =>
    part.kind === 'return' ? claim.paid > 0 : claim.open > 0 || claim.id === part.claimId,
  );
  return (
    <>
      <NativeSelect
        label={t(kind === 'owner' ? 'word.owner' : 'word.supplier')}
        value={part.partyId}
        error={trouble === 'who' ? t('bank.lacks.who') : null}
        data={[
          { value: '', label: t('bank.pick') },
          ...parties.map(({ party, name }) => ({ value: party.id, label: name })),
        ]}
        onChange={({ currentTarget: { value } }) => change({ partyId: value, claimId: '' })}
      />
      <NativeSelect
        label={t('bank.claim')}
        value={part.claimId}
        data={[
          { value: '', label: t('bank.onAccount') },
          ...shown.map(({ id, label, open, raised }) => ({
            value: id,
            label: `${label} · ${format.money(part.kind === 'return' ? raised : open)}`,
          })),
        ]}
        onChange={({ currentTarget: { value } }) => change({ claimId: value })}
      />
    </>
  );
}
