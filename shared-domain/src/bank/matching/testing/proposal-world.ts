import { sampleId } from '../../../kernel/sample-id.ts';
import type { OpenClaim } from '../../../receivables/claims/open-claims.ts';
import type { StatementLine } from '../../statement/imported-statement.ts';
import { sampleLine } from '../../statement/sample-line.ts';
import type { PartyAtBank, ProposalContext } from '../proposal/proposal-context.ts';
import { proposals } from '../proposal/proposals.ts';

// Two owners and a supplier, what they were asked for, and a movement that may be theirs.
export const [sophie, anne, lifts] = [sampleId(40), sampleId(41), sampleId(50)];

export const claim = (id: string, label: string, open: number, more: Partial<OpenClaim> = {}): OpenClaim => ({
  id,
  kind: 'provision',
  account: '4101',
  label,
  raisedOn: '2026-10-01',
  dueOn: '2026-10-31',
  raised: open,
  paid: 0,
  open,
  payments: [],
  ...more,
});

export const [t3, t4, own] = [sampleId(1), sampleId(2), sampleId(3)];
export const invoice = claim(sampleId(4), 'Ascenseurs Exemple SRL F2026-0417', 106_000, { kind: 'invoice' });

export const parties: PartyAtBank[] = [
  {
    party: { kind: 'owner', id: sophie },
    name: 'Sophie Lambert',
    ibans: [],
    claims: [claim(t3, 'Provisions T3', 24_000), claim(t4, 'Provisions T4', 25_000)],
    credit: 0,
  },
  {
    party: { kind: 'owner', id: anne },
    name: 'Anne De Smet',
    ibans: ['BE62510007547061'],
    claims: [claim(own, 'Provisions T4', 25_000)],
    credit: 4_000,
  },
  {
    party: { kind: 'supplier', id: lifts },
    name: 'Ascenseurs Exemple SRL',
    ibans: ['BE71096123456769'],
    claims: [invoice],
    credit: 0,
  },
];

export const context: ProposalContext = {
  parties,
  communications: [
    { digits: '090933755493', party: { kind: 'owner', id: sophie }, claimIds: [] },
    { digits: '202600012320', party: { kind: 'owner', id: anne }, claimIds: [own] },
    { digits: '000000026268', party: { kind: 'supplier', id: lifts }, claimIds: [invoice.id] },
  ],
  ordered: [],
  ownAccounts: [{ iban: 'BE68539007547034', account: '551' }],
  rules: [],
  history: [],
  charges: { account: '650', bearer: { by: 'key', keyId: sampleId(30) } },
  interest: { account: '75' },
};

export const nobody = { name: '', account: '', iban: null, bic: null, address: '' };
export const silent = { structured: null, valid: false, rf: null, text: '' };

export function line(amount: number, more: Partial<StatementLine> = {}): StatementLine {
  return { ...sampleLine, amount, counterparty: nobody, communication: silent, ...more };
}

export const said = (text: string) => ({ ...silent, text });
export const structured = (digits: string) => ({ ...silent, structured: digits, valid: true });

export const first = (movement: StatementLine, more: Partial<ProposalContext> = {}) =>
  proposals(movement, { ...context, ...more })[0];
