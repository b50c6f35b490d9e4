import { suppliers } from 'shared-domain/payables';
import type { Data } from '../../src/data/index.ts';

/** Suppliers written one after another, as a person would: each is safe before the next begins. */
export async function writeRecords(data: Data, count: number): Promise<number> {
  const session = data.session.get();
  if (session.state === 'signedOut') throw new Error('nobody is signed in');
  const organisation = session.profile.memberships[0]?.organisation ?? '';
  const begun = performance.now();
  for (let at = 0; at < count; at += 1) {
    const body = { ...suppliers.sample.body, name: `Ascenseurs Exemple ${at}` };
    const saved = await data.actions.saveRecord('supplier', organisation, { body });
    if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
  }
  return performance.now() - begun;
}
