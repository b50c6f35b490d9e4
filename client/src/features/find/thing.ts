export type ThingKind =
  | 'places'
  | 'actions'
  | 'charges'
  | 'owners'
  | 'lots'
  | 'invoices'
  | 'suppliers'
  | 'calls'
  | 'settlements'
  | 'accounts'
  | 'documents'
  | 'buildings';

/** Something a person may look for, and where it is shown. */
export type Thing = {
  /** Unlike any other's. */
  readonly key: string;
  readonly kind: ThingKind;
  readonly label: string;
  readonly detail: string;
  /** What it answers to besides what is shown of it. */
  readonly words?: string;
  readonly href: string;
  /** Shown there for this building alone. */
  readonly building?: string;
};
