import { Title } from '@mantine/core';
import type { Shown } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { Amount, RowLink, RowList, StateBadge, WordBadge } from '../../ui/index.ts';
import type { CallFile } from './use-call-file.ts';

type OtherCallsProps = { readonly file: CallFile; readonly calls: readonly Shown<'fundCall'>[] };

/** What was taken back, and what went out outside any plan. */
export function OtherCalls({ file, calls }: OtherCallsProps) {
  const t = useText();
  const format = useFormat();
  if (calls.length === 0) return null;
  const gone = new Set(file.cancelled.map(({ body }) => body.fundCallId));
  return (
    <section aria-labelledby="other-calls">
      <Title order={2} id="other-calls" mb="xs">
        {t('calls.others')}
      </Title>
      <RowList label={t('calls.others')}>
        {calls.map((call) => (
          <RowLink
            key={call.key}
            to={`/calls/${call.id}`}
            title={call.body.label}
            detail={t('calls.fromTo', {
              issued: format.day(call.body.issuedOn),
              due: format.day(call.body.dueOn),
            })}
            aside={<Amount cents={call.body.total} />}
            badge={
              call.state === 'onDevice' ? (
                <StateBadge state="onDevice" />
              ) : (
                <WordBadge tone={gone.has(call.id) ? 'bad' : 'good'}>
                  {t(gone.has(call.id) ? 'calls.cancelled' : 'calls.state.issued')}
                </WordBadge>
              )
            }
          />
        ))}
      </RowList>
    </section>
  );
}
