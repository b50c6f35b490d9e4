/**
 * Names in the write-ahead log. A segment is `timeline log segment`, eight hexadecimal digits each; a timeline begins
 * where a restore branched off from another, and its history file (`00000002.history`) says where.
 */
export type Segment = { readonly timeline: number; readonly number: number };

const segmentName = /^[0-9A-F]{24}$/;

export function segmentOf(name: string, segmentBytes: number): Segment | null {
  if (!segmentName.test(name)) return null;
  const part = (at: number) => Number.parseInt(name.slice(at, at + 8), 16);
  return { timeline: part(0), number: part(8) * (0x1_0000_0000 / segmentBytes) + part(16) };
}

export function nameOf({ timeline, number }: Segment, segmentBytes: number): string {
  const perLog = 0x1_0000_0000 / segmentBytes;
  const hex = (value: number) => value.toString(16).toUpperCase().padStart(8, '0');
  return `${hex(timeline)}${hex(Math.floor(number / perLog))}${hex(number % perLog)}`;
}

/** A position like `0/3000148`, as a number. */
export function lsnOf(text: string): number {
  const [high = '', low = ''] = text.split('/');
  return Number.parseInt(high, 16) * 0x1_0000_0000 + Number.parseInt(low, 16);
}

export type History = { readonly timeline: number; readonly text: string };

/**
 * The files of the log that a replay from `from` on reads, in order, up to the last there is: on the newest timeline that
 * descends from the backup's, or up to `to`. `missing` is the first that should be there and is not, so that what comes
 * after is lost.
 */
export function replayPath(
  names: readonly string[],
  histories: readonly History[],
  from: string,
  segmentBytes: number,
  to?: string,
): { readonly path: readonly string[]; readonly missing: string | null } {
  const start = segmentOf(from, segmentBytes);
  if (!start) return { path: [], missing: from };
  const line = newestLine(histories, start.timeline, segmentBytes);
  const present = new Set(names);
  const timelinesAt = (number: number) =>
    line.filter(({ from, to }) => number >= from && number <= to).map(({ timeline }) => timeline);
  const numbers = names
    .map((name) => segmentOf(name, segmentBytes))
    .filter((one) => one !== null)
    .filter(({ timeline, number }) => timelinesAt(number).includes(timeline))
    .map(({ number }) => number);
  const end = to === undefined ? null : segmentOf(to, segmentBytes);
  const last = end ? end.number : Math.max(start.number, ...numbers);
  const path: string[] = [];
  for (let number = start.number; number <= last; number++) {
    const named = timelinesAt(number).map((timeline) => nameOf({ timeline, number }, segmentBytes));
    const found = named.filter((name) => present.has(name));
    if (found.length === 0) return { path, missing: named[0] ?? from };
    path.push(...found);
  }
  return { path, missing: null };
}

/** The file in which a timeline branches off is of both: which of them is asked for depends on which is there. */
type Stretch = { readonly timeline: number; readonly from: number; readonly to: number };

/** The newest timeline that descends from this one, and all between them, the newest first. */
function newestLine(histories: readonly History[], timeline: number, segmentBytes: number): Stretch[] {
  const descendants = histories
    .map((history) => ({ timeline: history.timeline, steps: stepsOf(history.text) }))
    .filter(({ steps }) => steps.some((step) => step.parent === timeline))
    .sort((a, b) => b.timeline - a.timeline);
  const [newest] = descendants;
  if (!newest) return [{ timeline, from: 0, to: Number.POSITIVE_INFINITY }];
  const steps = newest.steps.slice(newest.steps.findIndex((step) => step.parent === timeline));
  const turns = steps.map(({ lsn }) => Math.floor(lsn / segmentBytes));
  const timelines = [...steps.map(({ parent }) => parent), newest.timeline];
  const stretches = timelines.map((one, at) => ({
    timeline: one,
    from: turns[at - 1] ?? 0,
    to: turns[at] ?? Number.POSITIVE_INFINITY,
  }));
  return stretches.reverse();
}

function stepsOf(text: string): { parent: number; lsn: number }[] {
  const lines = text.split('\n').map((line) => /^\s*(\d+)\s+([0-9A-F]+\/[0-9A-F]+)/.exec(line));
  return lines.flatMap((found) => (found ? [{ parent: Number(found[1]), lsn: lsnOf(found[2] ?? '') }] : []));
}
