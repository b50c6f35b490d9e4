import * as z from 'zod/mini';
import { Sha256 } from '../../kernel/content-hash.ts';
import { Id } from '../../kernel/id.ts';
import { Language } from '../../kernel/language.ts';
import { LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import { boardScope, buildingScope, buildingStaffScope, type Scope } from '../../sync/scopes.ts';
import { DocumentKind } from './document-kind.ts';

export const documentMediaTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const;

/** everybody: all owners of the building · board: its board too · staff: the office alone. */
export const documentAudiences = ['everybody', 'board', 'staff'] as const;
export const DocumentAudience = z.enum(documentAudiences);
export type DocumentAudience = z.infer<typeof DocumentAudience>;

/** A document of the association, but for its content: what stands on its card in the library. */
export const BuildingDocument = z.strictObject({
  building: Id,
  kind: DocumentKind,
  title: plainText(200).check(z.minLength(1, { error: 'document.titleMissing' })),
  /** The day the document bears: of the deed, the assembly, the certificate. */
  datedOn: LocalDate,
  language: Language,
  audience: DocumentAudience,
  file: z.strictObject({
    sha256: Sha256,
    mediaType: z.enum(documentMediaTypes, { error: 'document.fileKind' }),
    bytes: z.int().check(z.gt(0)),
  }),
});
export type BuildingDocument = z.infer<typeof BuildingDocument>;

/** [DOC-2] Who reads a document: everybody who holds the scope its audience names. */
export function audienceScope(audience: DocumentAudience, building: Id): Scope {
  if (audience === 'everybody') return buildingScope(building);
  return audience === 'board' ? boardScope(building) : buildingStaffScope(building);
}
