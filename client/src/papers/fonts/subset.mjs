import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const folder = process.argv[2] ?? '';
const subsetFont = createRequire(join(folder, 'package.json'))('subset-font');
const source = join(folder, 'node_modules/@expo-google-fonts/noto-sans');

// Latin with its extensions, marks, punctuation and spaces, letters of Vietnam, the euro and signs of arithmetic.
const ranges = [
  ...[
    [0x20, 0x7e],
    [0xa0, 0x17f],
    [0x18f, 0x18f],
    [0x192, 0x192],
    [0x1cd, 0x1dc],
    [0x1e6, 0x1eb],
  ],
  ...[
    [0x1fa, 0x21b],
    [0x2bc, 0x2bc],
    [0x2c6, 0x2c7],
    [0x2d8, 0x2dd],
    [0x300, 0x304],
    [0x306, 0x30c],
  ],
  ...[
    [0x323, 0x328],
    [0x1e80, 0x1e85],
    [0x1e9e, 0x1e9e],
    [0x1ea0, 0x1ef9],
    [0x2009, 0x2009],
  ],
  ...[
    [0x2010, 0x2015],
    [0x2018, 0x201e],
    [0x2020, 0x2022],
    [0x2026, 0x2026],
    [0x202f, 0x2030],
  ],
  ...[
    [0x2032, 0x2033],
    [0x2039, 0x203a],
    [0x20ac, 0x20ac],
    [0x2116, 0x2116],
    [0x2212, 0x2212],
  ],
];
const letters = ranges
  .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)))
  .join('');

for (const [file, name] of [
  ['400Regular/NotoSans_400Regular.ttf', 'NotoSans-Regular.ttf'],
  ['600SemiBold/NotoSans_600SemiBold.ttf', 'NotoSans-SemiBold.ttf'],
]) {
  const cut = await subsetFont(readFileSync(join(source, file)), letters, { targetFormat: 'sfnt' });
  writeFileSync(new URL(name, import.meta.url), cut);
}
