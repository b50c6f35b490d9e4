import { useDocuments } from '../../../data/index.ts';
import { useEntry } from '../entry-context.tsx';
import { officeOf, warningsOf } from './office-of.ts';
import { usePageFile } from './use-page-file.ts';
import { WarningList } from './warning-list.tsx';

/** On the draft, for as long as its electronic invoice is one of its pages. */
export function FileWarnings() {
  const { desk, books } = useEntry();
  const { organisation, building, id, body } = desk;
  const invoice = usePageFile(organisation, body);
  const buildings = useDocuments('building', { organisation });
  if (!invoice || !buildings) return null;
  const warnings = warningsOf(invoice, officeOf(books, buildings), { building, draftId: id });
  // The form itself tells of the number that is there already.
  return <WarningList warnings={warnings.filter(({ code }) => code !== 'eInvoice.duplicate')} />;
}
