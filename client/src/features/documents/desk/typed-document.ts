import {
  type BuildingDocument,
  type DocumentAudience,
  type DocumentKind,
  documentMediaTypes,
} from 'shared-domain/documents';
import { cleanText, type Language, type LocalDate } from 'shared-domain/kernel';
import type { PreparedPage } from '../../../platform/index.ts';
import type { Troubles } from '../../../ui/index.ts';

/** The fields of a card as they are typed. */
export type TypedCard = {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly datedOn: LocalDate | null;
  readonly language: Language;
};

/** A file that was chosen, small enough to travel, and what is read in it. */
export type ChosenFile = PreparedPage & {
  readonly name: string;
  /** Its words once they are read; '' for a file without any. */
  readonly text: Promise<string>;
};

/** What is typed of a new one; its file is chosen beside. */
export type TypedDocument = TypedCard & { readonly audience: DocumentAudience };

export function cardTroubles({ title, datedOn }: TypedCard): Troubles {
  return {
    ...(cleanText(title).trim() === '' && { 'document-title': { code: 'document.titleMissing' } }),
    ...(datedOn === null && { 'document-date': { code: 'field.missing' } }),
  };
}

export function documentTroubles(form: TypedDocument, file: ChosenFile | null): Troubles {
  return { ...(!file && { 'document-file': { code: 'field.missing' } }), ...cardTroubles(form) };
}

export function readTitle(title: string): string {
  return cleanText(title).trim();
}

/** Null: no kind of file that the library takes. */
export function mediaTypeIn(mediaType: string): BuildingDocument['file']['mediaType'] | null {
  return documentMediaTypes.find((one) => one === mediaType) ?? null;
}

/** `PV_AG_2026-03-14.pdf` → `PV AG 2026-03-14`: what a file is called says mostly what it is. */
export function titleOfFile(name: string): string {
  return cleanText(name.replace(/\.[a-z0-9]{2,4}$/i, '').replace(/[_\s]+/g, ' '))
    .trim()
    .slice(0, 200);
}

/** The day a file's name tells, `2026-03-14` or `20260314`; null where it tells none. */
export function dayOfFile(name: string, isDay: (text: string) => boolean): LocalDate | null {
  const found = /(?<!\d)(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/.exec(name);
  const day = found && `${found[1]}-${found[2]}-${found[3]}`;
  return day && isDay(day) ? day : null;
}
