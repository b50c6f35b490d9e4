import { createSpotlight, Spotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { IconSearch } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { Profile } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { useScope } from '../../scope/index.ts';
import { createFinder, type Finder, type FoundGroup, offered } from './finder.ts';
import type { Thing } from './thing.ts';
import { useOwnThings } from './use-own-things.ts';
import { usePlaceThings } from './use-place-things.ts';

const StaffThings = lazy(() => import('./staff-things.tsx').then((file) => ({ default: file.StaffThings })));

const [store, spotlight] = createSpotlight();

type Place = { readonly to: string; readonly label: string };
type FindPanelProps = {
  readonly profile: Profile;
  readonly places: readonly Place[];
  readonly onClose: () => void;
};

/** Everything on this device by a few letters of it: to go there, or to do it. */
export function FindPanel({ profile, places, onClose }: FindPanelProps) {
  const t = useText();
  const router = useRouter();
  const { choose, roles } = useScope();
  const isStaff = roles.includes('syndic') || roles.includes('accountant');
  const [query, setQuery] = useState('');
  const [staffThings, setStaffThings] = useState<readonly Thing[]>();
  const near = usePlaceThings(places, isStaff);
  const own = useOwnThings(profile);
  const far = useMemo(() => {
    if (!own) return undefined;
    return isStaff ? staffThings && [...staffThings, ...own] : own;
  }, [own, staffThings, isStaff]);
  const finder = useFinder(near, far);
  useEffect(() => spotlight.open(), []);
  function go({ href, building }: Thing) {
    if (building !== undefined) choose(building);
    router.history.push(href);
  }
  const found = query.trim() === '' ? offered(near) : (finder?.(query) ?? []);
  return (
    <Spotlight.Root
      store={store}
      attributes={{ content: { 'aria-label': t('find.title') } }}
      // Paler than its name, the building of the chosen one could hardly be read.
      styles={{ actionDescription: { opacity: 1 } }}
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={onClose}
      overlayProps={{ blur: 0 }}
      scrollable
      maxHeight="min(60dvh, 32rem)"
      size="lg"
    >
      <Spotlight.Search
        aria-label={t('find.title')}
        placeholder={t(isStaff ? 'find.placeholder' : 'find.ownPlaceholder')}
        leftSection={<IconSearch size={20} aria-hidden />}
        onKeyDown={takeFirst}
      />
      <Spotlight.ActionsList>
        {found.map((group) => (
          <Found key={group.kind} group={group} onChosen={go} />
        ))}
        {found.length === 0 && (
          <Spotlight.Empty>{t(finder ? 'find.nothing' : 'find.looking')}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
      {isStaff && (
        <Suspense>
          <StaffThings onRead={setStaffThings} />
        </Suspense>
      )}
    </Spotlight.Root>
  );
}

/** Who typed faster than it was read has nothing chosen yet: Enter takes what stands first. */
function takeFirst({ key, currentTarget }: KeyboardEvent) {
  const dialog = currentTarget.closest('[role=dialog]');
  if (key !== 'Enter' || dialog?.querySelector('[data-action][data-selected]')) return;
  dialog?.querySelector<HTMLElement>('[data-action]')?.click();
}

type FoundProps = { readonly group: FoundGroup; readonly onChosen: (thing: Thing) => void };

function Found({ group, onChosen }: FoundProps) {
  const t = useText();
  return (
    <Spotlight.ActionsGroup label={t(`find.${group.kind}`)}>
      {group.things.map((thing) => (
        <Spotlight.Action
          key={thing.key}
          label={thing.label}
          description={thing.detail}
          onClick={() => onChosen(thing)}
        />
      ))}
    </Spotlight.ActionsGroup>
  );
}

/** What was there when it was first read: nothing moves under the finger while somebody looks. */
function useFinder(near: readonly Thing[], far: readonly Thing[] | undefined): Finder | null {
  const [finder, setFinder] = useState<{ readonly find: Finder } | null>(null);
  const isDone = finder !== null;
  useEffect(() => {
    if (isDone || !far) return;
    let isWanted = true;
    void createFinder([...near, ...far]).then((find) => isWanted && setFinder({ find }));
    return () => {
      isWanted = false;
    };
  }, [near, far, isDone]);
  return finder?.find ?? null;
}
