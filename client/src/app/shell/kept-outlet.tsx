import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { useData, useKept, useLacking } from '../../data/index.ts';
import { useScope } from '../../scope/index.ts';
import { tellsOfBuildings } from './tells-of-buildings.ts';

const BuildingAway = lazy(() =>
  import('../../scope/kept/building-away.tsx').then((file) => ({ default: file.BuildingAway })),
);
const YearsAway = lazy(() =>
  import('../../scope/kept/years-away.tsx').then((file) => ({ default: file.YearsAway })),
);
const SomeAway = lazy(() =>
  import('../../scope/kept/kept-notice.tsx').then((file) => ({ default: file.SomeAway })),
);

/** The screen, where this device keeps what it tells of; else that it does not, and never a part of the truth. */
export function KeptOutlet() {
  const data = useData();
  const kept = useKept();
  const lacking = useLacking();
  const { building } = useScope();
  const { pathname } = useLocation();
  const own = building && kept?.get(building.id);
  const opened = own?.building;
  useEffect(() => {
    if (opened) void data.keepDesk().then((desk) => desk.open(opened));
  }, [data, opened]);
  const isToldOf = tellsOfBuildings(pathname);
  // Nobody knows yet whether it is all here.
  if (kept === undefined && isToldOf) return null;
  if (building && own && isToldOf && own.is !== 'here') {
    return (
      <Suspense>
        <BuildingAway building={building} kept={own} />
      </Suspense>
    );
  }
  const isPartial = !building && isToldOf && [...(kept?.values() ?? [])].some(({ is }) => is !== 'here');
  return (
    <>
      <Suspense>
        {lacking && <YearsAway building={lacking} />}
        {isPartial && kept && <SomeAway kept={kept} />}
      </Suspense>
      <Outlet />
    </>
  );
}
