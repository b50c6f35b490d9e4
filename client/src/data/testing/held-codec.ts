import { inClear, type RowCodec } from '../vault/row-codec.ts';

/** Rows in clear; who seals one waits until it is let on. */
export function heldCodec() {
  const [reached, letOn] = [gate(), gate()];
  const codec: RowCodec = {
    ...inClear,
    async seal(_table, row) {
      reached.open();
      await letOn.opened;
      return row;
    },
  };
  return { codec, whenReached: reached.opened, letOn: letOn.open };
}

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}
