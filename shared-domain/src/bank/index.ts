export type {
  BankFile,
  BankStatement,
  Communication,
  Counterparty,
  FileRefusal,
  Finding,
  Movement,
  Totals,
} from './file/bank-statement.ts';
export { isCreditorReference, readCreditorReference } from './file/creditor-reference.ts';
export { largestBankFile, readBankFile, readBankStatement } from './file/read-bank-file.ts';
export { type BankSlice, sliceBankFile } from './file/slice-bank-file.ts';
export { type EpcPayment, epcPayload } from './qr/epc-payload.ts';
export { bankRefusals } from './refusals.ts';
