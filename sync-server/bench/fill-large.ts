import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { demo } from '../src/demo/names.ts';
import { copyBuildings } from './copy-buildings.ts';
import { type Installation, secret } from './installation.ts';

export type LargeSize = {
  readonly buildings: number;
  readonly lots: number;
  readonly years: number;
  /** How many times each of these buildings is there. */
  readonly times: number;
};

/** Real work in the database, by the generator of the demo and its commands, and copies of it; gives who may sign in. */
export async function fillLarge(
  { adminUrl }: Installation,
  { buildings, lots, years, times }: LargeSize,
): Promise<{ email: string; password: string }> {
  const file = new URL('../src/demo/large.ts', import.meta.url).pathname;
  const size = ['--buildings', `${buildings}`, '--lots', `${lots}`, '--years', `${years}`];
  const env = {
    ...process.env,
    DATABASE_ADMIN_URL: adminUrl,
    KOPROGO_SECRET: secret,
    KOPROGO_APP_PASSWORD: 'unused here',
  };
  const child = spawn(process.execPath, [file, ...size], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('the large set could not be loaded');
  await copyBuildings(adminUrl, times);
  return { email: `syndic@large-${buildings}x${lots}x${years}-1.example`, password: demo.password };
}
