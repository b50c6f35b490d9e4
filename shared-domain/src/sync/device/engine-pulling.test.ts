import { describe, expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import { buildingScope } from '../scopes.ts';
import {
  building,
  card,
  changed,
  created,
  device,
  enter,
  entries,
  inbox,
  mark,
  network,
  organisation,
  ports,
  pull,
  scopes,
  send,
  server,
  syndic,
} from '../testing/lone-device.ts';
import type { Checkpoint } from './checkpoint.ts';
import { pullPage } from './pull-page.ts';
import { pushRows } from './push-handler.ts';
import { Weather } from './weather.ts';

describe('pulling', () => {
  test('[SYN-24] pages follow one another until there is no more', async () => {
    for (let at = 0; at < 5; at += 1) server.put(card(20 + at, 'r1'));
    server.pageSize = 2;
    const seen: string[] = [];
    let checkpoint: Checkpoint | null = null;
    for (let more = true; more; ) {
      const page = await pullPage(ports, organisation, 'records', checkpoint);
      seen.push(...page.documents.map(({ id }) => id));
      checkpoint = page.checkpoint;
      more = page.more;
    }
    expect(seen).toEqual([20, 21, 22, 23, 24].map(sampleId));
    expect((await pullPage(ports, organisation, 'records', checkpoint)).documents).toEqual([]);
  });

  test('[SYN-24] a checkpoint of another incarnation counts for nothing', async () => {
    server.put(card(20, 'r1'));
    const first = await pullPage(ports, organisation, 'records', null);
    expect(
      (await pullPage(ports, organisation, 'records', { ...first.checkpoint, epoch: 9 })).documents,
    ).toHaveLength(1);
    expect((await pullPage(ports, organisation, 'records', first.checkpoint)).documents).toHaveLength(0);
  });

  test('[SYN-12] a pull answered by an incarnation that is over is thrown away', async () => {
    server.put(card(20, 'r1'));
    network.beforeAnswer = () =>
      ports.state.write(organisation, { head: { epoch: 3, nonce: 'x', seq: 0, changeId: '' }, lastN: 0 });
    await expect(pullPage(ports, organisation, 'records', null)).rejects.toThrow(Weather);
    expect((await ports.state.read(organisation)).head?.epoch).toBe(3);
  });

  test('[SYN-12] an answer overtaken by a later one is asked for again, and the highest head stays', async () => {
    server.put(card(20, 'r1'));
    network.beforeAnswer = async () => {
      network.beforeAnswer = () => {};
      server.put(card(21, 'r1'));
      await pullPage(device.tab(), organisation, 'records', null);
    };
    const late = await pullPage(ports, organisation, 'records', null);
    expect(late.documents).toHaveLength(2);
    expect((await ports.state.read(organisation)).head?.seq).toBe(2);
  });

  test('[SYN-28] a lost scope comes as blank tombstones, and only unsent work of it stays in the journal', async () => {
    const mine = card(20, 'r1', { phone: 'private' });
    await enter(created(20, 'r1', { phone: 'private' }), mark(30, 20));
    await send();
    device.replica.set(mine.id, mine);
    const { checkpoint } = await pullPage(ports, organisation, 'records', null);
    await enter(changed(mine, 'r2', { phone: 'unsent' }));
    syndic.scopes = syndic.scopes.filter((scope) => scope !== buildingScope(building));
    const page = await pullPage(ports, organisation, 'records', checkpoint);
    expect(page.revokedDocuments).toMatchObject([{ id: mine.id, deleted: true, scope: '', body: {} }]);
    expect(Object.keys(page.checkpoint.cursors)).not.toContain(buildingScope(building));
    expect((await entries()).map((entry) => entry.document.rev)).toEqual(['r2']);
    await send();
    expect(inbox()).toMatchObject([
      { refusal: { code: 'sync.notAllowed' }, mine: { body: { phone: 'unsent' } } },
    ]);
  });

  test('[SYN-29] a scope lost and back is read from its beginning, though the checkpoint of its loss was never stored', async () => {
    server.put(card(20, 'r1'));
    const { checkpoint } = await pullPage(ports, organisation, 'records', null);
    const held = syndic.scopes;
    syndic.scopes = held.filter((scope) => scope !== card(20, 'r1').scope);
    await pullPage(ports, organisation, 'records', checkpoint);
    syndic.scopes = held;
    const again = await pullPage(device.tab(), organisation, 'records', checkpoint);
    expect(again.documents.map(({ id }) => id)).toEqual([sampleId(20)]);
  });

  test('[SYN-28] who begins anew hears which of the scopes they worked in are theirs no more', async () => {
    await enter(created(20, 'r1', { phone: 'private' }), mark(30, 20));
    await send();
    syndic.scopes = syndic.scopes.filter((scope) => scope !== buildingScope(building));
    await pullPage(ports, organisation, 'records', null);
    expect(await entries()).toEqual([]);
  });

  test('[SYN-28] what stands in the inbox is asked after, though nothing of its scope was ever pulled', async () => {
    const before = card(20, 'r1');
    server.put(card(20, 'r2', { phone: '2' }));
    await enter(changed(before, 'r3', { phone: '3' }));
    await send();
    const [item] = inbox();
    expect(item?.master?.rev).toBe('r2');
    for (const through of [ports, device.tab()])
      expect(await through.lying.in(organisation, 'records')).toEqual([item?.master?.scope]);
  });

  test('[SYN-28] of a change refused while its scope was away nothing stays; is the scope back, it is read from its beginning', async () => {
    const theirs = card(20, 'r1', { name: 'theirs' });
    server.put(theirs);
    const { checkpoint } = await pullPage(ports, organisation, 'records', null);
    syndic.scopes = syndic.scopes.filter((scope) => scope !== buildingScope(building));
    const [stands] = await pushRows(ports, organisation, [changed(theirs, 'r2', { name: 'mine' })]);
    expect(stands).toMatchObject({ id: theirs.id, deleted: true, scope: '' });
    syndic.scopes = scopes;
    const again = await pullPage(ports, organisation, 'records', checkpoint);
    expect(again.documents).toEqual([theirs]);
    expect((await pullPage(ports, organisation, 'records', again.checkpoint)).documents).toEqual([]);
    expect(inbox()).toMatchObject([{ mine: { body: { name: 'mine' } } }]);
  });

  test('[SYN-28] what one discipline hears of a loss leaves what the changes of another rest on', async () => {
    const theirs = card(20, 'r1', { name: 'theirs' });
    server.put(theirs);
    const { checkpoint } = await pullPage(ports, organisation, 'records', null);
    syndic.scopes = syndic.scopes.filter((scope) => scope !== buildingScope(building));
    await pushRows(ports, organisation, [changed(theirs, 'r2', { name: 'mine' })]);
    await pull(checkpoint);
    expect((await entries()).map((entry) => entry.document.rev)).toEqual(['r2']);
  });

  test('[SYN-28] who is no member any more keeps their unsent work in the inbox, and nothing else', async () => {
    const mine = card(20, 'r1');
    await enter(created(20, 'r1'));
    await send();
    device.replica.set(mine.id, mine);
    const { checkpoint } = await pullPage(ports, organisation, 'records', null);
    await enter(changed(mine, 'r2', { name: 'unsent' }));
    const gone = { ok: false, status: 404, error: { code: 'sync.notFound' } } as const;
    const outside = device.tab({ pull: async () => gone, push: async () => gone });
    const page = await pullPage(outside, organisation, 'records', checkpoint);
    expect(page).toMatchObject({
      documents: [],
      revokedDocuments: [{ id: mine.id, deleted: true }],
      more: false,
    });
    await send(outside);
    expect(inbox()).toMatchObject([
      { refusal: { code: 'sync.notAllowed' }, mine: { body: { name: 'unsent' } } },
    ]);
    expect(await ports.journal.unanswered(organisation)).toEqual([]);
  });
});
