import {
  IconBook2,
  IconBuilding,
  IconBuildingBank,
  IconBuildingStore,
  IconCalculator,
  IconCalendarDollar,
  IconChecklist,
  IconCirclePlus,
  IconCreditCardPay,
  IconDevices,
  IconDots,
  IconFileInvoice,
  IconHome,
  IconHomeMove,
  IconHourglassHigh,
  IconListDetails,
  IconSettings,
  IconSunrise,
  IconWallet,
  IconZoomExclamation,
} from '@tabler/icons-react';
import type { Role } from 'shared-domain/identity';
import type { TextId } from '../i18n/index.ts';
import type { Destination } from '../ui/index.ts';

type Place = Omit<Destination, 'label' | 'count'> & {
  readonly text: TextId;
  readonly roles: readonly Role[] | 'everybody';
};

const staff: readonly Role[] = ['syndic', 'accountant'];
const inBuilding: readonly Role[] = ['syndic', 'accountant', 'board', 'owner'];

/** Every place of the application in the order of a desk's sidebar, and who goes there. */
const places = {
  today: { to: '/today', text: 'today.title', icon: IconSunrise, roles: staff },
  approvals: { to: '/approvals', text: 'approvals.title', icon: IconChecklist, roles: ['board', 'syndic'] },
  invoices: { to: '/invoices', text: 'invoices.title', icon: IconFileInvoice, roles: staff },
  budgets: { to: '/budgets', text: 'budgets.title', icon: IconCalculator, roles: staff },
  calls: { to: '/calls', text: 'calls.title', icon: IconCalendarDollar, roles: staff },
  arrears: { to: '/arrears', text: 'arrears.title', icon: IconHourglassHigh, roles: staff },
  settlements: { to: '/settlements', text: 'settlements.title', icon: IconCalculator, roles: staff },
  sales: { to: '/sales', text: 'sale.title', icon: IconHomeMove, roles: staff },
  suppliers: { to: '/suppliers', text: 'suppliers.title', icon: IconBuildingStore, roles: staff },
  bank: { to: '/bank', text: 'bank.title', icon: IconBuildingBank, roles: staff },
  payments: { to: '/payments', text: 'payments.title', icon: IconCreditCardPay, roles: staff },
  books: { to: '/books', text: 'books.title', icon: IconBook2, roles: staff },
  home: { to: '/home', text: 'home.title', icon: IconHome, roles: ['owner'] },
  account: { to: '/account', text: 'account.title', icon: IconWallet, roles: ['owner'] },
  charges: { to: '/charges', text: 'charges.title', icon: IconListDetails, roles: ['owner'] },
  building: { to: '/building', text: 'building.title', icon: IconBuilding, roles: inBuilding },
  admin: { to: '/admin', text: 'admin.title', icon: IconSettings, roles: ['admin'] },
  inbox: { to: '/inbox', text: 'inbox.title', icon: IconZoomExclamation, roles: 'everybody' },
  devices: { to: '/devices', text: 'devices.title', icon: IconDevices, roles: 'everybody' },
  more: { to: '/more', text: 'more.title', icon: IconDots, roles: 'everybody' },
} as const satisfies Record<string, Place>;

// The plus of the phone: a photo of an invoice is one touch away wherever the syndic stands.
const capture: Place = { to: '/invoices/new', text: 'shell.capture', icon: IconCirclePlus, roles: staff };

export function sidebarFor(roles: readonly Role[]): Place[] {
  return Object.values<Place>(places).filter((place) => isFor(place, roles));
}

/** The phone's bottom bar, five at most: what somebody with these roles opens most, and the rest behind the last. */
export function tabsFor(roles: readonly Role[]): Place[] {
  const { today, approvals, invoices, home, account, charges, building, admin, more } = places;
  const wanted = roles.some((role) => staff.includes(role))
    ? [today, capture, invoices, building]
    : [approvals, home, account, charges, building, admin];
  return [...wanted.filter((place) => isFor(place, roles)).slice(0, 4), more];
}

/** What the phone reaches through the last tab. */
export function behindMore(roles: readonly Role[]): Place[] {
  const shown = new Set(tabsFor(roles).map(({ to }) => to));
  return sidebarFor(roles).filter(({ to }) => !shown.has(to));
}

function isFor(place: Place, roles: readonly Role[]): boolean {
  // Who has no right here any more still has a home, where that is said.
  if (roles.length === 0 && place.to === '/home') return true;
  return place.roles === 'everybody' || place.roles.some((role) => roles.includes(role));
}
