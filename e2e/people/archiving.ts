import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { expect } from 'playwright/test';
import type { Person } from './person.ts';

export type TakenArchive = { readonly path: string; readonly bytes: Buffer };

/** Opens the sheet of the way out, in the settings of a building's file. */
export async function opensExport(person: Person): Promise<void> {
  await person.goesTo('building.title');
  await person.main.getByRole('tab', { name: person.say('building.settings'), exact: true }).click();
  await person.main.getByRole('button', { name: person.say('archive.export'), exact: true }).click();
}

export async function seesThatItNeedsNetwork(person: Person): Promise<void> {
  await expect(sheetOf(person).getByText(person.say('archive.needsNetwork'))).toBeVisible();
}

/** The sheet says the fingerprint; the file lies among the downloads. */
export async function takesArchive(person: Person): Promise<TakenArchive & { readonly fingerprint: string }> {
  const sheet = sheetOf(person);
  const fingerprint = await sheet.locator('code').innerText();
  const asked = person.page.waitForEvent('download');
  await sheet.getByRole('button', { name: person.say('archive.download'), exact: true }).click();
  const file = await asked;
  const path = await file.path();
  return { path, bytes: await readFile(path), fingerprint };
}

type Manifest = {
  readonly stateHash: string;
  readonly building: { readonly name: string };
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
};

/** What anybody may check who has no KoproGo: every file against the manifest, and the state hash over the lines. */
export function checkArchive({ bytes }: TakenArchive): Manifest {
  const files = unzipSync(bytes);
  const manifest = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString()) as Manifest;
  const state = createHash('sha256');
  const sha = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
  for (const file of manifest.files) {
    const content = files[file.name] ?? new Uint8Array();
    expect({ name: file.name, bytes: content.length, sha256: sha(content) }).toEqual(file);
  }
  const names = Object.keys(files).filter((name) => name.startsWith('documents/'));
  for (const name of [...names.sort(), 'counters.ndjson']) state.update(files[name] ?? '');
  expect(Object.keys(files).length).toBe(manifest.files.length + 1);
  expect(state.digest('hex')).toBe(manifest.stateHash);
  return manifest;
}

export async function importsArchive(person: Person, path: string): Promise<void> {
  await person.goesTo('admin.title');
  await person.main.getByRole('button', { name: person.say('archive.import'), exact: true }).click();
  const asked = person.page.waitForEvent('filechooser');
  await sheetOf(person)
    .getByRole('button', { name: person.say('archive.choose'), exact: true })
    .click();
  await (await asked).setFiles({
    name: 'archive.zip',
    mimeType: 'application/zip',
    buffer: await readFile(path),
  });
}

export async function isToldWhyNot(person: Person, words: string): Promise<void> {
  await expect(sheetOf(person).getByRole('alert')).toContainText(words, { timeout: 30_000 });
}

function sheetOf(person: Person) {
  return person.page.getByRole('dialog');
}
