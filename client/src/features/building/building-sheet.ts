import type { Shown } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { type SheetColumn, today } from '../../platform/index.ts';
import { holdingNow, namesOf } from './building-view.ts';
import type { BuildingFile } from './use-building-file.ts';

type LotColumns = SheetColumn<Shown<'lot'>>[];

/** Lots in the order of the base deed, with who holds them and what each bears in every key. */
export function useLotSheet(file: BuildingFile): LotColumns {
  const t = useText();
  const holders: LotColumns = [
    {
      header: t('building.heldBy'),
      sheet: ({ id }) =>
        namesOf(holdingNow(file.ownerships, id, today()), file.owners)
          .map(({ name, share }) => (share ? `${name} ${share}` : name))
          .join(', '),
    },
  ];
  return [
    ...useNamedLot(),
    { header: t('building.lotFloor'), sheet: ({ body }) => body.floor },
    { header: t('building.description'), sheet: ({ body }) => body.description },
    ...(file.isStaff ? holders : []),
    ...partColumns(file),
  ];
}

/** The matrix: lots down, keys across. */
export function useKeySheet(file: BuildingFile): LotColumns {
  return [...useNamedLot(), ...partColumns(file)];
}

function useNamedLot(): LotColumns {
  const t = useText();
  return [
    { header: t('word.lot'), sheet: ({ body }) => body.number },
    { header: t('building.lotKind'), sheet: ({ body }) => t(`lot.kind.${body.kind}`) },
  ];
}

/** A heading that an import reads again: the key by its code and name, over its denominator. */
function partColumns({ columns }: BuildingFile): LotColumns {
  return columns.map(({ key: { body }, version }) => ({
    header: `${body.code} ${body.name} /${body.denominator}`,
    sheet: ({ id }) => version?.parts[id] ?? 0,
  }));
}
