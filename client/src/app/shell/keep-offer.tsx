import { lazy, Suspense, useState } from 'react';
import { useSync } from '../../data/index.ts';
import { inWords } from '../../i18n/index.ts';
import { clearsSoon, now } from '../../platform/index.ts';

const KeepNotice = lazy(() =>
  inWords(import('./keep-notice.tsx')).then((file) => ({ default: file.KeepNotice })),
);

const aWeek = 7 * 86_400_000;

/** Nothing, unless what is typed here may be cleared before it is sent. `writes`: the person is more than a reader. */
export function KeepOffer({ writes }: { readonly writes: boolean }) {
  const { oldestUnsentAt } = useSync();
  const [isFleeting] = useState(clearsSoon);
  const isOld = oldestUnsentAt !== null && Date.parse(now()) - Date.parse(oldestUnsentAt) > aWeek;
  if (!isOld && !(isFleeting && writes)) return null;
  return (
    <Suspense>
      <KeepNotice isOld={isOld} />
    </Suspense>
  );
}
