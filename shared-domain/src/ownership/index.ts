export { Address } from './address.ts';
export { allocationKeys } from './allocation-key/allocation-key.definition.ts';
export { AllocationKey, KeyVersion, keyVersionOn } from './allocation-key/allocation-key.ts';
export { checkKey, checkKeyChange } from './allocation-key/check-key.ts';
export { buildings } from './building/building.definition.ts';
export { BankAccount, Building } from './building/building.ts';
export { raiseThreshold } from './building/raise-threshold.definition.ts';
export { isThresholdRaised, RaiseThreshold } from './building/raise-threshold.ts';
export { ThresholdDecision, thresholdDecisions } from './building/threshold-decision.definition.ts';
export { lots } from './lot/lot.definition.ts';
export { countedLots, Lot, LotKind, lotKinds, maySimplifyAccounts } from './lot/lot.ts';
export { owners } from './owner/owner.definition.ts';
export { Owner, Party, partyName } from './owner/owner.ts';
export { applyTransfer, checkTransfer, type Transfer } from './ownership/apply-transfer.ts';
export { LotTransfer, lotTransfers } from './ownership/lot-transfer.definition.ts';
export { ownerships } from './ownership/ownership.definition.ts';
export {
  Holder,
  Holding,
  holdersOn,
  holdingOn,
  Ownership,
  ownershipIdOf,
  shareOf,
} from './ownership/ownership.ts';
export { transferLot } from './ownership/transfer-lot.definition.ts';
export { TransferLot } from './ownership/transfer-lot.ts';
export { ownershipRefusals } from './refusals.ts';
