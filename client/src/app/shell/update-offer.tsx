import { lazy, Suspense } from 'react';
import { useSync } from '../../data/index.ts';
import { inWords } from '../../i18n/index.ts';
import { useUpdateReady } from '../updates.ts';

const UpdateNotice = lazy(() =>
  inWords(import('./update-notice.tsx')).then((file) => ({ default: file.UpdateNotice })),
);

/** Nothing, until a new version is ready or the server asks for one. */
export function UpdateOffer() {
  const isReady = useUpdateReady();
  const { updateNeeded } = useSync();
  if (!isReady && !updateNeeded) return null;
  return (
    <Suspense>
      <UpdateNotice isReady={isReady} isNeeded={updateNeeded} />
    </Suspense>
  );
}
