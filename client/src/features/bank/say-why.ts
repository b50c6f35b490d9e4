import type { Proposal } from 'shared-domain/bank';
import type { Translate } from '../../i18n/index.ts';

/** The reason of a proposal in a sentence; a claim without a label is left out of it. */
export function sayWhy({ reason, params }: Pick<Proposal, 'reason' | 'params'>, t: Translate): string {
  const { name = '', digits = '', account = '', label = '', count = 0 } = params;
  switch (reason) {
    case 'communication':
    case 'communicationRepaired':
      return t(`bank.why.${reason}`, { name, digits });
    case 'bankCharges':
    case 'transfer':
      return t(`bank.why.${reason}`, { account });
    case 'rule':
      return t('bank.why.rule', { label: label || account });
    case 'details':
      return t('bank.why.details', { count });
    case 'amount':
      return t('bank.why.amount');
    default:
      return t(`bank.why.${reason}`, { name });
  }
}
