import type { Lot } from 'shared-domain/ownership';
import type { Translate } from '../../i18n/index.ts';

export function lotName(lot: Pick<Lot, 'kind' | 'number'>, t: Translate): string {
  return t('lot.kindNamed', { kind: t(`lot.kind.${lot.kind}`), number: lot.number });
}

export function floorName(floor: number | null, t: Translate): string {
  if (floor === null) return '';
  return floor < 0 ? t('building.underground', { level: floor }) : t('building.floor', { floor });
}
