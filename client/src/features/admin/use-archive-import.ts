import { useState } from 'react';
import { accept, type Refusal, type Result, refuse } from 'shared-domain/kernel';
import { type Call, useCall } from '../../data/index.ts';
import { type ImportReport, Received, TakenIn } from './archive-report.ts';

export type ImportStep =
  | { readonly is: 'choosing' }
  | { readonly is: 'verifying' }
  | { readonly is: 'verified'; readonly received: Received }
  | { readonly is: 'importing'; readonly received: Received }
  | { readonly is: 'imported'; readonly received: Received; readonly report: ImportReport };

/** Where the building goes: an organisation that is here, or a new one of that name. */
export type Destination = { readonly organisation: string } | { readonly name: string };

/** Sends an archive, hears whether it is whole, and has it taken in. */
export function useArchiveImport(onImported: () => void) {
  const call = useCall();
  const [step, setStep] = useState<ImportStep>({ is: 'choosing' });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = async (file: File) => {
    setRefusal(null);
    setStep({ is: 'verifying' });
    const body = new Blob([file], { type: 'application/zip' });
    const answer = await call('/archives', { method: 'POST', body });
    const read = Received.safeParse(answer.ok ? answer.value : null);
    if (read.success) return setStep({ is: 'verified', received: read.data });
    setStep({ is: 'choosing' });
    setRefusal(answer.ok ? { code: 'request.failed' } : answer.refusal);
  };
  const takeIn = async (received: Received, destination: Destination) => {
    setRefusal(null);
    setStep({ is: 'importing', received });
    const done = await takenIn(call, received.upload, destination);
    if (done.ok) {
      setStep({ is: 'imported', received, report: done.value });
      return onImported();
    }
    setStep(done.refusal.code === 'archive.uploadGone' ? { is: 'choosing' } : { is: 'verified', received });
    setRefusal(done.refusal);
  };
  return {
    step,
    refusal,
    send: (file: File) => void send(file),
    takeIn: (received: Received, destination: Destination) => void takeIn(received, destination),
  };
}

/** Asks until the server says how it went: a large building takes longer than an answer may. */
async function takenIn(call: Call, upload: string, body: Destination): Promise<Result<ImportReport>> {
  for (;;) {
    const answer = await call(`/archives/${upload}/import`, { method: 'POST', body });
    if (!answer.ok) return answer;
    const read = TakenIn.safeParse(answer.value);
    if (!read.success) return refuse({ code: 'request.failed' });
    if (read.data.report) return accept(read.data.report);
  }
}
