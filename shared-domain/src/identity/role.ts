import * as z from 'zod/mini';

export const roles = ['syndic', 'accountant', 'board', 'owner', 'admin'] as const;

export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;
