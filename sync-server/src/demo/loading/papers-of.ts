import { buildingDocuments, documentTextIdOf, documentTexts, textToKeep } from 'shared-domain/documents';
import { sha256Hex } from 'shared-domain/kernel';
import type { SyncedDocument } from 'shared-domain/sync';
import type { WholeBlob } from '../../store/whole-blobs.ts';
import { paperPdf } from '../paper-pdf.ts';
import type { DemoBuilding } from '../shape.ts';
import { record } from './records-of.ts';

const mediaType = 'application/pdf';

/** The files of its library. */
export function papersOf({ papers }: DemoBuilding): WholeBlob[] {
  return papers.map((paper) => {
    const data = paperPdf(paper);
    return { sha256: sha256Hex(data), mediaType, data };
  });
}

/** Their cards, and their words to search in. */
export function libraryDocuments(organisation: string, building: DemoBuilding): SyncedDocument[] {
  const files = papersOf(building);
  return building.papers.flatMap(({ id, kind, audience, title, datedOn, language, paragraphs }, at) => {
    const { sha256 = '', data } = files[at] ?? {};
    const common = { building: building.id, audience };
    const file = { sha256, mediaType, bytes: data?.length ?? 0 } as const;
    return [
      record(buildingDocuments, organisation, id, { ...common, kind, title, datedOn, language, file }),
      record(documentTexts, organisation, documentTextIdOf(id), {
        ...common,
        documentId: id,
        text: textToKeep([title, ...paragraphs].join('\n')),
      }),
    ];
  });
}
