import { type Shown, useDocuments, useSender } from '../../data/index.ts';
import { useText, wordsIn } from '../../i18n/index.ts';
import { PapersFor, type PaperWork } from '../../ui/index.ts';
import type { PartRow } from './call-parts.ts';
import { callOfPart, stateOfCall } from './paper-of-part.ts';
import type { CallFile } from './use-call-file.ts';

type CallPapersProps = {
  readonly call: Shown<'fundCall'>;
  readonly file: CallFile;
  readonly parts: readonly PartRow[];
  readonly isCancelled: boolean;
};

/** The call as each owner is sent it, in their own language. */
export function CallPapers({ call, file, parts, isCancelled }: CallPapersProps) {
  const t = useText();
  const { organisation, building } = call;
  const owners = useDocuments('owner', { organisation, building });
  const sender = useSender({ organisation, building });
  if (!owners || !sender) return null;
  const key = file.keys.find(({ id }) => id === call.body.keyId)?.body;

  const paperOf = async ({ ownerId, open }: PartRow) => {
    const owner = owners.find(({ id }) => id === ownerId)?.body;
    const part = call.body.parts.find((one) => one.ownerId === ownerId);
    if (!owner || !part) throw new Error(`the part of ${ownerId} is not on this device`);
    const { addresseeOf, callPaper } = await import('../../papers/call-paper.ts');
    const state = stateOfCall(call, isCancelled);
    const body = callOfPart(call.body, part, key, sender.name);
    const words = await wordsIn(owner.language, 'everybody');
    return callPaper({ sender, to: addresseeOf(owner), state, call: body, open, toPay: open }, words);
  };

  const make = async (chosen: string | null, work: PaperWork) => {
    const { archiveName, makePaper, makePapers } = await import('../../papers/make-papers.ts');
    const one = parts.find(({ ownerId }) => ownerId === chosen);
    if (one) return makePaper(await paperOf(one), work);
    const name = archiveName(call.body.issuedOn, [t('calls.call'), call.body.label, file.building.name]);
    return makePapers(
      name,
      parts.map((part) => () => paperOf(part)),
      work,
    );
  };

  const people = parts.map(({ ownerId, name, lots }) => ({ id: ownerId, name: `${name} · ${lots}` }));
  return <PapersFor people={people} make={make} />;
}
