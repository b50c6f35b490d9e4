import { sampleId } from '../../../kernel/sample-id.ts';

// Who and what the postings of the tests are about.
export const [sophie, anne, lift, keyId, lotId] = [40, 41, 50, 30, 20].map(sampleId) as [
  string,
  string,
  string,
  string,
  string,
];

export const label = 'T4';
export const bearer = { by: 'key', keyId } as const;
export const provision = { id: sampleId(93), kind: 'provision', dueOn: '2026-10-31' } as const;
export const reserve = { ...provision, kind: 'reserveFund' } as const;
export const invoice = { ...provision, kind: 'invoice' } as const;

export const part = (
  ownerId: string,
  amount: number,
  claim: typeof provision | typeof reserve | null = provision,
) => ({
  ownerId,
  amount,
  claim,
  label,
});

export const parts = [part(sophie, 25_000), part(anne, 15_000, reserve), part(anne, 1_000, null)];
export const cost = { account: '6140', label, amount: 120_000, bearer, vat: 20_000 };
export const nobody = { party: null, claim: null, label };
