const record = (...columns: readonly (readonly [at: number, text: string])[]) =>
  columns.reduce((line, [at, text]) => line.padEnd(at - 1) + text, '').padEnd(128);

/** A CODA statement of one movement: an owner pays 250,00 with the communication of a call. */
export const sampleSource = [
  record([1, '0000020112609905'], [35, 'ACP LES TILLEULS'], [61, 'KREDBEBB'], [84, '00000'], [128, '2']),
  record([1, '12231BE68539007547034'], [40, 'EUR0000000001000000181126ACP LES TILLEULS'], [126, '231']),
  record(
    [1, '2100010000REF000000001'],
    [32, '0000000000250000191126001500001101090933755493'],
    [116, '191126231'],
    [126, '1 0'],
  ),
  record([1, '2200010000'], [126, '1 0']),
  record([1, '2300010000BE71096123456769'], [48, 'SOPHIE LAMBERT'], [126, '0 0']),
  record([1, '8231BE68539007547034'], [39, 'EUR0000000001250000191126'], [128, '0']),
  record([1, '9'], [17, '000005000000000000000000000000250000'], [128, '2']),
].join('\n');
