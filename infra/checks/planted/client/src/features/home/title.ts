export const title = 'planted';
