import { cleanText, type LocalDate, type Refusal } from 'shared-domain/kernel';
import type { ReserveSettings } from 'shared-domain/receivables';
import type { Troubles } from '../../ui/index.ts';

/** What the law must know of an association's reserve fund, as it is typed. */
export type TypedReserve = {
  readonly acceptedOn: LocalDate | null;
  readonly isExempt: boolean;
  readonly assemblyOn: LocalDate | null;
  readonly minutes: string;
  readonly votesFor: string;
  readonly votesCast: string;
};

export type ReadReserve = { readonly settings: ReserveSettings; readonly troubles: Troubles };

export function typedReserve(known: ReserveSettings | null): TypedReserve {
  const exemption = known?.exemption ?? null;
  return {
    acceptedOn: known?.provisionalAcceptanceOn ?? null,
    isExempt: exemption !== null,
    assemblyOn: exemption?.assembly.on ?? null,
    minutes: exemption?.assembly.minutes ?? '',
    votesFor: exemption ? String(exemption.votesFor) : '',
    votesCast: exemption ? String(exemption.votesCast) : '',
  };
}

export function readReserve(typed: TypedReserve, building: string): ReadReserve {
  const troubles: Record<string, Refusal> = {};
  const { acceptedOn, isExempt, assemblyOn } = typed;
  const read = (field: 'votesFor' | 'votesCast') => {
    const isNumber = /^\d{1,8}$/.test(typed[field].trim());
    if (isExempt && !isNumber) troubles[`reserve-${field}`] = { code: 'field.notNumber' };
    return isNumber ? Number(typed[field]) : 0;
  };
  const [votesFor, votesCast] = [read('votesFor'), read('votesCast')];
  if (isExempt && assemblyOn === null) troubles['reserve-assembly'] = { code: 'field.missing' };
  const exemption =
    isExempt && assemblyOn !== null
      ? {
          assembly: { on: assemblyOn, minutes: cleanText(typed.minutes).trim(), pages: [] },
          votesFor,
          votesCast,
        }
      : null;
  return { settings: { building, provisionalAcceptanceOn: acceptedOn, exemption }, troubles };
}
