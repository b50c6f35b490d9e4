import type { Content } from 'pdfmake/interfaces';
import { formatEnterpriseNumber, type LocalDate } from 'shared-domain/kernel';
import { fileName } from './file-name.ts';
import { mm, said } from './look.ts';
import type { Addressee, Paper, PaperState, Sender } from './paper.ts';
import type { PaperWords } from './paper-words.ts';

export type LetterParts = {
  readonly sender: Sender;
  /** Null: a paper that goes to nobody by post. */
  readonly to: Addressee | null;
  readonly on: LocalDate;
  /** `Appel de fonds`. */
  readonly kind: string;
  /** What it is about, in a few words: under the title, and in the document's own. */
  readonly subject: string;
  readonly about: readonly string[];
  readonly state: PaperState;
  /** What else tells the file from others: a lot, an account. */
  readonly named: readonly string[];
  readonly content: readonly Content[];
};

// Where the window of a C5/6 envelope opens when the sheet is folded in three: at the right, as Belgian post has it.
const window = { x: mm(112), y: mm(50) };
const belowWindow = mm(92);
const top = mm(16);

/** A sheet of the association: who writes, to whom, what it is and whether it stands. */
export function letter(parts: LetterParts, { t, format }: PaperWords): Paper {
  const { sender, to, on, kind, subject, about, state, named, content } = parts;
  const stateWord = t(`paper.state.${state}`);
  const number = sender.enterpriseNumber && formatEnterpriseNumber(sender.enterpriseNumber);
  return {
    fileName: fileName(on, [
      kind,
      sender.name,
      named.join('-'),
      stateWord.toLocaleLowerCase(format.language),
    ]),
    language: format.language,
    title: [kind, subject, sender.name, ...named, stateWord].filter(Boolean).join(' – '),
    // A paper that stands is read without letters across its figures: its state is in its title.
    watermark: state === 'final' ? null : stateWord.toLocaleUpperCase(format.language),
    foot: [sender.name, number].filter(Boolean).join(' · '),
    pageOf: t('paper.pageOf', { page: '{page}', pages: '{pages}' }),
    content: [
      ...senderBlock(sender, number, to !== null, { t, format }),
      ...(to ? [addresseeBlock(to)] : []),
      {
        margin: [0, to ? belowWindow - top : mm(40), 0, 10],
        stack: [
          {
            columns: [
              { text: [said(kind, 'title'), said(`  ${stateWord}`, 'quiet')], width: '*' },
              { ...said(format.day(on), 'quiet'), width: 'auto', alignment: 'right', margin: [0, 7, 0, 0] },
            ],
          },
          ...(subject ? [{ ...said(subject), bold: true }] : []),
          ...about.map((text) => said(text)),
          ...(state === 'duplicate' ? [said(t('paper.duplicate'), 'quiet')] : []),
        ],
      },
      ...content,
    ],
  };
}

function senderBlock(sender: Sender, number: string | null, isPosted: boolean, { t }: PaperWords): Content[] {
  const { street, postalCode, city } = sender.address;
  const stack: Content[] = [
    { ...said(sender.name), bold: true, fontSize: 11 },
    said(t('paper.association'), 'quiet'),
    said(street, 'quiet'),
    said(`${postalCode} ${city}`, 'quiet'),
    ...(number ? [said(t('paper.enterprise', { number }), 'quiet')] : []),
    ...(sender.office === sender.name || sender.office === ''
      ? []
      : [said(t('paper.office', { office: sender.office }), 'quiet')]),
  ];
  // Beside the window, never in it.
  const width = isPosted ? mm(85) : mm(170);
  return [{ absolutePosition: { x: mm(20), y: top }, columns: [{ width, stack }] }];
}

function addresseeBlock({ name, address }: Addressee): Content {
  const lines = address ? [name, address.street, `${address.postalCode} ${address.city}`] : [name];
  return {
    absolutePosition: window,
    columns: [
      {
        width: mm(78),
        fontSize: 10.5,
        stack: lines.filter((text) => text.trim() !== '').map((text) => said(text)),
      },
    ],
  };
}
