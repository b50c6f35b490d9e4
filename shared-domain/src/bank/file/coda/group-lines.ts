import type { Finding } from '../bank-statement.ts';
import { type Line, lineLength } from './fields.ts';

/** One movement with the records that continue it, and the details it globalises. */
export type RawMovement = {
  readonly first: Line;
  second: Line | null;
  third: Line | null;
  readonly information: Line[];
  readonly details: RawMovement[];
};

export type RawStatement = {
  readonly opening: Line;
  closing: Line | null;
  readonly movements: RawMovement[];
  readonly messages: Line[];
  readonly lines: Line[];
  readonly findings: Finding[];
};

/** From a header to its trailer. */
export type RawFile = {
  readonly header: Line | null;
  trailer: Line | null;
  readonly statements: RawStatement[];
};

/** [BNK-3] The records of a text: with any end of line or none at all, blanks cut off at the end given back. */
export function linesOf(text: string): Line[] {
  const rows = /[\r\n]/.test(text) ? text.split(/\r\n|\n|\r/) : inPieces(text);
  const lines: Line[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.trim() !== '') lines.push({ number: index + 1, text: row.padEnd(lineLength) });
  }
  return lines;
}

function inPieces(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += lineLength) pieces.push(text.slice(at, at + lineLength));
  return pieces;
}

/** Gathers the records into files, statements and movements; what belongs nowhere is told in `findings`. */
export function groupLines(lines: readonly Line[], findings: Finding[]): RawFile[] {
  const files: RawFile[] = [];
  for (const line of lines) {
    const kind = line.text.charAt(0);
    if (/^00000\d{6}/.test(line.text)) files.push({ header: line, trailer: null, statements: [] });
    else place(line, kind, files, findings);
  }
  return files;
}

function place(line: Line, kind: string, files: RawFile[], findings: Finding[]) {
  let file = files.at(-1);
  if (!file || file.trailer) {
    file = { header: null, trailer: null, statements: [] };
    files.push(file);
    findings.push({ code: 'bankFile.truncated', line: line.number });
  }
  if (kind === '9') {
    file.trailer = line;
    return;
  }
  if (kind === '1') {
    file.statements.push(newStatement(line));
    return;
  }
  const statement = file.statements.at(-1);
  const isPlaced = statement !== undefined && placeInStatement(line, kind, statement);
  if (isPlaced) statement.lines.push(line);
  else (statement?.findings ?? findings).push({ code: 'bankFile.unknownRecord', line: line.number });
}

function newStatement(opening: Line): RawStatement {
  return { opening, closing: null, movements: [], messages: [], lines: [opening], findings: [] };
}

function placeInStatement(line: Line, kind: string, statement: RawStatement): boolean {
  switch (kind) {
    case '2':
      return placeMovement(line, statement);
    case '3':
      return placeInformation(line, statement);
    case '4':
      statement.messages.push(line);
      return true;
    case '8':
      if (statement.closing) return false;
      statement.closing = line;
      return true;
    default:
      return false;
  }
}

/** [BNK-5] Detail 0000 is a movement; what follows under the same number explains it. */
function placeMovement(line: Line, statement: RawStatement): boolean {
  const article = line.text.charAt(1);
  const before = latest(statement);
  if (article === '1') {
    const movement = { first: line, second: null, third: null, information: [], details: [] };
    if (line.text.slice(6, 10) === '0000') {
      statement.movements.push(movement);
      return true;
    }
    const parent = statement.movements.at(-1);
    if (parent?.first.text.slice(2, 6) !== line.text.slice(2, 6)) return false;
    parent.details.push(movement);
    return true;
  }
  if (!before) return false;
  if (article === '2') before.second = line;
  else if (article === '3') before.third = line;
  else return false;
  return true;
}

function placeInformation(line: Line, statement: RawStatement): boolean {
  const movement = latest(statement);
  if (!movement || !/[123]/.test(line.text.charAt(1))) return false;
  movement.information.push(line);
  return true;
}

function latest({ movements }: RawStatement): RawMovement | undefined {
  const movement = movements.at(-1);
  return movement?.details.at(-1) ?? movement;
}
