import * as z from 'zod/mini';

/** What a document of the association is, by the words of the trade. */
export const documentKinds = [
  'baseDeed',
  'coOwnershipRules',
  'houseRules',
  'minutes',
  'decisionRegister',
  'accounts',
  'contract',
  'worksContract',
  'insurance',
  'interventionFile',
  'electricityCertificate',
  'energyCertificate',
  'liftCertificate',
  'fuelTankCertificate',
  'fireSafetyReport',
  'asbestosInventory',
  'plan',
  'quote',
  'letter',
  'other',
] as const;
export const DocumentKind = z.enum(documentKinds);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** The drawers of the library, in the order they are looked into. */
export const documentFolders = ['assembly', 'accounts', 'rules', 'contracts', 'technical', 'other'] as const;
export type DocumentFolder = (typeof documentFolders)[number];

/** [DOC-1] Each kind has one place in the library. */
export function folderOf(kind: DocumentKind): DocumentFolder {
  return folders[kind];
}

const folders: Readonly<Record<DocumentKind, DocumentFolder>> = {
  minutes: 'assembly',
  decisionRegister: 'assembly',
  accounts: 'accounts',
  baseDeed: 'rules',
  coOwnershipRules: 'rules',
  houseRules: 'rules',
  contract: 'contracts',
  worksContract: 'contracts',
  insurance: 'contracts',
  quote: 'contracts',
  interventionFile: 'technical',
  electricityCertificate: 'technical',
  energyCertificate: 'technical',
  liftCertificate: 'technical',
  fuelTankCertificate: 'technical',
  fireSafetyReport: 'technical',
  asbestosInventory: 'technical',
  plan: 'technical',
  letter: 'other',
  other: 'other',
};
