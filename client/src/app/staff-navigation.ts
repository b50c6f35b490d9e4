import {
  IconBook2,
  IconBuildingBank,
  IconBuildingStore,
  IconCalculator,
  IconCalendarDollar,
  IconChecklist,
  IconCirclePlus,
  IconCreditCardPay,
  IconFileInvoice,
  IconHomeMove,
  IconHourglassHigh,
  IconReportMoney,
  IconSettings,
  IconSunrise,
} from '@tabler/icons-react';
import type { Role } from 'shared-domain/identity';
import { type Navigation, type Place, places } from './navigation.ts';

const staff: readonly Role[] = ['syndic', 'accountant'];

const staffPlaces = {
  today: { to: '/today', text: 'today.title', icon: IconSunrise, roles: staff },
  approvals: { to: '/approvals', text: 'approvals.title', icon: IconChecklist, roles: ['board', 'syndic'] },
  invoices: { to: '/invoices', text: 'invoices.title', icon: IconFileInvoice, roles: staff },
  budgets: { to: '/budgets', text: 'budgets.title', icon: IconCalculator, roles: staff },
  calls: { to: '/calls', text: 'calls.title', icon: IconCalendarDollar, roles: staff },
  settlements: { to: '/settlements', text: 'settlements.title', icon: IconReportMoney, roles: staff },
  arrears: { to: '/arrears', text: 'arrears.title', icon: IconHourglassHigh, roles: staff },
  sales: { to: '/sales', text: 'sale.title', icon: IconHomeMove, roles: staff },
  bank: { to: '/bank', text: 'bank.title', icon: IconBuildingBank, roles: staff },
  payments: { to: '/payments', text: 'payments.title', icon: IconCreditCardPay, roles: staff },
  suppliers: { to: '/suppliers', text: 'suppliers.title', icon: IconBuildingStore, roles: staff },
  books: { to: '/books', text: 'books.title', icon: IconBook2, roles: staff },
  admin: { to: '/admin', text: 'admin.title', icon: IconSettings, roles: ['admin'] },
} as const satisfies Record<string, Place>;

// The plus of the phone: a photo of an invoice is one touch away wherever the syndic stands.
const capture: Place = { to: '/invoices/new', text: 'shell.capture', icon: IconCirclePlus, roles: staff };

const { today, approvals, invoices, budgets, calls, settlements, arrears, sales } = staffPlaces;
const { bank, payments, suppliers, books, admin } = staffPlaces;
const { home, account, charges, documents, building, inbox, devices, more } = places;

/** Where staff, board and administration go, who may be owners too. */
export const staffNavigation: Navigation = {
  groups: [
    { places: [today, approvals, invoices] },
    { text: 'shell.groupOwners', places: [budgets, calls, settlements, arrears, sales] },
    { text: 'shell.groupMoney', places: [bank, payments, suppliers, books] },
    { text: 'shell.groupOwn', places: [home, account, charges] },
    { text: 'shell.groupBuilding', places: [documents, building, admin] },
    { text: 'shell.groupApp', places: [inbox, devices, more] },
  ],
  wanted: (roles) =>
    roles.some((role) => staff.includes(role))
      ? [today, capture, invoices, building]
      : [approvals, home, account, charges, documents, building, admin],
};
