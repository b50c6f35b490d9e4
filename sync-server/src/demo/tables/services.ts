import { supplies } from './supplies.ts';
import { upkeep } from './upkeep.ts';

/** Every invoice that comes back, by the name invoices bear. */
export const services = { ...supplies, ...upkeep };

export type ServiceKey = keyof typeof services;
