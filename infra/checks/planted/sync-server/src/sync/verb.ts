export const verb = 'planted';
