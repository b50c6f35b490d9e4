import { useMemo } from 'react';
import {
  type Anomaly,
  checkSettlement,
  computeSettlement,
  type Meter,
  type MeterUse,
  meterUse,
  type Published,
  type Settlement,
  settlementBefore,
  settlementHash,
  settlementInputOf,
} from 'shared-domain/receivables';
import { comparedWith } from './preview-rows.ts';
import type { PreparedSettlement } from './typed-settlement.ts';
import type { SettlementFile } from './use-settlement-file.ts';

export type Prepared = {
  readonly settlement: Settlement;
  readonly anomalies: readonly Anomaly[];
  readonly contentHash: string;
  /** Those of the last period that was settled, also where a settlement of this one is corrected. */
  readonly metersBefore: readonly Meter[];
  /** What each lot used, where something is metered. */
  readonly uses: readonly MeterUse[];
  readonly before: Published | null;
};

/** What the books would settle for the period typed; null as long as it is no period. */
export function usePrepared(
  { documents, papers }: SettlementFile,
  { from, until, meters }: PreparedSettlement,
  corrects: string | null,
): Prepared | null {
  return useMemo(() => {
    if (!from || !until || from > until) return null;
    const input = settlementInputOf(documents, { period: { from, until }, meters, corrects });
    const settlement = computeSettlement(input);
    const earlier = settlementBefore(input.published, input.period);
    return {
      settlement,
      anomalies: checkSettlement(settlement, input, papers),
      contentHash: settlementHash(settlement),
      metersBefore: earlier?.meters ?? [],
      uses: meterUse(input, earlier),
      before: comparedWith(input.published, input.period, corrects),
    };
  }, [documents, papers, from, until, meters, corrects]);
}
