import { Button, Checkbox, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ToCollect, ToPay } from 'shared-domain/bank';
import { useFormat, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { Amount, MoneyField, WordBadge } from '../../ui/index.ts';
import { type Chosen, dueBy, leftOf, nameOf, obstacleOf, toggled } from './choose-lines.ts';
import classes from './payments.module.css';

type LineChoiceProps<One extends ToPay | ToCollect> = {
  readonly label: string;
  readonly lines: readonly One[];
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
  readonly who: (line: One) => string;
  /** What is told below a line, such as where the money goes. */
  readonly below: (line: One) => ReactNode;
};

/** Claims with a box each; what cannot be chosen says why. */
export function LineChoice<One extends ToPay | ToCollect>(props: LineChoiceProps<One>) {
  const { label, lines, chosen, onChoose, who, below } = props;
  const t = useText();
  return (
    <>
      <Group gap="sm">
        <Button variant="default" onClick={() => onChoose(dueBy(lines, today()))}>
          {t('payments.chooseDue')}
        </Button>
        <Button variant="subtle" onClick={() => onChoose(new Map())} disabled={chosen.size === 0}>
          {t('payments.chooseNone')}
        </Button>
      </Group>
      <ul className={classes.lines} aria-label={label}>
        {lines.map((line) => (
          <li key={nameOf(line)} className={classes.line}>
            <ChoiceOf line={line} who={who(line)} chosen={chosen} onChoose={onChoose} />
            <div className={classes.below}>{below(line)}</div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The claim of a supplier begins with their name, which stands above it already. */
function withoutName(label: string, who: string): string {
  return label.startsWith(`${who} `) ? label.slice(who.length + 1) : label;
}

type ChoiceOfProps = {
  readonly line: ToPay | ToCollect;
  readonly who: string;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
};

function ChoiceOf({ line, who, chosen, onChoose }: ChoiceOfProps) {
  const t = useText();
  const format = useFormat();
  const obstacle = obstacleOf(line);
  const name = nameOf(line);
  const isChosen = chosen.has(name) && obstacle === null;
  const due =
    line.dueOn === null ? t('payments.noDueDay') : t('payments.due', { day: format.day(line.dueOn) });
  return (
    <>
      <div className={classes.head}>
        <Checkbox
          label={who}
          description={[withoutName(line.label, who), due].filter(Boolean).join(' · ')}
          checked={isChosen}
          disabled={obstacle !== null}
          onChange={() => onChoose(toggled(chosen, line))}
        />
        <Amount cents={leftOf(line) > 0 ? leftOf(line) : line.open} weight="strong" />
      </div>
      {isChosen && (
        <MoneyField
          label={t('payments.amountOf', { name: who })}
          value={chosen.get(name) ?? null}
          onChange={(amount) => onChoose(new Map(chosen).set(name, amount))}
        />
      )}
      {line.underway > 0 && (
        <WordBadge tone="warn">{t('payments.underway', { amount: format.money(line.underway) })}</WordBadge>
      )}
      {obstacle !== null && obstacle !== 'underway' && (
        <WordBadge tone="bad">{t(`payments.${obstacle}`)}</WordBadge>
      )}
    </>
  );
}
