import {
  createRootRoute,
  createRoute,
  lazyRouteComponent,
  type RouteComponent,
} from '@tanstack/react-router';
import { readScreenSearch, readSignInSearch } from './search.ts';
import { BrokenPage } from './shell/broken-page.tsx';
import { Landing } from './shell/landing.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { ShellPage } from './shell/shell-page.tsx';
import { SignInGate } from './shell/sign-in-gate.tsx';

const root = createRootRoute({ notFoundComponent: NotFoundPage, errorComponent: BrokenPage });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: readSignInSearch,
  component: SignInGate,
});

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: ShellPage,
  notFoundComponent: NotFoundPage,
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

// A new screen is one line here: screen('/path', lazyRouteComponent(() => import('…/x-page.tsx'), 'XPage')).
export const routeTree = root.addChildren([
  signIn,
  shell.addChildren([
    screen('/', Landing),
    screen(
      '/home',
      lazyRouteComponent(() => import('../features/home/home-page.tsx'), 'HomePage'),
    ),
    screen(
      '/charges',
      lazyRouteComponent(() => import('../features/charges/charges-page.tsx'), 'ChargesPage'),
    ),
    screen(
      '/charges/$chargeId',
      lazyRouteComponent(() => import('../features/charges/charge-page.tsx'), 'ChargePage'),
    ),
    screen(
      '/account',
      lazyRouteComponent(() => import('../features/account/account-page.tsx'), 'AccountPage'),
    ),
    screen(
      '/account/calls/$callId',
      lazyRouteComponent(() => import('../features/account/own-call-page.tsx'), 'OwnCallPage'),
    ),
    screen(
      '/today',
      lazyRouteComponent(() => import('../features/today/today-page.tsx'), 'TodayPage'),
    ),
    screen(
      '/invoices',
      lazyRouteComponent(() => import('../features/invoices/invoices-page.tsx'), 'InvoicesPage'),
    ),
    // `new` is a draft without an id yet: one route, so that the screen stays the same when the draft gets its address.
    screen(
      '/invoices/$draftId',
      lazyRouteComponent(() => import('../features/invoice-entry/invoice-page.tsx'), 'InvoicePage'),
    ),
    screen(
      '/invoices/import',
      lazyRouteComponent(() => import('../features/invoice-entry/file/import-page.tsx'), 'ImportPage'),
    ),
    screen(
      '/books',
      lazyRouteComponent(() => import('../features/books/books-page.tsx'), 'BooksPage'),
    ),
    screen(
      '/books/accounts',
      lazyRouteComponent(
        () => import('../features/book-accounts/book-accounts-page.tsx'),
        'BookAccountsPage',
      ),
    ),
    screen(
      '/books/new',
      lazyRouteComponent(() => import('../features/book-entry/book-entry-page.tsx'), 'BookEntryPage'),
    ),
    screen(
      '/books/entries/$entryId',
      lazyRouteComponent(() => import('../features/books/entry-page.tsx'), 'EntryPage'),
    ),
    screen(
      '/bank',
      lazyRouteComponent(() => import('../features/bank/bank-page.tsx'), 'BankPage'),
    ),
    screen(
      '/payments',
      lazyRouteComponent(() => import('../features/payments/payments-page.tsx'), 'PaymentsPage'),
    ),
    screen(
      '/approvals',
      lazyRouteComponent(() => import('../features/approvals/approvals-page.tsx'), 'ApprovalsPage'),
    ),
    screen(
      '/approvals/$submissionId',
      lazyRouteComponent(() => import('../features/approvals/approval-page.tsx'), 'ApprovalPage'),
    ),
    screen(
      '/building',
      lazyRouteComponent(() => import('../features/building/building-page.tsx'), 'BuildingPage'),
    ),
    screen(
      '/building/transfer/$lotId',
      lazyRouteComponent(() => import('../features/transfer/transfer-page.tsx'), 'TransferPage'),
    ),
    screen(
      '/settlements',
      lazyRouteComponent(() => import('../features/settlements/settlements-page.tsx'), 'SettlementsPage'),
    ),
    screen(
      '/settlements/new',
      lazyRouteComponent(() => import('../features/settlements/prepare-page.tsx'), 'PreparePage'),
    ),
    screen(
      '/settlements/$settlementId',
      lazyRouteComponent(() => import('../features/settlements/settlement-page.tsx'), 'SettlementPage'),
    ),
    screen(
      '/account/statements',
      lazyRouteComponent(() => import('../features/statements/statements-page.tsx'), 'StatementsPage'),
    ),
    screen(
      '/account/statements/$statementId',
      lazyRouteComponent(() => import('../features/statements/statement-page.tsx'), 'StatementPage'),
    ),
    screen(
      '/budgets',
      lazyRouteComponent(() => import('../features/budgets/budgets-page.tsx'), 'BudgetsPage'),
    ),
    screen(
      '/budgets/$budgetId',
      lazyRouteComponent(() => import('../features/budgets/budget-page.tsx'), 'BudgetPage'),
    ),
    screen(
      '/calls',
      lazyRouteComponent(() => import('../features/calls/calls-page.tsx'), 'CallsPage'),
    ),
    screen(
      '/calls/$fundCallId',
      lazyRouteComponent(() => import('../features/calls/call-page.tsx'), 'CallPage'),
    ),
    screen(
      '/arrears',
      lazyRouteComponent(() => import('../features/arrears/arrears-page.tsx'), 'ArrearsPage'),
    ),
    screen(
      '/arrears/$ownerId',
      lazyRouteComponent(() => import('../features/arrears/debtor-page.tsx'), 'DebtorPage'),
    ),
    screen(
      '/sales',
      lazyRouteComponent(() => import('../features/sale/sales-page.tsx'), 'SalesPage'),
    ),
    screen(
      '/sales/$saleId',
      lazyRouteComponent(() => import('../features/sale/sale-page.tsx'), 'SalePage'),
    ),
    screen(
      '/suppliers',
      lazyRouteComponent(() => import('../features/suppliers/suppliers-page.tsx'), 'SuppliersPage'),
    ),
    screen(
      '/suppliers/$supplierId',
      lazyRouteComponent(() => import('../features/suppliers/supplier-page.tsx'), 'SupplierPage'),
    ),
    screen(
      '/inbox',
      lazyRouteComponent(() => import('../features/inbox/inbox-page.tsx'), 'InboxPage'),
    ),
    screen(
      '/devices',
      lazyRouteComponent(() => import('../features/devices/devices-page.tsx'), 'DevicesPage'),
    ),
    screen(
      '/admin',
      lazyRouteComponent(() => import('../features/admin/admin-page.tsx'), 'AdminPage'),
    ),
    screen(
      '/more',
      lazyRouteComponent(() => import('./shell/more-screen.tsx'), 'MoreScreen'),
    ),
  ]),
]);
