import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const run = fileURLToPath(new URL('../bench/run.ts', import.meta.url));

async function smoke(...names: string[]): Promise<{ code: number; told: string }> {
  const child = spawn(process.execPath, [run, ...names], {
    env: { ...process.env, BENCH_SMOKE: 'yes', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      told += chunk;
    });
  const [code] = await once(child, 'close');
  return { code, told };
}

test('what is measured without a browser can still be measured', async () => {
  const { code, told } = await smoke('two-devices', 'live', 'carbon');
  expect(told).toContain('on a second device');
  expect(told).toContain('devices connected, P99');
  expect(told).toContain('CO₂ of a request');
  expect(code, told).toBe(0);
}, 300_000);
