import { encode } from 'uqr';
import classes from './payment-code.module.css';
import { squaresOf } from './squares-of.ts';

// What EPC069-12 asks of the drawing: correction level M, version 13 at most, four blank squares around.
const drawing = { ecc: 'M', boostEcc: false, maxVersion: 13, border: 4 } as const;

/** The payment as a square any banking app reads, black on white whatever the theme. */
export function PaymentCode({ payload, title }: { readonly payload: string; readonly title: string }) {
  const { data, size } = encode(payload, drawing);
  return (
    <svg
      className={classes.code}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={title}
      shapeRendering="crispEdges"
    >
      <title>{title}</title>
      <rect width={size} height={size} fill="#fff" />
      <path d={squaresOf(data)} fill="#000" />
    </svg>
  );
}
