export {
  defaultImputation,
  type OpenClaim,
  openClaims,
  type PartyAccount,
  type Payment,
} from './claims/open-claims.ts';
export { linesByParty, linesOfMovements, linesOfParty, type PartyLine } from './claims/party-line.ts';
export { receivablesRefusals } from './refusals.ts';
export { prorataShare } from './settlement/prorata-share.ts';
