import { describe, expect, test } from 'vitest';
import { lsnOf, nameOf, replayPath, segmentOf } from './wal-names.ts';

const bytes = 16 * 1024 * 1024;
const names = (timeline: number, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => nameOf({ timeline, number: from + at }, bytes));

describe('the files that a replay reads', () => {
  test('a name says its timeline and its place, over the end of a log', () => {
    expect(segmentOf('0000000200000001000000FF', bytes)).toEqual({ timeline: 2, number: 511 });
    expect(nameOf({ timeline: 2, number: 512 }, bytes)).toBe('000000020000000200000000');
    expect(segmentOf('00000002.history', bytes)).toBeNull();
    expect(lsnOf('1/2000000')).toBe(0x1_0200_0000);
  });

  test('all since the backup, in order, on its own timeline', () => {
    const archived = [...names(1, 1, 9), '00000002.history'];
    expect(replayPath(archived, [], names(1, 3, 3)[0] ?? '', bytes)).toEqual({
      path: names(1, 3, 9),
      missing: null,
    });
  });

  test('a file that is missing in the middle is told, and one at the beginning', () => {
    const [from = '', ...rest] = names(1, 3, 9);
    const hole = rest.filter((name) => name !== nameOf({ timeline: 1, number: 5 }, bytes));
    expect(replayPath([from, ...hole], [], from, bytes).missing).toBe(
      nameOf({ timeline: 1, number: 5 }, bytes),
    );
    expect(replayPath(rest, [], from, bytes).missing).toBe(from);
  });

  test('up to a file that is named, whatever is missing behind it', () => {
    const [from = '', to = ''] = [...names(1, 3, 3), ...names(1, 5, 5)];
    const archived = [...names(1, 3, 5), ...names(1, 8, 9)];
    expect(replayPath(archived, [], from, bytes, to)).toEqual({ path: names(1, 3, 5), missing: null });
    expect(replayPath([from], [], from, bytes, to).missing).toBe(names(1, 4, 4)[0]);
  });

  test('after a restore it goes over to the timeline that was begun, and what the old one went on with is left', () => {
    const histories = [{ timeline: 2, text: '1\t0/5000148\tbefore a restore\n' }];
    const archived = [...names(1, 3, 8), ...names(2, 5, 6)];
    const { path, missing } = replayPath(archived, histories, names(1, 3, 3)[0] ?? '', bytes);
    expect(missing).toBeNull();
    expect(path).toEqual([...names(1, 3, 4), ...names(2, 5, 5), ...names(1, 5, 5), ...names(2, 6, 6)]);
  });

  test('a hole on the new timeline is not filled by the old one', () => {
    const histories = [{ timeline: 2, text: '1\t0/5000148\tx\n' }];
    const archived = [...names(1, 3, 8), ...names(2, 7, 7)];
    const { missing } = replayPath(archived, histories, names(1, 3, 3)[0] ?? '', bytes);
    expect(missing).toBe(nameOf({ timeline: 2, number: 6 }, bytes));
  });

  test('of two that branched off from the backup, the newest counts', () => {
    const histories = [
      { timeline: 2, text: '1\t0/4000148\tx\n' },
      { timeline: 3, text: '1\t0/6000148\tx\n' },
    ];
    const archived = [...names(1, 3, 5), ...names(2, 4, 9), ...names(3, 6, 7)];
    const { path } = replayPath(archived, histories, names(1, 3, 3)[0] ?? '', bytes);
    expect(path).toEqual([...names(1, 3, 5), ...names(3, 6, 7)]);
  });
});
