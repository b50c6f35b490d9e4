/** What checks find in a settlement, by name. */
export const anomalyNames = [
  'nothingToSettle',
  'overlapsSettlement',
  'keyUnknown',
  'keyNotInForce',
  'keyPartsDoNotAddUp',
  'lotUnknown',
  'lotWithoutOwner',
  'costWithoutBearer',
  'meterMissing',
  'meterNegative',
  'meterNothingUsed',
  'meterFar',
  'lateDocument',
  'unsettledBefore',
  'provisionWithoutOwner',
  'provisionToNoHolder',
  'draftInPeriod',
  'undecidedInPeriod',
  'unmatchedBankLine',
  'suspenseNotEmpty',
] as const;
export type AnomalyName = (typeof anomalyNames)[number];

/** Those that keep a settlement from being published: the sums could not be right. */
const blockingAnomalies: ReadonlySet<AnomalyName> = new Set([
  'nothingToSettle',
  'overlapsSettlement',
  'keyUnknown',
  'keyNotInForce',
  'keyPartsDoNotAddUp',
  'lotUnknown',
  'lotWithoutOwner',
  'costWithoutBearer',
  'meterMissing',
  'meterNegative',
  'meterNothingUsed',
]);

export type AnomalyTarget = {
  readonly kind:
    | 'draft'
    | 'submission'
    | 'bankLine'
    | 'key'
    | 'lot'
    | 'account'
    | 'settlement'
    | 'owner'
    | 'entry';
  readonly id: string;
};

/** [SET-9] A finding and where to set it right. */
export type Anomaly = {
  readonly name: AnomalyName;
  readonly target: AnomalyTarget | null;
  readonly params: Readonly<Record<string, string | number>>;
};

export function isBlocking({ name }: Anomaly): boolean {
  return blockingAnomalies.has(name);
}
