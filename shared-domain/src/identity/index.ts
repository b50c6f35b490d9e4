export { Grant } from './grant.ts';
export { Member, mayWrite, rolesAnywhere, rolesIn } from './member.ts';
export { Organisation } from './organisation.ts';
export { Role, roles } from './role.ts';
