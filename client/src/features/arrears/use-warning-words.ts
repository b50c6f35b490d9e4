import { type ReminderWarning, rateText } from 'shared-domain/receivables';
import { useFormat, useText } from '../../i18n/index.ts';

/** What goes beyond book XIX, in a sentence. */
export function useWarningWords(): (warning: ReminderWarning) => string {
  const t = useText();
  const { money, day, language } = useFormat();
  return (warning) => {
    switch (warning.is) {
      case 'feeAboveCap':
        return t('arrears.warn.feeAboveCap', { cap: money(warning.cap) });
      case 'costsAboveCap':
        return t('arrears.warn.costsAboveCap', { asked: money(warning.asked), cap: money(warning.cap) });
      case 'rateAboveCap':
        return t('arrears.warn.rateAboveCap', { cap: rateText(warning.capBasisPoints, language) });
      case 'withinFreeDays':
        return t('arrears.warn.withinFreeDays', { day: day(warning.until) });
    }
  };
}
