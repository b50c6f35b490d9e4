import {
  createRootRoute,
  createRoute,
  lazyRouteComponent,
  type RouteComponent,
} from '@tanstack/react-router';
import { inWords } from '../i18n/index.ts';
import { painted } from '../platform/painted.ts';
import { readScreenSearch, readSignInSearch } from './search.ts';
import { BrokenPage } from './shell/broken-page.tsx';
import { Landing } from './shell/landing.tsx';
import { ShellPage } from './shell/shell-page.tsx';
import { SignInGate } from './shell/sign-in-gate.tsx';

const root = createRootRoute({
  // A touch is answered before the next screen is put together, which takes a slow phone longer than a blink.
  beforeLoad: ({ cause }) => (cause === 'stay' ? painted() : undefined),
  notFoundComponent: behind(() => import('./shell/not-found-page.tsx'), 'NotFoundPage'),
  errorComponent: BrokenPage,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: readSignInSearch,
  component: SignInGate,
});

const signUp = createRoute({
  getParentRoute: () => root,
  path: '/sign-up',
  component: behind(() => import('../features/sign-up/sign-up-page.tsx'), 'SignUpPage'),
});

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: ShellPage,
});

/** One address and the screen it shows, which is loaded when it is first opened. */
function screen<const Path extends string>(path: Path, component: RouteComponent) {
  return createRoute({
    getParentRoute: () => shell,
    path,
    component,
    errorComponent: BrokenPage,
    validateSearch: readScreenSearch,
  });
}

/** A screen behind the home, with the words that the first start did without. */
function behind<Screens extends Record<string, unknown>, Name extends keyof Screens>(
  load: () => Promise<Screens>,
  name: Name,
) {
  return lazyRouteComponent(() => inWords(load()), name);
}

// A new screen is one line here: screen('/path', behind(() => import('…/x-page.tsx'), 'XPage')).
export const routeTree = root.addChildren([
  signIn,
  signUp,
  shell.addChildren([
    screen('/', Landing),
    screen(
      '/home',
      lazyRouteComponent(() => import('../features/home/home-page.tsx'), 'HomePage'),
    ),
    screen(
      '/charges',
      behind(() => import('../features/charges/charges-page.tsx'), 'ChargesPage'),
    ),
    screen(
      '/charges/$chargeId',
      behind(() => import('../features/charges/charge-page.tsx'), 'ChargePage'),
    ),
    screen(
      '/account',
      behind(() => import('../features/account/account-page.tsx'), 'AccountPage'),
    ),
    screen(
      '/account/calls/$callId',
      behind(() => import('../features/account/own-call-page.tsx'), 'OwnCallPage'),
    ),
    screen(
      '/today',
      behind(() => import('../features/today/today-page.tsx'), 'TodayPage'),
    ),
    screen(
      '/invoices',
      behind(() => import('../features/invoices/invoices-page.tsx'), 'InvoicesPage'),
    ),
    // `new` is a draft without an id yet: one route, so that the screen stays the same when the draft gets its address.
    screen(
      '/invoices/$draftId',
      behind(() => import('../features/invoice-entry/invoice-page.tsx'), 'InvoicePage'),
    ),
    screen(
      '/invoices/import',
      behind(() => import('../features/invoice-entry/file/import-page.tsx'), 'ImportPage'),
    ),
    screen(
      '/books',
      behind(() => import('../features/books/books-page.tsx'), 'BooksPage'),
    ),
    screen(
      '/books/accounts',
      behind(() => import('../features/book-accounts/book-accounts-page.tsx'), 'BookAccountsPage'),
    ),
    screen(
      '/books/new',
      behind(() => import('../features/book-entry/book-entry-page.tsx'), 'BookEntryPage'),
    ),
    screen(
      '/books/entries/$entryId',
      behind(() => import('../features/books/entry-page.tsx'), 'EntryPage'),
    ),
    screen(
      '/bank',
      behind(() => import('../features/bank/bank-page.tsx'), 'BankPage'),
    ),
    screen(
      '/payments',
      behind(() => import('../features/payments/payments-page.tsx'), 'PaymentsPage'),
    ),
    screen(
      '/approvals',
      behind(() => import('../features/approvals/approvals-page.tsx'), 'ApprovalsPage'),
    ),
    screen(
      '/approvals/$submissionId',
      behind(() => import('../features/approvals/approval-page.tsx'), 'ApprovalPage'),
    ),
    screen(
      '/building',
      behind(() => import('../features/building/building-page.tsx'), 'BuildingPage'),
    ),
    screen(
      '/building/import',
      behind(() => import('../features/building-import/import-page.tsx'), 'BuildingImportPage'),
    ),
    screen(
      '/building/transfer/$lotId',
      behind(() => import('../features/transfer/transfer-page.tsx'), 'TransferPage'),
    ),
    screen(
      '/settlements',
      behind(() => import('../features/settlements/settlements-page.tsx'), 'SettlementsPage'),
    ),
    screen(
      '/settlements/new',
      behind(() => import('../features/settlements/prepare-page.tsx'), 'PreparePage'),
    ),
    screen(
      '/settlements/$settlementId',
      behind(() => import('../features/settlements/settlement-page.tsx'), 'SettlementPage'),
    ),
    screen(
      '/account/statements',
      behind(() => import('../features/statements/statements-page.tsx'), 'StatementsPage'),
    ),
    screen(
      '/account/statements/$statementId',
      behind(() => import('../features/statements/statement-page.tsx'), 'StatementPage'),
    ),
    screen(
      '/budgets',
      behind(() => import('../features/budgets/budgets-page.tsx'), 'BudgetsPage'),
    ),
    screen(
      '/budgets/$budgetId',
      behind(() => import('../features/budgets/budget-page.tsx'), 'BudgetPage'),
    ),
    screen(
      '/calls',
      behind(() => import('../features/calls/calls-page.tsx'), 'CallsPage'),
    ),
    screen(
      '/calls/$fundCallId',
      behind(() => import('../features/calls/call-page.tsx'), 'CallPage'),
    ),
    screen(
      '/arrears',
      behind(() => import('../features/arrears/arrears-page.tsx'), 'ArrearsPage'),
    ),
    screen(
      '/arrears/$ownerId',
      behind(() => import('../features/arrears/debtor-page.tsx'), 'DebtorPage'),
    ),
    screen(
      '/sales',
      behind(() => import('../features/sale/sales-page.tsx'), 'SalesPage'),
    ),
    screen(
      '/sales/$saleId',
      behind(() => import('../features/sale/sale-page.tsx'), 'SalePage'),
    ),
    screen(
      '/suppliers',
      behind(() => import('../features/suppliers/suppliers-page.tsx'), 'SuppliersPage'),
    ),
    screen(
      '/suppliers/$supplierId',
      behind(() => import('../features/suppliers/supplier-page.tsx'), 'SupplierPage'),
    ),
    screen(
      '/documents',
      behind(() => import('../features/documents/documents-page.tsx'), 'DocumentsPage'),
    ),
    screen(
      '/inbox',
      behind(() => import('../features/inbox/inbox-page.tsx'), 'InboxPage'),
    ),
    screen(
      '/devices',
      behind(() => import('../features/devices/devices-page.tsx'), 'DevicesPage'),
    ),
    screen(
      '/admin',
      behind(() => import('../features/admin/admin-page.tsx'), 'AdminPage'),
    ),
    screen(
      '/more',
      behind(() => import('./shell/more-screen.tsx'), 'MoreScreen'),
    ),
  ]),
]);
