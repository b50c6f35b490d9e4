import { useDocument } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { nameOfBody, typeText } from './item-lines.ts';

/** What a thing is called: its kind and its own name, or that of what it is about. */
export function useItemName(type: string, body: Readonly<Record<string, unknown>>): string {
  const t = useText();
  const submission = useDocument('submittedInvoice', idIn(body, 'submissionId'));
  const lot = useDocument('lot', type === 'transferLot' ? idIn(body, 'lotId') : null);
  const name = nameOfBody(body) || nameOfBody(submission?.body ?? {}) || nameOfBody(lot?.body ?? {});
  return [t(typeText(type)), name].filter(Boolean).join(' · ');
}

function idIn(body: Readonly<Record<string, unknown>>, field: string): string | null {
  const id = body[field];
  return typeof id === 'string' ? id : null;
}
