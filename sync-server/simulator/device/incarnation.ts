import type { Tab } from './tab.ts';

/** The client's `incarnation`: from which incarnation of each organisation's data the collections were filled. */
type Incarnation = { readonly name: string; readonly filled: Readonly<Record<string, number>> };

export function readIncarnation({ disk }: Pick<Tab, 'disk'>): Incarnation {
  return (disk.notes.get('incarnation') as Incarnation | undefined) ?? { name: 'first', filled: {} };
}

export async function noteFilling(tab: Tab, organisation: string, epoch: number): Promise<void> {
  await tab.life.point();
  const { name, filled } = readIncarnation(tab);
  if (filled[organisation] !== undefined) return;
  tab.disk.notes.set('incarnation', { name, filled: { ...filled, [organisation]: epoch } });
}

export async function outlived(tab: Tab): Promise<string[]> {
  const { filled } = readIncarnation(tab);
  const found: string[] = [];
  for (const organisation of tab.organisations) {
    const { head } = await tab.ports.state.read(organisation);
    const before = filled[organisation];
    if (head && before !== undefined && head.epoch !== before) found.push(organisation);
  }
  return found;
}

export async function renew(tab: Tab): Promise<void> {
  const epochs: string[] = [];
  for (const organisation of tab.organisations) {
    const { head } = await tab.ports.state.read(organisation);
    epochs.push(`${organisation}:${head?.epoch ?? 0}:${head?.nonce ?? ''}`);
  }
  await tab.life.point();
  tab.disk.notes.set('incarnation', { name: epochs.sort().join(','), filled: {} });
}
