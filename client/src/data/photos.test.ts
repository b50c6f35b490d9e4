import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { largePng } from './testing/large-png.ts';
import { stage } from './testing/stage.ts';
import { allSent, until } from './testing/test-device.ts';
import { organisation } from './testing/test-server.ts';

const on = stage();

describe('photos', () => {
  const png = largePng();

  test('a photo is kept at once, sent in pieces when there is a network, and opens with none', async () => {
    const laptop = await on.signedIn();
    on.server.isReachable = false;
    const added = await laptop.data.actions.addBlob(organisation, new Blob([png]));
    expect(added).toMatchObject({ ok: true, value: { bytes: png.length, mediaType: 'image/png' } });
    const sha256 = added.ok ? added.value.sha256 : '';
    await until(laptop.data.sync, (sync) => sync.unsent === 1);
    const again = await on.reopened(laptop);
    await until(again.data.blob(organisation, sha256), (view) => view.state === 'here');
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    const later = await until(again.data.blob(organisation, sha256), (view) => view.state !== 'loading');
    expect(later.state).toBe('here');
    on.server.isReachable = true;
    again.wake();
    await allSent(again.data);
    const sent = [...on.server.blobs.values()][0] ?? [];
    expect(sent.length).toBeGreaterThan(2);
    expect(sent.reduce((sum, piece) => sum + piece.length, 0)).toBe(png.length);
    const view = await until(again.data.blob(organisation, '0'.repeat(64)), (one) => one.state !== 'loading');
    expect(view.state).toBe('notHere');
  });

  test('what is no photo, or too large, is refused before it is stored', async () => {
    const laptop = await on.signedIn();
    const text = new Blob([readFileSync(new URL('./README.md', import.meta.url))]);
    expect(await laptop.data.actions.addBlob(organisation, text)).toMatchObject({
      refusal: { code: 'blob.typeUnknown' },
    });
    const large = { size: 80 * 1024 * 1024 } as Blob;
    expect(await laptop.data.actions.addBlob(organisation, large)).toMatchObject({
      refusal: { code: 'blob.tooLarge' },
    });
  });
});
