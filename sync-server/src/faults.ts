export type FaultPoint = 'after-commit';

/**
 * Dies at a named place, as a power cut would, where the tests' environment asks for it: `KOPROGO_FAULT=after-commit:3`
 * ends the process at the third passage.
 */
export function faultPoints(asked: string | undefined): (point: FaultPoint) => void {
  const [name, passage] = (asked ?? '').split(':');
  let left = Number(passage ?? 1);
  return (point) => {
    if (point !== name) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  };
}
