import { Supplier, suppliers } from 'shared-domain/payables';
import { type Catalogue, catalogue, catalogueOf, type Definition } from 'shared-domain/sync';
import * as z from 'zod/mini';

/** The program of next month: a supplier has a web page, and bodies of the version before are lifted. */
const nextSuppliers = {
  ...suppliers,
  version: 2,
  schema: z.strictObject({ ...Supplier.shape, website: z.nullable(z.string()) }),
  merge: { ...suppliers.merge, website: 'latest' },
  migrations: { 1: (old: object) => ({ ...old, website: null }) },
} as unknown as Definition;

/** By version of the program: today's, next month's. */
export const catalogues: readonly [Catalogue, Catalogue] = [
  catalogue,
  catalogueOf([...catalogue.values()].map((one) => (one.type === 'supplier' ? nextSuppliers : one))),
];
