export { buildingDocuments } from './card/building-document.definition.ts';
export {
  audienceScope,
  BuildingDocument,
  DocumentAudience,
  documentAudiences,
  documentMediaTypes,
} from './card/building-document.ts';
export {
  type DocumentFolder,
  DocumentKind,
  documentFolders,
  documentKinds,
  folderOf,
} from './card/document-kind.ts';
export { type LinkDays, linkDays, linkEndsAt } from './link/link-ends-at.ts';
export { documentRefusals } from './refusals.ts';
export { documentNeeds } from './required/document-needs.definition.ts';
export {
  DocumentNeeds,
  documentNeedsIdOf,
  type RequiredDocument,
  requiredDocuments,
} from './required/required-documents.ts';
export { keepUntil, type Retention, retentionOf } from './retention/keep-until.ts';
export { keptOnDevice } from './retention/kept-on-device.ts';
export { documentTexts } from './text/document-text.definition.ts';
export { DocumentText, documentTextIdOf, longestDocumentText, textToKeep } from './text/document-text.ts';
export {
  type DocumentSearch,
  type Excerpt,
  type FoundDocument,
  plainWords,
  type Searched,
  searchDocuments,
} from './text/search-documents.ts';
