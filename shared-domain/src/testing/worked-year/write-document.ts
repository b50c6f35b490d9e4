import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asDocument } from './as-document.ts';
import { tellYear } from './tell-year.ts';

writeFileSync(join(import.meta.dirname, '../../../WORKED-YEAR.md'), asDocument(tellYear()));
