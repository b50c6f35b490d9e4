/** [ACC-4] What the books need an account for; which one it is, each association may decide. */
export const defaultAccounts = {
  workingFund: '100',
  result: '14',
  // The annex of 2012 could not be read: practice knows 160 and 130.
  reserveFund: '160',
  specialReserveFund: '161',
  owner: '410',
  ownerReserve: '4100',
  ownerWorking: '4101',
  supplier: '440',
  invoicesToReceive: '444',
  deferredCharges: '490',
  suspense: '499',
  rounding: '4991',
  bankSavings: '550',
  bankCurrent: '551',
  internalTransfers: '58',
  privateCosts: '643',
  bankCharges: '650',
  reserveUsed: '6816',
  provisionsCalled: '701',
  extraordinaryCalled: '702',
  feesCharged: '74',
  interestCharged: '75',
} as const;

export type AccountRole = keyof typeof defaultAccounts;
export type ChosenAccounts = Readonly<Record<string, string>>;

export const accountRoles = Object.keys(defaultAccounts) as readonly AccountRole[];

/** The account of a role: the association's own choice, or the default. */
export function accountOf(role: AccountRole, chosen: ChosenAccounts): string {
  return chosen[role] ?? defaultAccounts[role];
}
