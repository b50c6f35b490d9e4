export const receivablesRefusals = [] as const;
