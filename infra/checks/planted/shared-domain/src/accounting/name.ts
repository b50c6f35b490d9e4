export const name = 'planted';
