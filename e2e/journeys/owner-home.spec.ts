import { expect, test } from '../journey.ts';

test('an owner sees home in under a second from a warm start', async ({ people }, info) => {
  const sophie = await people.owner();
  await sophie.isUpToDate();
  const starts: number[] = [];
  for (let start = 0; start < 3; start += 1) {
    await sophie.device.closesTab();
    starts.push(await sophie.device.timesHome('/home'));
  }
  const best = Math.min(...starts);
  const told = `owner home from a warm start: ${starts.map((millis) => `${Math.round(millis)} ms`).join(', ')}`;
  info.annotations.push({ type: 'figure', description: told });
  process.stdout.write(`${told}\n`);
  expect(best).toBeLessThan(1_000);
});
