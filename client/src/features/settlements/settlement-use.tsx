import { meterUse, settlementBefore } from 'shared-domain/receivables';
import { type Shown, useDocuments } from '../../data/index.ts';
import { sayMeterUse, useFormat, useText } from '../../i18n/index.ts';
import { MeterUseBars } from '../../ui/index.ts';

type SettlementUseProps = {
  readonly settlement: Shown<'settlement'>;
  readonly all: readonly Shown<'settlement'>[];
};

/** What each lot used in the days of a settlement. */
export function SettlementUse({ settlement: { organisation, building, body }, all }: SettlementUseProps) {
  const t = useText();
  const format = useFormat();
  const lots = useDocuments('lot', { organisation, building });
  if (!lots) return null;
  const published = all.map((one) => ({ ...one.body, id: one.id }));
  const uses = meterUse(body, settlementBefore(published, body.period));
  const numbers = new Map(lots.map(({ id, body: { number } }) => [id, number]));
  return <MeterUseBars uses={sayMeterUse(uses, numbers, t, format)} />;
}
