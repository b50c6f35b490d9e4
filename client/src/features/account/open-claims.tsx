import { Title, type TitleOrder } from '@mantine/core';
import type { OwnAccount, OwnClaim } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { Amount, RowLink, RowList, type Tone, WordBadge } from '../../ui/index.ts';
import classes from './account.module.css';
import { type OwnCallState, openOnes } from './account-rows.ts';

type OpenClaimsProps = {
  readonly account: OwnAccount;
  readonly calls: ReadonlySet<string>;
  readonly order: TitleOrder;
};

/** What is still to be paid; a call opens with its code. */
export function OpenClaims({ account, calls, order }: OpenClaimsProps) {
  const t = useText();
  const open = openOnes([account]);
  if (open.length === 0) return null;
  return (
    <section className={classes.part}>
      <Title order={order} mb="xs">
        {t('account.toPay')}
      </Title>
      <RowList label={t('account.toPay')}>
        {open.map((claim) => (
          <ClaimLine key={claim.id} claim={claim} isCall={calls.has(claim.id)} />
        ))}
      </RowList>
    </section>
  );
}

function ClaimLine({ claim, isCall }: { readonly claim: OwnClaim; readonly isCall: boolean }) {
  const t = useText();
  const format = useFormat();
  const { id, kind, label, dueOn, open, state } = claim;
  const detail = dueOn ? t('account.due', { date: format.day(dueOn) }) : undefined;
  const place = isCall ? `/account/calls/${id}` : kind === 'settlement' ? `/account/statements/${id}` : null;
  if (place !== null) {
    return (
      <RowLink
        to={place}
        title={label}
        detail={detail}
        aside={<Amount cents={open} />}
        badge={<StateWord state={state} />}
        action={t('account.pay')}
      />
    );
  }
  return (
    <li className={classes.line}>
      <span>{label}</span>
      <Amount cents={open} />
      <span className={classes.quiet}>
        {detail} <StateWord state={state} />
      </span>
    </li>
  );
}

const tones: Readonly<Record<OwnCallState, Tone>> = {
  toPay: 'warn',
  partly: 'warn',
  late: 'bad',
  planned: 'quiet',
  paid: 'good',
  cancelled: 'quiet',
};

export function StateWord({ state }: { readonly state: OwnCallState }) {
  const t = useText();
  return <WordBadge tone={tones[state]}>{t(`account.state.${state}`)}</WordBadge>;
}
