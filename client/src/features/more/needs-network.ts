import type { Role } from 'shared-domain/identity';
import type { TextId } from '../../i18n/index.ts';

type Need = { readonly text: TextId; readonly roles: readonly Role[] | 'everybody' };

const staff: readonly Role[] = ['syndic', 'accountant'];

/**
 * All that cannot be done, or is not done for good, without network: what is not named here works in a cellar.
 */
const needs: readonly Need[] = [
  { text: 'network.signIn', roles: 'everybody' },
  { text: 'network.play', roles: 'everybody' },
  { text: 'network.password', roles: 'everybody' },
  { text: 'network.devices', roles: 'everybody' },
  { text: 'network.alerts', roles: ['owner', 'board', 'syndic'] },
  { text: 'network.photos', roles: 'everybody' },
  { text: 'network.decided', roles: [...staff, 'board'] },
  { text: 'network.kept', roles: staff },
  { text: 'network.archive', roles: ['syndic'] },
  { text: 'network.links', roles: staff },
  { text: 'network.admin', roles: ['admin'] },
];

export function networkNeeds(roles: readonly Role[]): TextId[] {
  return needs
    .filter((need) => need.roles === 'everybody' || need.roles.some((role) => roles.includes(role)))
    .map(({ text }) => text);
}
