import { isStructuredCommunication } from '../../kernel/structured-communication.ts';

export type CommunicationSlip = 'exact' | 'digitWrong' | 'digitsSwapped' | 'digitMissing' | 'digitExtra';

export type CommunicationSuggestion = {
  readonly digits: string;
  /** Somebody was asked to pay with it. */
  readonly isKnown: boolean;
  readonly slip: CommunicationSlip;
};

const most = 8;
const slips: readonly CommunicationSlip[] = [
  'exact',
  'digitsSwapped',
  'digitWrong',
  'digitMissing',
  'digitExtra',
];

/**
 * What a mistyped communication may have been: one digit wrong, two neighbours swapped, one missing or one too many, the
 * check of the result holding.
 *
 * [BNK-16] Those somebody was asked to pay with come first; the others only where there is none of them.
 */
export function suggestCommunications(text: string, known: readonly string[]): CommunicationSuggestion[] {
  const asked = new Set(known);
  const found = new Map<string, CommunicationSlip>();
  for (const written of writtenIn(text)) {
    for (const slip of slips) {
      for (const digits of candidates(written, slip)) {
        if (!found.has(digits) && isStructuredCommunication(digits)) found.set(digits, slip);
      }
    }
  }
  const all = [...found].map(([digits, slip]) => ({ digits, slip, isKnown: asked.has(digits) }));
  const ofSomebody = all.filter(({ isKnown }) => isKnown);
  return (ofSomebody.length > 0 ? ofSomebody : all).slice(0, most);
}

/** The runs of eleven to thirteen digits of a text, whatever separates them. */
function writtenIn(text: string): string[] {
  const runs = text.match(/\d(?:[\s/.+*-]{0,3}\d)*/g) ?? [];
  return runs.map((run) => run.replace(/\D/g, '')).filter(({ length }) => length >= 11 && length <= 13);
}

function candidates(written: string, slip: CommunicationSlip): string[] {
  const places = Array.from(written, (_, at) => at);
  switch (slip) {
    case 'exact':
      return written.length === 12 ? [written] : [];
    case 'digitsSwapped':
      return written.length === 12 ? places.map((at) => swapped(written, at)) : [];
    case 'digitWrong':
      return written.length === 12 ? places.flatMap((at) => withDigit(written, at, at + 1)) : [];
    case 'digitMissing':
      return written.length === 11 ? [...places, 11].flatMap((at) => withDigit(written, at, at)) : [];
    case 'digitExtra':
      return written.length === 13 ? places.map((at) => written.slice(0, at) + written.slice(at + 1)) : [];
  }
}

function swapped(written: string, at: number): string {
  return written.slice(0, at) + written.charAt(at + 1) + written.charAt(at) + written.slice(at + 2);
}

function withDigit(written: string, from: number, to: number): string[] {
  return [...'0123456789'].map((digit) => written.slice(0, from) + digit + written.slice(to));
}
