export const simulatedNow = 0;
