import { Button, Checkbox, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ToCollect, ToPay } from 'shared-domain/bank';
import { useFormat, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { Amount, WordBadge } from '../../ui/index.ts';
import { dueBy, leftOf, nameOf, obstacleOf } from './choose-lines.ts';
import classes from './payments.module.css';

type LineChoiceProps<One extends ToPay | ToCollect> = {
  readonly label: string;
  readonly lines: readonly One[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly who: (line: One) => string;
  /** What is told below a line, such as where the money goes. */
  readonly below: (line: One) => ReactNode;
};

/** Claims with a box each; what cannot be chosen says why. */
export function LineChoice<One extends ToPay | ToCollect>(props: LineChoiceProps<One>) {
  const { label, lines, chosen, onChoose, who, below } = props;
  const t = useText();
  const toggle = (name: string) => {
    const next = new Set(chosen);
    if (!next.delete(name)) next.add(name);
    onChoose(next);
  };
  return (
    <>
      <Group gap="sm">
        <Button variant="default" onClick={() => onChoose(dueBy(lines, today()))}>
          {t('payments.chooseDue')}
        </Button>
        <Button variant="subtle" onClick={() => onChoose(new Set())} disabled={chosen.size === 0}>
          {t('payments.chooseNone')}
        </Button>
      </Group>
      <ul className={classes.lines} aria-label={label}>
        {lines.map((line) => (
          <li key={nameOf(line)} className={classes.line}>
            <ChoiceOf line={line} who={who(line)} isChosen={chosen.has(nameOf(line))} onToggle={toggle} />
            <div className={classes.below}>{below(line)}</div>
          </li>
        ))}
      </ul>
    </>
  );
}

type ChoiceOfProps = {
  readonly line: ToPay | ToCollect;
  readonly who: string;
  readonly isChosen: boolean;
  readonly onToggle: (name: string) => void;
};

function ChoiceOf({ line, who, isChosen, onToggle }: ChoiceOfProps) {
  const t = useText();
  const format = useFormat();
  const obstacle = obstacleOf(line);
  const due =
    line.dueOn === null ? t('payments.noDueDay') : t('payments.due', { day: format.day(line.dueOn) });
  return (
    <>
      <div className={classes.head}>
        <Checkbox
          label={who}
          description={[line.label, due].filter(Boolean).join(' · ')}
          checked={isChosen && obstacle === null}
          disabled={obstacle !== null}
          onChange={() => onToggle(nameOf(line))}
        />
        <Amount cents={leftOf(line) > 0 ? leftOf(line) : line.open} weight="strong" />
      </div>
      {line.underway > 0 && (
        <WordBadge tone="warn">{t('payments.underway', { amount: format.money(line.underway) })}</WordBadge>
      )}
      {obstacle !== null && obstacle !== 'underway' && (
        <WordBadge tone="bad">{t(`payments.${obstacle}`)}</WordBadge>
      )}
    </>
  );
}
