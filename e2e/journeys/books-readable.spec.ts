import { demo, test } from '../journey.ts';
import { drillsDownTo, everyReportIsReadable, opensBooks, opensReport } from '../people/book-reading.ts';
import { fitsNarrow, isReadable } from '../people/readable.ts';

test('everybody can read every report and an entry', async ({ people }) => {
  test.slow();
  const marc = await people.syndic('accountant');
  await marc.looksAt(demo.buildings.tilleuls.name);
  await opensBooks(marc);
  await everyReportIsReadable(marc);
  await opensReport(marc, 'sheet');
  await drillsDownTo(marc, '440', `${demo.invoices.liftRepair.supplierName} F26/5700`);
  await isReadable(marc, 'an entry');
  await fitsNarrow(marc, 'an entry');
});
