import { codeSquares } from '../../platform/code-squares.ts';
import classes from './payment-code.module.css';

/** The payment as a square any banking app reads, black on white whatever the theme. */
export function PaymentCode({ payload, title }: { readonly payload: string; readonly title: string }) {
  const { size, path } = codeSquares(payload);
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
      <path d={path} fill="#000" />
    </svg>
  );
}
