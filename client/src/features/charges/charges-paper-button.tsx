import { yearOf } from 'shared-domain/kernel';
import { useDocuments, useSender, useSession } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { makeReport } from '../../papers/make-report.ts';
import { today } from '../../platform/index.ts';
import { sheetOf } from '../../platform/spreadsheet/sheet.ts';
import { PaperButton, type PaperWork } from '../../ui/index.ts';
import { useChargeSheet } from './charge-sheet.ts';
import type { BuildingCharges } from './list-charges.ts';
import { stateOfYear } from './state-of-year.ts';
import { tellCharges } from './tell-charges.ts';

type ChargesPaperButtonProps = { readonly group: BuildingCharges; readonly year: number };

/** What a year cost an owner, by category and invoice by invoice, as a paper. */
export function ChargesPaperButton({ group, year }: ChargesPaperButtonProps) {
  const t = useText();
  const format = useFormat();
  const session = useSession();
  const { organisation, id, name } = group.building;
  const sender = useSender({ organisation, building: id });
  const statements = useDocuments('ownerStatement', { organisation, building: id });
  // All of it is of one building.
  const [, ...columns] = useChargeSheet();
  if (sender === null || session.state === 'signedOut') return null;
  if (!sender || !statements) return <PaperButton make={null} />;
  const owner = session.profile.name;
  const make = (work: PaperWork) => {
    const on = today();
    const last = yearOf(on) === year ? on : `${year}-12-31`;
    const rows = group.charges.map((charge) => ({ place: name, charge, amount: charge.body.total }));
    const totals = columns.map((_, at) =>
      at === 0 ? t('word.total') : at === columns.length - 1 ? { cents: group.total } : null,
    );
    return makeReport(
      {
        ...{ sender, on, of: owner },
        kind: t('charges.paper'),
        days: `${format.day(`${year}-01-01`)} – ${format.day(last)}`,
        state: stateOfYear(group.charges, statements, year),
        pictures: [tellCharges(group, year, on, t, format)],
        tables: [
          {
            title: t('charges.listOf', { year: String(year), building: name }),
            sheet: sheetOf(columns, rows),
            totals,
          },
        ],
      },
      format.language,
      work,
    );
  };
  return <PaperButton make={make} />;
}
