import { afterAll, beforeAll, test } from 'vitest';
import { createWorld, newId, type World } from './testing/world.ts';
import { Session } from 'node:inspector/promises';
import { writeFileSync } from 'node:fs';
let world: World;
beforeAll(async () => { world = await createWorld({ signUpsPerHour: 60, mostPlaygrounds: 50 }); });
afterAll(async () => { await world?.close(); });
test('time', async () => {
  for (let i = 0; i < 2; i++) {
    const s = new Session(); s.connect();
    await s.post('Profiler.enable'); await s.post('Profiler.start');
    const cpu = process.cpuUsage();
    const t = performance.now();
    const a = await world.app.request('/api/auth/play', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ language: 'fr', device: newId() }) });
    const used = process.cpuUsage(cpu);
    console.error(a.status, Math.round(performance.now() - t), 'ms, cpu', used.user/1000|0, used.system/1000|0);
    const { profile } = await s.post('Profiler.stop'); 
    writeFileSync(`/tmp/h2prof${i}.json`, JSON.stringify(profile)); s.disconnect();
    if (a.status !== 200) console.error(await a.text(), world.lines.slice(-3));
  }
}, 200_000);
