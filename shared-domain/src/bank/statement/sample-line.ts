import type { StatementLine } from './imported-statement.ts';

/** What an owner paid, with the communication of the call. */
export const sampleLine: StatementLine = {
  index: 1,
  amount: 25_000,
  bookedOn: '2026-11-19',
  valueOn: '2026-11-19',
  code: '00150000',
  counterparty: {
    name: 'SOPHIE LAMBERT',
    account: 'BE71096123456769',
    iban: 'BE71096123456769',
    bic: 'GKCCBEBB',
    address: '',
  },
  communication: { structured: '090933755493', valid: true, rf: null, text: '' },
  information: '',
  endToEnd: '',
  mandate: null,
  returned: false,
  reason: null,
  bankReference: 'REF000000001',
  details: [],
  knownIn: null,
};
