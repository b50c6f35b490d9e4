import { Text } from '@mantine/core';
import { type ArrearsSettings, interestInForce, rateText } from 'shared-domain/receivables';
import { useFormat, useText } from '../../i18n/index.ts';
import { DefinitionList } from '../../ui/index.ts';

/** What applies now, and by which right. */
export function SettingsSummary({ settings }: { readonly settings: Omit<ArrearsSettings, 'building'> }) {
  const t = useText();
  const format = useFormat();
  return (
    <>
      <Text mb="sm">{useInterestSentence(settings)}</Text>
      <DefinitionList
        items={[
          {
            term: t('arrears.mode'),
            value: t(settings.prudent ? 'arrears.prudentOn' : 'arrears.prudentOff'),
          },
          ...settings.levels.map(({ level, afterDays, fee, channel }) => ({
            term: t(`arrears.level.${level}`),
            value: t('arrears.levelValue', {
              days: afterDays,
              channel: t(`arrears.channel.${channel}`),
              fee: format.money(fee),
            }),
          })),
        ]}
      />
    </>
  );
}

/** « 8 % par an, statuts art. 42, dès l’échéance » — or why it is the legal rate. */
export function useInterestSentence(settings: Pick<ArrearsSettings, 'interest'>): string {
  const t = useText();
  const format = useFormat();
  const { source } = settings.interest;
  const inForce = interestInForce(settings);
  if (!inForce) return t('arrears.interestNone');
  if (inForce.by === 'statutes' && source.is === 'statutes' && source.statement) {
    return t('arrears.interestStatutes', {
      rate: rateText(source.rateBasisPoints, format.language),
      article: source.article,
      name: source.statement.byName,
      day: format.day(source.statement.on),
    });
  }
  return source.is === 'statutes'
    ? t('arrears.interestUnstated', { rate: rateText(source.rateBasisPoints, format.language) })
    : t('arrears.interestLegal');
}
