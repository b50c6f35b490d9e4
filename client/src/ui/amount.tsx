import type { Cents } from 'shared-domain/kernel';
import { useFormat } from '../i18n/index.ts';

/** An amount as the person's country writes it, in figures of equal width so that columns align. */
export function Amount({ cents, weight }: { cents: Cents; weight?: 'normal' | 'strong' }) {
  const format = useFormat();
  return (
    <span
      style={{
        fontVariantNumeric: 'tabular-nums',
        fontWeight: weight === 'strong' ? 600 : undefined,
        whiteSpace: 'nowrap',
      }}
    >
      {format.money(cents)}
    </span>
  );
}
