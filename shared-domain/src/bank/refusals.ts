export const bankRefusals = [] as const;
