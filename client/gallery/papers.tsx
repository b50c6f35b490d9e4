import {
  CopyLine,
  CopyList,
  PaperButton,
  PapersFor,
  type PaperWork,
  PaymentCode,
  PhotoViewer,
  PrintedPage,
} from '../src/ui/index.ts';
import { Room, Specimen } from './specimen.tsx';

const people = [
  { id: 'a', name: 'Anne Lambert' },
  { id: 'b', name: 'Bart De Smet' },
];
const transfer = ['BCD', '002', '1', 'SCT', '', 'ACP Les Tilleuls', 'BE68539007547034', 'EUR45.60'].join(
  '\n',
);
const page = (id: string, url: string | null, mediaType = 'image/svg+xml') => ({ id, url, mediaType });

export function Papers() {
  return (
    <Room title="Papers">
      <Specimen of="PaymentCode, CopyList, CopyLine">
        <PaymentCode payload={transfer} title="Virement de 45,60 €" />
        <CopyList>
          <CopyLine term="IBAN" shown="BE68 5390 0754 7034" copied="BE68539007547034" />
        </CopyList>
      </Specimen>
      <Specimen of="PaperButton, PapersFor">
        <PaperButton make={slowly} />
        <PaperButton make={() => Promise.reject(new Error('as it fails'))} />
        <PapersFor people={people} make={(_, work) => slowly(work)} />
      </Specimen>
      <Specimen of="PhotoViewer">
        <PhotoViewer title="Facture" pages={[page('1', '/icons/mark.svg'), page('2', null)]} />
      </Specimen>
      <Specimen of="PrintedPage">
        <PrintedPage title="Décompte" detail="2025" back="‹ Décomptes" print="Imprimer">
          Ce qui est au-dessus ne s’imprime pas, sauf le titre.
        </PrintedPage>
      </Specimen>
    </Room>
  );
}

/** As long as a hundred papers take. */
async function slowly({ signal, progress }: PaperWork): Promise<File> {
  for (let done = 0; done < people.length; done += 1) {
    progress(done);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    signal.throwIfAborted();
  }
  return new File(['a paper'], 'paper.txt');
}
