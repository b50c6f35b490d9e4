import { sum } from '../../kernel/cents.ts';
import type { Anomaly, AnomalyName } from './anomaly.ts';
import type { Metered } from './collect-costs.ts';
import type { SettlementInput } from './settlement-input.ts';

/** [SET-7] Each lot that its key would have charged has a reading, none is below nothing, and somebody used something. */
export function meterFlaws(
  { meters, lots }: Pick<SettlementInput, 'meters' | 'lots'>,
  metered: readonly Metered[],
): Anomaly[] {
  const numbers = new Map(lots.map(({ id, body }) => [id, body.number]));
  const at = (name: AnomalyName, id: string, account: string): Anomaly => ({
    name,
    target: { kind: 'lot', id },
    params: { lot: numbers.get(id) ?? id, account },
  });
  return meters.flatMap((meter) => {
    const { account, readings } = meter;
    const charged = metered.filter((one) => one.meter === meter).map(({ parts }) => parts);
    const expected = new Set(
      charged.flatMap((parts) => Object.keys(parts).filter((id) => (parts[id] ?? 0) > 0)),
    );
    const missing = [...expected].filter((id) => readings[id] === undefined).sort();
    const negative = Object.keys(readings).filter((id) => (readings[id] ?? 0) < 0);
    const used = sum(Object.values(readings).filter((units) => units > 0));
    const nothing: Anomaly[] =
      used === 0 && charged.length > 0
        ? [{ name: 'meterNothingUsed', target: { kind: 'account', id: account }, params: { account } }]
        : [];
    return [
      ...missing.map((id) => at('meterMissing', id, account)),
      ...negative.map((id) => at('meterNegative', id, account)),
      ...nothing,
    ];
  });
}
