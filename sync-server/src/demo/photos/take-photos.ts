import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDemoSet } from '../demo-set.ts';
import { type Paper, paperHtml } from './paper-html.ts';
import { photoCatalogueUrl, photoFile, shownHash } from './photo-catalogue.ts';

/**
 * Takes the photos of the demo's paper invoices anew, after their text changed: CHROMIUM=/usr/bin/chromium node take-photos.ts
 * They are kept in the repository, because another browser draws other pixels.
 */
const papers: Paper[] = makeDemoSet().organisations.flatMap(({ buildings, suppliers }) =>
  buildings.flatMap((building) =>
    building.invoices
      .filter((invoice) => invoice.isPhoto)
      .map((invoice) => {
        const supplier = suppliers.find((one) => one.id === invoice.supplierId);
        if (!supplier) throw new Error(`${invoice.name} has no supplier`);
        return { invoice, supplier, building };
      }),
  ),
);

const profile = mkdtempSync(join(tmpdir(), 'photos-'));
const browser = spawn(
  process.env.CHROMIUM ?? 'chromium',
  [
    '--headless=new',
    '--no-sandbox',
    '--hide-scrollbars',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
  ],
  { stdio: 'ignore' },
);
try {
  const send = await connect();
  await send('Emulation.setDeviceMetricsOverride', {
    width: 1000,
    height: 1333,
    deviceScaleFactor: 1,
    mobile: false,
  });
  const catalogue: Record<string, string> = {};
  for (const paper of papers) {
    await send('Page.navigate', {
      url: `data:text/html;base64,${Buffer.from(paperHtml(paper)).toString('base64')}`,
    });
    await new Promise((resolve) => setTimeout(resolve, 600));
    const { data } = await send('Page.captureScreenshot', { format: 'jpeg', quality: 58 });
    writeFileSync(photoFile(paper.invoice.name), Buffer.from(String(data), 'base64'));
    catalogue[paper.invoice.name] = shownHash(paper);
  }
  writeFileSync(photoCatalogueUrl, `${JSON.stringify(catalogue, null, 2)}\n`);
} finally {
  browser.kill();
  await new Promise((resolve) => browser.once('exit', resolve));
  rmSync(profile, { recursive: true, force: true });
}

type Send = (method: string, params: object) => Promise<Record<string, unknown>>;

async function connect(): Promise<Send> {
  const port = await debuggingPort();
  const pages = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
    type: string;
    webSocketDebuggerUrl: string;
  }[];
  const page = pages.find((one) => one.type === 'page');
  if (!page) throw new Error('The browser opened no page');
  const socket = new WebSocket(page.webSocketDebuggerUrl);
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  let last = 0;
  return (method, params) => {
    last += 1;
    const id = last;
    return new Promise((resolve) => {
      socket.addEventListener('message', function answered(event) {
        const message = JSON.parse(String(event.data)) as { id?: number; result?: Record<string, unknown> };
        if (message.id !== id) return;
        socket.removeEventListener('message', answered);
        resolve(message.result ?? {});
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
  };
}

async function debuggingPort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    try {
      return Number(readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0]);
    } catch {
      // Not up yet.
    }
  }
  throw new Error('The browser did not start');
}
