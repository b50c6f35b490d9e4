import { Text } from '@mantine/core';
import { useState } from 'react';
import {
  Amount,
  BackLink,
  ExportBar,
  ExportMenu,
  RowButton,
  RowLink,
  RowList,
  SearchField,
  SearchSelect,
  StateBadge,
} from '../src/ui/index.ts';
import { Room, Specimen } from './specimen.tsx';

const exported = {
  list: 'Factures',
  columns: [{ header: 'Fournisseur', sheet: (row: string) => row }],
  rows: ['Liftor'],
};

export function Lists() {
  return (
    <Room title="Lists">
      <Specimen of="BackLink">
        <div>
          <BackLink to="/">Factures</BackLink>
        </div>
      </Specimen>
      <Specimen of="SearchField">
        <Search first="" />
        <Search first="ascenseur" />
      </Specimen>
      <Specimen of="SearchSelect">
        <SearchSelect label="Compte" data={['61012 Entretien ascenseurs', '6140 Assurance incendie']} />
        <SearchSelect
          label="Compte"
          data={[]}
          nothingFoundMessage="Aucun compte"
          error="Choisissez un compte."
        />
      </Specimen>
      <Specimen of="RowList, RowLink, RowButton">
        <RowList label="Factures">
          <RowLink to="/" title="Liftor" detail="12/02/2026" aside={<Amount cents={96_000} />} />
          <RowLink
            to="/"
            title="Entreprise générale de nettoyage et d’entretien des bâtiments Vandenbroucke & Fils"
            detail="Résidence Les Tilleuls"
            aside={<Amount cents={1_234_567} />}
            badge={<StateBadge state="submitted" />}
            action="Approuver"
          />
          <RowButton onPress={() => undefined} title="S’ouvre ici" badge={<StateBadge state="onDevice" />} />
        </RowList>
      </Specimen>
      <Specimen of="ExportMenu, ExportBar">
        <ExportMenu {...exported} />
        <ExportMenu {...exported} isReady={false} />
        <ExportBar {...exported} />
        <ExportBar {...exported} rows={[]} />
        <Text size="sm" c="dimmed">
          Sans lignes, il n’y a rien.
        </Text>
      </Specimen>
    </Room>
  );
}

function Search({ first }: { readonly first: string }) {
  const [words, setWords] = useState(first);
  return <SearchField label="Rechercher une facture" words={words} onSearch={setWords} />;
}
