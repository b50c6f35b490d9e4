import { Text, Title } from '@mantine/core';
import type { Refusal, Result } from 'shared-domain/kernel';
import type { ArrearsSettings, InterestFormula } from 'shared-domain/receivables';
import { useRefusalText, useText } from '../../i18n/index.ts';
import { FormulaView } from './formula-view.tsx';
import { useInterestSentence } from './settings-summary.tsx';

type RunningInterestProps = {
  readonly interest: Result<InterestFormula | null, Refusal<'interest.rateUnknown'>>;
  readonly settings: Pick<ArrearsSettings, 'interest'>;
};

/** What has run since it was last charged; nothing is booked before a reminder asks for it. */
export function RunningInterest({ interest, settings }: RunningInterestProps) {
  const t = useText();
  const say = useRefusalText();
  const sentence = useInterestSentence(settings);
  return (
    <section aria-labelledby="running-interest">
      <Title order={2} id="running-interest" mb="xs">
        {t('arrears.running')}
      </Title>
      <Text mb="sm">{sentence}</Text>
      {!interest.ok && <Text>{say(interest.refusal)}</Text>}
      {interest.ok && interest.value && <FormulaView formula={interest.value} />}
      {interest.ok && !interest.value && <Text c="dimmed">{t('arrears.noInterestYet')}</Text>}
    </section>
  );
}
