import type { Refusal } from 'shared-domain/kernel';
import type { DraftConflict } from 'shared-domain/sync/draft';
import type { BodyOf } from './bodies.ts';

/**
 * A document as a screen sees it: what the server recorded, what this device wrote, and what its waiting commands will
 * do, in one list. The same content is the same object from one rendering to the next.
 */
export type Shown<Type extends string = string> = {
  /** `organisation|id`: unique on the device. */
  readonly key: string;
  readonly organisation: string;
  readonly id: string;
  readonly type: Type;
  readonly scope: string;
  readonly building: string;
  readonly subject: string;
  readonly sort: string;
  readonly rev: string;
  readonly body: BodyOf<Type>;
  /** onDevice: the server has not got it yet (« Sur cet appareil ») · recorded: it has (« Enregistré »). */
  readonly state: 'onDevice' | 'recorded';
  /** Commands only: what this device decides about it, as long as the server has not. */
  readonly outcome?: Outcome;
  /** Drafts only: fields that two people changed at once; both values, the one that stands first. */
  readonly conflicts?: readonly DraftConflict[];
};

export type Outcome =
  | { readonly is: 'applied' }
  /** The device lacks documents to decide it: the server will. */
  | { readonly is: 'waiting' }
  | { readonly is: 'refused'; readonly refusal: Refusal };

/** Which documents of a type. Give a building wherever there is one: it is the index. */
export type Where = {
  readonly organisation?: string;
  readonly building?: string;
  readonly subject?: string;
  readonly scope?: string;
  readonly id?: string;
  /** No more than so many, the first by `sort`: a page that is there at once, however many there are. */
  readonly first?: number;
};
