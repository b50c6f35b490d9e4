export const accountingRefusals = ['account.invalid', 'entry.unbalanced', 'year.closed'] as const;
