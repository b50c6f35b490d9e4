import type { DraftLine } from 'shared-domain/payables';

export type LineProps = { readonly line: DraftLine & { readonly id: string } };
