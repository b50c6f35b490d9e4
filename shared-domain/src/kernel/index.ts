export { allocate, allocateExplained, type Share } from './allocate.ts';
export { belgianDay } from './belgian-day.ts';
export { canonicalJson } from './canonical-json.ts';
export { Cents, euros, largestCents, sum } from './cents.ts';
export { compareText } from './compare-text.ts';
export { contentHash, Sha256, sha256Hex } from './content-hash.ts';
export { Email } from './email.ts';
export {
  EnterpriseNumber,
  enterpriseNumber,
  formatEnterpriseNumber,
  isEnterpriseNumber,
  parseEnterpriseNumber,
} from './enterprise-number.ts';
export { formatAmount, formatCount, formatMoney } from './format-money.ts';
export { addFractions, commonDenominator, Fraction, isWhole, reduce } from './fraction.ts';
export { belgianChecks, belgianIban, formatIban, Iban, isIban, parseIban } from './iban.ts';
export { Id, isId, uuidv7 } from './id.ts';
export { invariant } from './invariant.ts';
export { Language, type Localized, languages } from './language.ts';
export {
  addDays,
  daysBetween,
  Instant,
  isLocalDate,
  LocalDate,
  yearOf,
} from './local-date.ts';
export { parseMoney } from './parse-money.ts';
export { cleanText, isPlainText, plainText } from './plain-text.ts';
export { kernelRefusals } from './refusals.ts';
export { accept, type Refusal, type Result, refuse } from './result.ts';
export { sampleId } from './sample-id.ts';
export {
  formatStructuredCommunication,
  isStructuredCommunication,
  parseCommunication,
  structuredCommunication,
} from './structured-communication.ts';
