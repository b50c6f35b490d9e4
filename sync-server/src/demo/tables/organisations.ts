import type { AccountKey } from './accounts.ts';

type OrganisationPlan = {
  readonly name: string;
  readonly serial: number | null;
  readonly encoder: AccountKey;
  /** Approves what its encoder may not approve alone. */
  readonly approver: AccountKey;
  readonly syndics: readonly AccountKey[];
  readonly accountants: readonly AccountKey[];
};

export const organisationPlans = {
  sablon: {
    name: 'Régie du Sablon SRL',
    serial: 10,
    encoder: 'syndic',
    approver: 'colleague',
    syndics: ['syndic', 'colleague'],
    accountants: ['accountant'],
  },
  scheldezicht: {
    name: 'Scheldezicht Syndicus BV',
    serial: 11,
    encoder: 'dutchSyndic',
    approver: 'dutchColleague',
    syndics: ['dutchSyndic', 'dutchColleague'],
    accountants: [],
  },
  coteaux: {
    // An association that manages itself has no office beside it.
    name: 'ACP Les Coteaux',
    serial: null,
    encoder: 'volunteer',
    approver: 'volunteerBoard',
    syndics: ['volunteer'],
    accountants: [],
  },
} as const satisfies Record<string, OrganisationPlan>;

export type OrganisationKey = keyof typeof organisationPlans;
