import type { NextAction } from 'shared-domain/receivables';
import { useFormat, useText } from '../../i18n/index.ts';

type ActionWords = { readonly state: string; readonly action: string | null };

/** What a next action is called, and what its button says. */
export function useActionWords(): (action: NextAction) => ActionWords {
  const t = useText();
  const format = useFormat();
  return (action) => {
    switch (action.is) {
      case 'remind':
        return {
          state: '',
          action: t('arrears.send', { level: t(`arrears.level.${action.level}`) }),
        };
      case 'wait':
        return {
          state: t('arrears.waitUntil', {
            level: t(`arrears.level.${action.level}`),
            day: format.day(action.until),
          }),
          action: null,
        };
      case 'hold':
        return { state: t(`arrears.hold.${action.by}`), action: null };
      case 'legalFile':
        return { state: t('arrears.allSent'), action: t('arrears.legalFile') };
    }
  };
}
