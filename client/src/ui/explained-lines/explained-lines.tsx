import { Link } from '@tanstack/react-router';
import { Amount } from '../amount.tsx';
import classes from './explained-lines.module.css';

export type Step = { readonly label: string; readonly value: string };

export type Voucher = {
  readonly key: string;
  readonly title: string;
  readonly day: string;
  readonly cents: number;
  readonly to?: string;
};

/** A figure that opens: what it is made of, how it was reached, the papers behind it. */
export type ExplainedLine = {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly cents: number;
  readonly steps: readonly Step[];
  readonly note?: string;
  readonly vouchers: readonly Voucher[];
};

type ExplainedLinesProps = {
  readonly label: string;
  readonly vouchersLabel: string;
  readonly lines: readonly ExplainedLine[];
};

export function ExplainedLines({ label, vouchersLabel, lines }: ExplainedLinesProps) {
  return (
    <ul className={classes.list} aria-label={label}>
      {lines.map((line) => (
        <li key={line.key}>
          <details className={classes.line}>
            <summary className={classes.head}>
              <span className={classes.title}>{line.title}</span>
              <Amount cents={line.cents} weight="strong" />
              <span className={classes.detail}>{line.detail}</span>
            </summary>
            <dl className={classes.steps}>
              {line.steps.map((step) => (
                <div key={step.label} className={classes.step}>
                  <dt>{step.label}</dt>
                  <dd>{step.value}</dd>
                </div>
              ))}
            </dl>
            {line.note !== undefined && <p className={classes.note}>{line.note}</p>}
            {line.vouchers.length > 0 && <Vouchers label={vouchersLabel} vouchers={line.vouchers} />}
          </details>
        </li>
      ))}
    </ul>
  );
}

function Vouchers({ label, vouchers }: { readonly label: string; readonly vouchers: readonly Voucher[] }) {
  return (
    <>
      <p className={classes.note}>{label}</p>
      <ul className={classes.vouchers} aria-label={label}>
        {vouchers.map(({ key, title, day, cents, to }) => (
          <li key={key} className={classes.voucher}>
            <span>{to === undefined ? title : <Link to={to}>{title}</Link>}</span>
            <span className={classes.day}>{day}</span>
            <Amount cents={cents} />
          </li>
        ))}
      </ul>
    </>
  );
}
