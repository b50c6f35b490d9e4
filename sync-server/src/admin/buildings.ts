import { accept, type Result, refuse } from 'shared-domain/kernel';
import type { BuildingLine } from '../store/read-buildings.ts';
import { type AdminPorts, type AdminRefusal, type Manager, mayManage } from './people.ts';

/** What rights can be granted on: the buildings and their owners, by name. */
export function listBuildings(ports: AdminPorts) {
  return async (manager: Manager, organisation: string): Promise<Result<BuildingLine[], AdminRefusal>> => {
    if (!(await mayManage(ports, manager, organisation))) return refuse({ code: 'request.notFound' });
    return accept(await ports.directory.buildings(organisation));
  };
}
