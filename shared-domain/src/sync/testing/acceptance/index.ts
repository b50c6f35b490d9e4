export { type DeviceStores, journalAcceptance } from './journal-acceptance.ts';
