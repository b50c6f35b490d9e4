import { accountTexts } from './account.ts';
import { adminTexts } from './admin.ts';
import { alertsTexts } from './alerts.ts';
import { approvalsTexts } from './approvals.ts';
import { archiveTexts } from './archive.ts';
import { arrearsTexts } from './arrears.ts';
import { wordsOfArrival } from './arrival.ts';
import { bankTexts } from './bank.ts';
import { bookAccountsTexts } from './book-accounts.ts';
import { bookEntryTexts } from './book-entry.ts';
import { bookItemsTexts } from './book-items.ts';
import { booksTexts } from './books.ts';
import { booksEntryTexts } from './books-entry.ts';
import { budgetsTexts } from './budgets.ts';
import { buildingTexts } from './building.ts';
import { buildingImportTexts, importFindingTexts } from './building-import.ts';
import { buildingStaffTexts } from './building-staff.ts';
import { callItemsTexts } from './call-items.ts';
import { callsTexts } from './calls.ts';
import { cashTexts } from './cash.ts';
import { chargesTexts } from './charges.ts';
import { devicesTexts } from './devices.ts';
import { documentKindTexts } from './document-kinds.ts';
import { documentTexts } from './documents.ts';
import { documentsDeskTexts } from './documents-desk.ts';
import { eInvoiceTexts } from './e-invoice.ts';
import { exportTexts, staffExportTexts } from './export.ts';
import { findTexts } from './find.ts';
import { firstStepsTexts } from './first-steps.ts';
import { fundTexts } from './funds.ts';
import { homeTexts } from './home.ts';
import { inboxTexts } from './inbox.ts';
import { inputTexts } from './inputs.ts';
import { invoiceEntryTexts } from './invoice-entry.ts';
import { invoicesTexts } from './invoices.ts';
import { keptTexts } from './kept.ts';
import { lockTexts } from './lock.ts';
import { lotTexts } from './lots.ts';
import { moreTexts } from './more.ts';
import { noticeTexts } from './notices.ts';
import { paperButtonTexts } from './paper-buttons.ts';
import { paperTexts } from './papers.ts';
import { paymentsTexts } from './payments.ts';
import { plotTexts } from './plot.ts';
import { everybodysRefusalTexts, staffRefusalTexts } from './refusals.ts';
import { saleTexts } from './sale.ts';
import { settlementAnomalyTexts } from './settlement-anomalies.ts';
import { settlementsTexts } from './settlements.ts';
import { shellTexts } from './shell.ts';
import { signInTexts } from './sign-in.ts';
import { signUpTexts } from './sign-up.ts';
import { staffFrameTexts } from './staff-frame.ts';
import { statementsTexts } from './statements.ts';
import { stateTexts } from './states.ts';
import { suppliersTexts } from './suppliers.ts';
import { todayTexts } from './today.ts';
import { toldTexts } from './told.ts';
import { transferTexts } from './transfer.ts';
import { words } from './words.ts';

/** What is said until an owner's home is shown: the sign-in, the frame, the home. Only the build reads these tables. */
export const arrivalTexts = {
  ...homeTexts,
  ...lotTexts,
  ...shellTexts,
  ...signInTexts,
  ...stateTexts,
  ...wordsOfArrival,
};

/** What anybody may come to read behind it; loaded with the first screen that is opened there. */
export const everybodysTexts = {
  ...accountTexts,
  ...alertsTexts,
  ...buildingTexts,
  ...chargesTexts,
  ...devicesTexts,
  ...documentKindTexts,
  ...documentTexts,
  ...everybodysRefusalTexts,
  ...exportTexts,
  ...findTexts,
  ...fundTexts,
  ...inboxTexts,
  ...inputTexts,
  ...lockTexts,
  ...moreTexts,
  ...noticeTexts,
  ...paperButtonTexts,
  ...signUpTexts,
  ...plotTexts,
  ...statementsTexts,
  ...toldTexts,
  ...words,
};

/** What staff, board and administration read besides: an owner's phone does not load it. */
export const staffTexts = {
  ...adminTexts,
  ...approvalsTexts,
  ...archiveTexts,
  ...arrearsTexts,
  ...bookAccountsTexts,
  ...bookEntryTexts,
  ...bookItemsTexts,
  ...bankTexts,
  ...cashTexts,
  ...booksEntryTexts,
  ...booksTexts,
  ...budgetsTexts,
  ...buildingImportTexts,
  ...importFindingTexts,
  ...buildingStaffTexts,
  ...callItemsTexts,
  ...callsTexts,
  ...documentsDeskTexts,
  ...eInvoiceTexts,
  ...firstStepsTexts,
  ...invoiceEntryTexts,
  ...keptTexts,
  ...invoicesTexts,
  ...paymentsTexts,
  ...settlementAnomalyTexts,
  ...settlementsTexts,
  ...saleTexts,
  ...staffFrameTexts,
  ...staffExportTexts,
  ...staffRefusalTexts,
  ...suppliersTexts,
  ...todayTexts,
  ...transferTexts,
};

/** What papers say; loaded when one is made, in the language of whom it is for. */
export const papersTexts = { ...paperTexts };

export const allTexts = { ...arrivalTexts, ...everybodysTexts, ...papersTexts, ...staffTexts };

export type TextId = keyof typeof allTexts;
