import {
  IconBuilding,
  IconDevices,
  IconDots,
  IconFolder,
  IconHome,
  IconListDetails,
  IconWallet,
  IconZoomExclamation,
} from '@tabler/icons-react';
import type { Role } from 'shared-domain/identity';
import type { TextId } from '../i18n/index.ts';
import type { Destination } from '../ui/index.ts';

export type Place = Omit<Destination, 'label' | 'count'> & {
  readonly text: TextId;
  readonly roles: readonly Role[] | 'everybody';
};

export type PlaceGroup = { readonly text?: TextId; readonly places: readonly Place[] };

export type Navigation = {
  /** Every place in the order of a desk's sidebar, and who goes there. */
  readonly groups: readonly PlaceGroup[];
  /** What somebody with these roles opens most: the phone's bottom bar holds the first four they may go to. */
  wanted(roles: readonly Role[]): readonly Place[];
};

const inBuilding: readonly Role[] = ['syndic', 'accountant', 'board', 'owner'];

export const places = {
  home: { to: '/home', text: 'home.title', icon: IconHome, roles: ['owner'] },
  account: { to: '/account', text: 'account.title', icon: IconWallet, roles: ['owner'] },
  charges: { to: '/charges', text: 'charges.title', icon: IconListDetails, roles: ['owner'] },
  building: { to: '/building', text: 'building.title', icon: IconBuilding, roles: inBuilding },
  documents: { to: '/documents', text: 'documents.title', icon: IconFolder, roles: inBuilding },
  inbox: { to: '/inbox', text: 'inbox.title', icon: IconZoomExclamation, roles: 'everybody' },
  devices: { to: '/devices', text: 'devices.title', icon: IconDevices, roles: 'everybody' },
  more: { to: '/more', text: 'more.title', icon: IconDots, roles: 'everybody' },
} as const satisfies Record<string, Place>;

const { home, account, charges, documents, building, inbox, devices, more } = places;

/** Where owners go. Staff have more of them (`staff-navigation.ts`), which an owner's phone does not load. */
export const ownNavigation: Navigation = {
  groups: [{ places: [home, account, charges, documents, building] }, { places: [inbox, devices, more] }],
  wanted: () => [home, account, charges, documents],
};

export function sidebarFor({ groups }: Navigation, roles: readonly Role[]): PlaceGroup[] {
  return groups
    .map((group) => ({ ...group, places: group.places.filter((place) => isFor(place, roles)) }))
    .filter((group) => group.places.length > 0);
}

/** The phone's bottom bar, five at most, and the rest behind the last. */
export function tabsFor(navigation: Navigation, roles: readonly Role[]): Place[] {
  const theirs = navigation.wanted(roles).filter((place) => isFor(place, roles));
  return [...theirs.slice(0, 4), more];
}

/** What the phone reaches through the last tab. */
export function behindMore(navigation: Navigation, roles: readonly Role[]): Place[] {
  const shown = new Set(tabsFor(navigation, roles).map(({ to }) => to));
  const all = sidebarFor(navigation, roles).flatMap((group) => group.places);
  return all.filter(({ to }) => !shown.has(to));
}

function isFor(place: Place, roles: readonly Role[]): boolean {
  // Who has no right here any more still has a home, where that is said.
  if (roles.length === 0 && place.to === '/home') return true;
  return place.roles === 'everybody' || place.roles.some((role) => roles.includes(role));
}
