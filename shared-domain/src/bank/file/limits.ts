/** [BNK-1] Larger than any statement of an association: 20 MB. */
export const largestBankFile = 20 * 1024 * 1024;
