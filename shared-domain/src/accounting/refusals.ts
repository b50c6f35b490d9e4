export const accountingRefusals = ['account.invalid', 'entry.unbalanced'] as const;
