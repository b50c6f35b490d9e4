import { Alert, Button, Group, Text } from '@mantine/core';
import { memo } from 'react';
import type { Refusal } from 'shared-domain/kernel';
import { useFormat, useRefusalText, useText } from '../../i18n/index.ts';
import { Amount } from '../../ui/index.ts';
import classes from './bank.module.css';
import { saidOf } from './line-words.ts';
import type { OpenRow } from './open-rows.ts';
import { sayWhy } from './say-why.ts';
import type { Sheets } from './sheets.ts';
import type { Matching } from './use-match.ts';

type OpenLineProps = {
  readonly row: OpenRow;
  /** The first proposal in words; '' where there is none. */
  readonly proposed: string;
  /** Why the last action on it was refused. */
  readonly refusal: Refusal | null;
  readonly isBusy: boolean;
  readonly onAccept: Matching['accept'];
  readonly onOpen: (sheet: Sheets) => void;
};

/** The movement left, what it may be for right; one button accepts. Drawn again only when it says something new. */
export const OpenLine = memo(function OpenLine(props: OpenLineProps) {
  const { row, refusal, onAccept } = props;
  const say = useRefusalText();
  return (
    <li className={classes.line} data-row={row.key}>
      <Told row={row} />
      <Proposed {...props} />
      {refusal && (
        <Alert color="red" variant="light" role="alert" className={classes.whole}>
          <Text size="sm">{say(refusal)}</Text>
          <BookLater row={row} onAccept={onAccept} firstOpen={refusal.params?.firstOpen} />
        </Alert>
      )}
    </li>
  );
});

type BookLaterProps = Pick<OpenLineProps, 'row' | 'onAccept'> & {
  readonly firstOpen: string | number | undefined;
};

/** Where the year of the movement is closed: on the first open day instead. */
function BookLater({ row, onAccept, firstOpen }: BookLaterProps) {
  const t = useText();
  const format = useFormat();
  if (typeof firstOpen !== 'string') return null;
  return (
    <Button variant="light" mt="xs" onClick={() => void onAccept(row, firstOpen)}>
      {t('bank.bookOn', { day: format.day(firstOpen) })}
    </Button>
  );
}

function Told({ row: { line, statement } }: Pick<OpenLineProps, 'row'>) {
  const t = useText();
  const format = useFormat();
  return (
    <div className={classes.told}>
      <div className={classes.head}>
        <span className={classes.strong}>{line.counterparty.name || t('bank.nobody')}</span>
        <Amount cents={line.amount} weight="strong" />
      </div>
      <Text size="sm" className={classes.words}>
        {saidOf(line)}
      </Text>
      <Text size="sm" c="dimmed">
        {t('bank.lineOf', {
          day: format.day(line.bookedOn),
          statement: statement.sequence,
          index: line.index,
        })}
      </Text>
    </div>
  );
}

function Proposed({ row, proposed, isBusy, onAccept, onOpen }: OpenLineProps) {
  const t = useText();
  const [first] = row.proposals;
  return (
    <div className={classes.proposed} data-certainty={first?.certainty}>
      {first && (
        <>
          <span className={classes.strong}>{proposed}</span>
          <Text size="sm" c="dimmed">
            {sayWhy(first, t)}
          </Text>
        </>
      )}
      {!first && <Text size="sm">{t('bank.noProposal')}</Text>}
      <Group gap="xs">
        {first && (
          <Button data-primary onClick={() => void onAccept(row)} disabled={isBusy}>
            {t('bank.accept')}
          </Button>
        )}
        <Button
          variant={first ? 'subtle' : 'light'}
          px="sm"
          data-primary={first ? undefined : true}
          onClick={() => onOpen({ is: 'split', row })}
        >
          {t(first ? 'bank.split' : 'bank.assign')}
        </Button>
        <Button variant="subtle" px="sm" onClick={() => onOpen({ is: 'account', row })}>
          {t('bank.code')}
        </Button>
        <Button variant="subtle" px="sm" onClick={() => onOpen({ is: 'rule', row })}>
          {t('bank.rule')}
        </Button>
      </Group>
    </div>
  );
}
