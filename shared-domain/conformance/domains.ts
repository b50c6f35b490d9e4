import { regimeAnswer } from './accounting-regime.ts';
import type { Adapter } from './adapter.ts';
import { allocationAnswer } from './allocation.ts';
import { codaAnswer } from './coda.ts';
import { deadlinesAnswer } from './deadlines.ts';
import { enterpriseNumberAnswer } from './enterprise-number.ts';
import { epcAnswer } from './epc-qr.ts';
import { ibanAnswer } from './iban-be.ts';
import { creditorReferenceAnswer } from './iso11649.ts';
import { interestAnswer } from './late-interest.ts';
import { majorityAnswer } from './majority.ts';
import { prorataAnswer } from './prorata.ts';
import { proxiesAnswer } from './proxies.ts';
import { quorumAnswer } from './quorum.ts';
import { ratesAnswer } from './rates.ts';
import { capsAnswer } from './reminder-caps.ts';
import { reserveAnswer } from './reserve-fund.ts';
import { saleAnswer } from './sale-split.ts';
import { communicationAnswer } from './structured-communication.ts';
import { ublAnswer } from './ubl.ts';
import { vatAnswer } from './vat-rounding.ts';

/** Every subject a file of vectors may ask about. */
export const domains: ReadonlyMap<string, Adapter> = new Map<string, Adapter>([
  ['accounting_regime', regimeAnswer],
  ['allocation', allocationAnswer],
  ['coda', codaAnswer],
  ['deadlines', deadlinesAnswer],
  ['enterprise_number', enterpriseNumberAnswer],
  ['epc_qr', epcAnswer],
  ['iban_be', ibanAnswer],
  ['iso11649', creditorReferenceAnswer],
  ['late_interest', interestAnswer],
  ['majority', majorityAnswer],
  ['prorata', prorataAnswer],
  ['proxies', proxiesAnswer],
  ['quorum', quorumAnswer],
  ['rates', ratesAnswer],
  ['reminder_caps', capsAnswer],
  ['reserve_fund', reserveAnswer],
  ['sale_split', saleAnswer],
  ['structured_communication', communicationAnswer],
  ['ubl', ublAnswer],
  ['vat_rounding', vatAnswer],
]);
