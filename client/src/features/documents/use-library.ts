import { useMemo } from 'react';
import {
  type DocumentFolder,
  documentFolders,
  type FoundDocument,
  folderOf,
  searchDocuments,
} from 'shared-domain/documents';
import { type Shown, useDocuments } from '../../data/index.ts';
import type { BuildingChoice } from '../../scope/index.ts';

export type LibraryRow = {
  readonly document: Shown<'buildingDocument'>;
  /** The words of its file around what was looked for. */
  readonly excerpt: FoundDocument['excerpt'];
};

export type Library = {
  /** All of the building that this person may read, the newest first. */
  readonly documents: readonly Shown<'buildingDocument'>[];
  /** Those in which the words are found, in every folder. */
  readonly found: readonly LibraryRow[];
};

/** The library of a building, searched on this device; `undefined` until it was read. */
export function useLibrary({ organisation, id }: BuildingChoice, words: string): Library | undefined {
  const where = { organisation, building: id };
  const cards = useDocuments('buildingDocument', where);
  const wanted = words.trim();
  // The words of all files weigh more than all else of a building: read when somebody looks for some.
  const texts = useDocuments('documentText', wanted === '' ? null : where);
  const documents = useMemo(() => cards?.toReversed(), [cards]);
  const search = useMemo(() => {
    const byDocument = new Map(texts?.map(({ body }) => [body.documentId, body.text]));
    return searchDocuments(
      (documents ?? []).map(({ id: one, body }) => ({
        id: one,
        title: body.title,
        text: byDocument.get(one) ?? '',
      })),
    );
  }, [documents, texts]);
  return useMemo(() => {
    if (!documents) return undefined;
    const byId = new Map(documents.map((one) => [one.id, one]));
    const found = search(wanted).flatMap(({ id: one, excerpt }) => {
      const document = byId.get(one);
      return document ? [{ document, excerpt }] : [];
    });
    return { documents, found };
  }, [documents, search, wanted]);
}

export const libraryTabs = ['all', ...documentFolders] as const;
export type LibraryTab = (typeof libraryTabs)[number];

export function libraryTabOf(text: string | undefined): LibraryTab {
  return libraryTabs.find((one) => one === text) ?? 'all';
}

export function rowsIn(tab: LibraryTab, rows: readonly LibraryRow[]): readonly LibraryRow[] {
  return tab === 'all' ? rows : rows.filter(({ document }) => folderOf(document.body.kind) === tab);
}

/** How many of the rows lie in each folder. */
export function countByFolder(rows: readonly LibraryRow[]): Readonly<Record<LibraryTab, number>> {
  const counts: Record<DocumentFolder, number> = {
    ...{ assembly: 0, accounts: 0, rules: 0, contracts: 0, technical: 0, other: 0 },
  };
  for (const { document } of rows) counts[folderOf(document.body.kind)] += 1;
  return { all: rows.length, ...counts };
}
