import type { Grant } from 'shared-domain/identity';
import { isWeather } from '../../src/store/database.ts';
import type { Person } from '../world/cast.ts';
import type { Stage } from './stage.ts';

/** The office gives a person these rights and no others. It may wait for a commit that is held, or be undone by a restore. */
export function changeRights(
  { room, witness }: Pick<Stage, 'room' | 'witness'>,
  organisation: string,
  { account }: Person,
  grants: readonly Grant[],
): void {
  const changed = room.office.write(organisation, async (transaction) => {
    if (!(await transaction.member(account))) return;
    await transaction.setGrants(account, grants);
    transaction.note({ account: null, device: null, action: 'person.granted', detail: {} });
  });
  changed.catch((error: unknown) => {
    if (!isWeather(error)) witness.violate('noException', String(error));
  });
}
