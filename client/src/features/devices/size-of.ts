import type { Format, Translate } from '../../i18n/index.ts';

export function sizeOf(bytes: number, t: Translate, format: Format): string {
  return t('sync.megabytes', { megabytes: format.number(Math.ceil(bytes / 1_000_000)) });
}
