import { meterUse, settlementBefore } from 'shared-domain/receivables';
import { type Shown, useDocuments } from '../../data/index.ts';
import { MeterUseBars } from '../../ui/index.ts';

type SettlementUseProps = {
  readonly settlement: Shown<'settlement'>;
  readonly all: readonly Shown<'settlement'>[];
};

/** What each lot used in the days of a settlement. */
export function SettlementUse({ settlement: { organisation, building, body }, all }: SettlementUseProps) {
  const lots = useDocuments('lot', { organisation, building });
  if (!lots) return null;
  const published = all.map((one) => ({ ...one.body, id: one.id }));
  return (
    <MeterUseBars
      uses={meterUse(body, settlementBefore(published, body.period))}
      lots={new Map(lots.map(({ id, body: { number } }) => [id, number]))}
    />
  );
}
