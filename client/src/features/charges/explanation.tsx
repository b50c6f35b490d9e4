import type { Portion } from 'shared-domain/payables';
import { type Format, type Translate, useFormat, useText } from '../../i18n/index.ts';
import { Amount } from '../../ui/index.ts';
import classes from './charges.module.css';
import { type Step, stepsOf } from './steps-of.ts';

const shownAtOnce = 3;

/** Each portion step by step; when there are many, each opens at a touch. */
export function Explanation({ portions }: { readonly portions: readonly Portion[] }) {
  const t = useText();
  const { language } = useFormat();
  return portions.map((portion) => (
    <details
      key={`${portion.lineId} ${portion.lotId}`}
      className={classes.portion}
      open={portions.length <= shownAtOnce}
    >
      <summary className={classes.head}>
        <span className={classes.name}>
          {t('charges.lotAndLine', { lot: portion.lotNumber, line: portion.description })}
        </span>
        <Amount cents={portion.amount} />
      </summary>
      <ol className={classes.steps}>
        {stepsOf(portion, language).map((step) => (
          <StepLine key={step.is} step={step} portion={portion} />
        ))}
      </ol>
    </details>
  ));
}

function StepLine({ step, portion }: { readonly step: Step; readonly portion: Portion }) {
  const t = useText();
  const format = useFormat();
  const value = textOf(step, format);
  return (
    <li className={classes.step} data-last={step.is === 'amount' || undefined}>
      <span>{nameOf(step, portion, t, format)}</span>
      {value !== null && <span className={classes.value}>{value}</span>}
      {step.is === 'amount' && (
        <span className={classes.why}>
          {t(`charges.${step.rounding}`, { line: format.money(portion.lineAmount) })}
        </span>
      )}
    </li>
  );
}

function nameOf(step: Step, portion: Portion, t: Translate, format: Format): string {
  switch (step.is) {
    case 'line':
      return t('charges.stepLine');
    case 'key':
      return t('charges.stepKey', { name: step.name, code: step.code, from: format.day(step.from) });
    case 'private':
      return t('charges.stepPrivate', { lot: portion.lotNumber });
    case 'quotePart':
      return t('charges.stepQuote', { lot: portion.lotNumber });
    case 'share':
      return t('charges.stepShare', { lot: portion.lotNumber });
    case 'exact':
      return t('charges.stepExact');
    case 'amount':
      return t('charges.stepAmount');
  }
}

function textOf(step: Step, format: Format): string | null {
  if (step.is === 'key' || step.is === 'private') return null;
  return step.is === 'line' || step.is === 'amount' ? format.money(step.amount) : step.value;
}
