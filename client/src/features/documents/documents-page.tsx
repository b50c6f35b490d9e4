import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useText } from '../../i18n/index.ts';
import { type BuildingChoice, ChooseBuilding, useScope } from '../../scope/index.ts';
import { LibraryShown } from './library-shown.tsx';

const Desk = lazy(() => import('./desk/desk.tsx').then((file) => ({ default: file.Desk })));

/** The papers of the association: found by their words, without network too. */
export function DocumentsPage() {
  const t = useText();
  const { building } = useScope();
  return building ? (
    <OfBuilding key={building.id} choice={building} />
  ) : (
    <ChooseBuilding title={t('documents.title')} ask={t('documents.choose')} />
  );
}

function OfBuilding({ choice }: { readonly choice: BuildingChoice }) {
  const { roles } = useScope();
  const { tab } = useSearch({ strict: false });
  const isStaff = roles.includes('syndic') || roles.includes('accountant');
  if (!isStaff) return <LibraryShown choice={choice} />;
  return (
    <Suspense>
      <Desk choice={choice} tab={tab === 'required' ? 'required' : 'library'} />
    </Suspense>
  );
}
