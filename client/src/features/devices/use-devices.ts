import { useCallback, useEffect, useState } from 'react';
import type { Refusal } from 'shared-domain/kernel';
import { useCall } from '../../data/index.ts';
import { type Device, readDevices } from './devices.ts';

/** The devices the server knows of this account, and how one of them is taken off it. */
export function useDevices() {
  const call = useCall();
  const [devices, setDevices] = useState<Device[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isRemoved, setIsRemoved] = useState(false);
  const load = useCallback(async () => {
    const answer = await call('/auth/sessions');
    const read = answer.ok ? readDevices(answer.value) : null;
    if (read) setDevices(read);
    setRefusal(answer.ok ? (read ? null : { code: 'request.failed' }) : answer.refusal);
  }, [call]);
  useEffect(() => {
    void load();
  }, [load]);
  async function remove(id: string) {
    const answer = await call(`/auth/sessions/${encodeURIComponent(id)}`, { method: 'DELETE' });
    setIsRemoved(answer.ok);
    if (answer.ok) await load();
    else setRefusal(answer.refusal);
  }
  return { devices, refusal, isRemoved, load, remove };
}
