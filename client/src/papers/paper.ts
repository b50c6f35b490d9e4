import type { Content } from 'pdfmake/interfaces';
import type { Language } from 'shared-domain/kernel';

/**
 * provisional: the server has not taken it yet · duplicate: an owner's own copy of what they were sent ·
 * cancelled and replaced: it no longer stands.
 */
export type PaperState = 'provisional' | 'final' | 'duplicate' | 'cancelled' | 'replaced';

/** What is printed, as data alone: it crosses into the worker, and each crossing is a fresh copy for pdfmake to change. */
export type Paper = {
  readonly fileName: string;
  readonly language: Language;
  /** Of the document, as a reader's window shows it. */
  readonly title: string;
  /** What lies across every page; null: nothing. */
  readonly watermark: string | null;
  /** Beside the page's number at the foot. */
  readonly foot: string;
  /** `Page {page}/{pages}` in the paper's language, its two numbers as written here. */
  readonly pageOf: string;
  readonly content: Content[];
  /** On its side, in smaller letters: a report of many columns. */
  readonly isWide?: boolean;
};

/** The association, whose office writes. */
export type Sender = {
  readonly name: string;
  readonly address: { readonly street: string; readonly postalCode: string; readonly city: string };
  readonly enterpriseNumber: string | null;
  /** The syndic's office. */
  readonly office: string;
};

export type Addressee = {
  readonly name: string;
  /** Null where this device does not know it: an owner's own does not. */
  readonly address: Sender['address'] | null;
};
